import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const script = join(root, ".cache/faults/api-main.mjs");

const installed: Plugin = {
  name: "installed",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./#]/ }, ({ path, kind }) => (kind === "entry-point" || path.startsWith("@shenbao/") ? undefined : { path, external: true }));
  },
};

/** Bundles the api that is to be killed. */
export async function buildApi(): Promise<void> {
  await build({
    entryPoints: [join(root, "test/faults/api-main.ts")],
    outfile: script,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    plugins: [installed],
    loader: { ".typ": "text" },
    logLevel: "error",
  });
}

/** An api process on a port that stays its own, however often it is killed. */
export class ApiProcess {
  #child: ChildProcess | undefined;
  /** What it wrote since it was ready, lines of its log. */
  readonly lines: string[] = [];
  /** `more`: the level of its log ("error"), and "waits" where it is not to be ready. */
  constructor(
    readonly uri: string,
    readonly port: number,
    readonly more: readonly string[] = [],
    /** Settings beside the usual: SMTP_URL, MAIL_FROM, PUBLIC_URL. */
    readonly env: Readonly<Record<string, string>> = {},
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [script, this.uri, String(this.port), root, ...this.more], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ...this.env },
    });
    this.#child = child;
    await Promise.race([once(child.stdout, "data"), once(child, "exit").then(() => Promise.reject(new Error("the api ended before it was ready")))]);
    // What it logs from now on is what nobody foresaw, unless more was asked for.
    if (this.more.length === 0) child.stdout.pipe(process.stderr);
    child.stdout.setEncoding("utf8").on("data", (text: string) => this.lines.push(...text.split("\n").filter(Boolean)));
  }

  async end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const ended = once(child, "exit");
    child.kill(signal);
    return ((await ended) as [number | null])[0];
  }
}
