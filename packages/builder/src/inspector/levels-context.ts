import { createContext } from "react";
import type { Level } from "./choices-of.ts";

/** The levels of organisations that the platform knows; given by the page. */
export const LevelsContext = createContext<readonly Level[]>([]);
