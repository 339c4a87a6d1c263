/** What a thread is started with: a file, or a text. */
export interface ThreadProgram {
  program: URL | string;
  asText: boolean;
}

let made: Promise<ThreadProgram> | undefined;

/** The program of the thread that assigns experts: it lies bundled beside the server; where the server runs from its source (tests), it is bundled from that. */
export function assignmentProgram(): Promise<ThreadProgram> {
  made ??= import.meta.url.endsWith(".ts") ? bundled() : Promise.resolve({ program: new URL("./assignment-thread.js", import.meta.url), asText: false });
  return made;
}

async function bundled(): Promise<ThreadProgram> {
  const { build } = await import("esbuild");
  const entry = new URL("./assignment-thread.ts", import.meta.url).pathname;
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, platform: "node", target: "node20", format: "cjs" });
  return { program: outputFiles[0]?.text ?? "", asText: true };
}
