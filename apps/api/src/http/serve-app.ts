import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Problem } from "@shenbao/contract";
import type { Express, Request, Response } from "express";

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
const compressible = new Set([".js", ".mjs", ".css", ".json", ".svg", ".txt"]);

interface Asset {
  file: string;
  size: number;
  mediaType: string;
  immutable: boolean;
  /** Made at the first request that takes it. */
  gzipped?: Promise<Buffer>;
}

async function assetsOf(folder: string): Promise<Map<string, Asset>> {
  const assets = new Map<string, Asset>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join("/");
    assets.set(`/${path}`, { file, size: (await stat(file)).size, mediaType: mediaTypes[extname(file)] ?? "application/octet-stream", immutable: path.startsWith("assets/") });
  }
  return assets;
}

async function sendAsset(asset: Asset, request: Request, response: Response): Promise<void> {
  response.setHeader("Content-Type", asset.mediaType);
  response.setHeader("Cache-Control", asset.immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600");
  if (compressible.has(extname(asset.file)) && asset.size > 1_000) {
    response.vary("Accept-Encoding");
    if (request.acceptsEncodings("gzip")) {
      asset.gzipped ??= readFile(asset.file).then((content) => promisify(gzip)(content, { level: 9 }));
      const content = await asset.gzipped;
      response.setHeader("Content-Encoding", "gzip").setHeader("Content-Length", content.length);
      return void response.end(request.method === "HEAD" ? undefined : content);
    }
  }
  response.setHeader("Content-Length", asset.size);
  if (request.method === "HEAD") return void response.end();
  await pipeline(createReadStream(asset.file), response);
}

/**
 * Serves a built app under a path: its files by a list made now (no path from outside ever reaches the disk), and its page for every
 * other address below, with the nonce that styles need. An app that is not built is not served.
 */
export async function serveApp(app: Express, base: "/" | "/admin/", folder: string): Promise<void> {
  const page = await readFile(join(folder, "index.html"), "utf8").catch(() => undefined);
  if (page === undefined) return;
  const assets = await assetsOf(folder);
  assets.delete("/index.html");
  const [before = "", after = ""] = page.split(/(?<=<head[^>]*>)/, 2);
  if (base === "/admin/") app.get("/admin", (request, response, next) => (request.path === "/admin" ? response.redirect(308, base) : next()));
  app.use(base, async (request, response, next) => {
    if (base === "/" && /^\/(api|admin)(\/|$)/.test(request.path)) return next();
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      throw new Problem("method-not-allowed");
    }
    const asset = assets.get(request.path);
    if (asset) return sendAsset(asset, request, response);
    // A missing file is missing; only addresses of pages give the page.
    if (request.path.startsWith("/assets/") || /\.[a-z0-9]{2,5}$/i.test(request.path)) throw new Problem("not-found");
    response.setHeader("Content-Type", "text/html; charset=utf-8").setHeader("Cache-Control", "no-store");
    response.end(`${before}<meta name="csp-nonce" content="${response.locals["nonce"] as string}" />${after}`);
  });
}
