import { linearPattern, patternsComing } from "#patterns";

/** Resolves when everything is there that judges: in browsers the engine of patterns is loaded when it is first asked for, and what waits for it would pass. */
export async function walkReady(): Promise<void> {
  linearPattern("a");
  await patternsComing();
}
