import { z } from "zod";

// Compiling validators needs `eval`, which the content-security policy forbids. Imported before anything that makes a schema.
z.config({ jitless: true });
