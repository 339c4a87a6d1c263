import { z } from "zod";

// Before any schema is made: zod must not compile code, which the content-security policy forbids.
z.config({ jitless: true });
