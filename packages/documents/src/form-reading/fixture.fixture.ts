import { readFileSync } from "node:fs";

/** A file of the folder of fixtures. */
export const fixture = (name: string): Buffer => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
