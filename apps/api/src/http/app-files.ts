import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";

const mediaTypes: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

export interface Asset {
  file: string;
  mediaType: string;
  /** Its name says its content. */
  immutable: boolean;
  /** Made at the first request that takes it. */
  gzipped?: Promise<Buffer>;
}

/** A built app as it lies on the disk. */
export interface BuiltApp {
  /** index.html in two parts, between which the head begins. */
  page: [string, string];
  /** By address below the app, "/assets/main-abc.js". No path from outside ever reaches the disk, only what is in here. */
  assets: Map<string, Asset>;
}

/** A file that is asked for and not known makes the folder be read again, but not more often. */
const readAgainMs = 1_000;

async function readApp(folder: string): Promise<BuiltApp | undefined> {
  const page = await readFile(join(folder, "index.html"), "utf8").catch(() => undefined);
  if (page === undefined) return undefined;
  const assets = new Map<string, Asset>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join("/");
    assets.set(`/${path}`, { file, mediaType: mediaTypes[extname(file)] ?? "application/octet-stream", immutable: path.startsWith("assets/") });
  }
  assets.delete("/index.html");
  const [before = "", after = ""] = page.split(/(?<=<head[^>]*>)/, 2);
  return { page: [before, after], assets };
}

/**
 * The built app in a folder. It is read again when its page has changed or an unknown file is asked for, so that a server goes on through
 * a new build; while a build is under way the app stays as it was.
 */
export function appFiles(folder: string): { current(): Promise<BuiltApp | undefined>; find(path: string): Promise<Asset | undefined> } {
  let known: { app: BuiltApp; mark: string; at: number } | undefined;
  let reading: Promise<void> | undefined;

  const markOf = () =>
    stat(join(folder, "index.html")).then(
      ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
      () => undefined,
    );
  function read(): Promise<void> {
    reading ??= (async () => {
      const mark = await markOf();
      const app = mark === undefined ? undefined : await readApp(folder).catch(() => undefined);
      if (app && mark !== undefined) known = { app, mark, at: performance.now() };
      else if (known) known.at = performance.now();
    })().finally(() => (reading = undefined));
    return reading;
  }

  async function current(): Promise<BuiltApp | undefined> {
    const mark = await markOf();
    if (mark !== undefined && known?.mark !== mark) await read();
    return known?.app;
  }
  return {
    current,
    async find(path) {
      const asset = (await current())?.assets.get(path);
      if (asset || !known || performance.now() - known.at < readAgainMs) return asset;
      await read();
      return known.app.assets.get(path);
    },
  };
}
