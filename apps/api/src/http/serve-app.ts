import { open, type FileHandle } from "node:fs/promises";
import { extname } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Problem } from "@shenbao/contract";
import type { Express, Request, Response } from "express";
import { appFiles, type Asset } from "./app-files.ts";

const compressible = new Set([".js", ".mjs", ".css", ".json", ".svg", ".txt"]);

async function sendAsset(asset: Asset, handle: FileHandle, request: Request, response: Response): Promise<void> {
  const { size } = await handle.stat();
  response.setHeader("Content-Type", asset.mediaType);
  response.setHeader("Cache-Control", asset.immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600");
  if (compressible.has(extname(asset.file)) && size > 1_000) {
    response.vary("Accept-Encoding");
    if (request.acceptsEncodings("gzip")) {
      asset.gzipped ??= handle.readFile().then((content) => promisify(gzip)(content, { level: 9 }));
      const content = await asset.gzipped;
      response.setHeader("Content-Encoding", "gzip").setHeader("Content-Length", content.length);
      return void response.end(request.method === "HEAD" ? undefined : content);
    }
  }
  response.setHeader("Content-Length", size);
  if (request.method === "HEAD") return void response.end();
  await pipeline(handle.createReadStream({ autoClose: false }), response);
}

/**
 * Serves a built app under a path: its files by a list of what lies in the folder (no path from outside ever reaches the disk), and its
 * page for every other address below, with the nonce that styles need. An app that is not built is not served.
 */
export function serveApp(app: Express, base: "/" | "/admin/", folder: string): void {
  const files = appFiles(folder);
  if (base === "/admin/") {
    app.get("/admin", async (request, response, next) => (request.path === "/admin" && (await files.current()) ? response.redirect(308, base) : next()));
  }
  app.use(base, async (request, response, next) => {
    if (base === "/" && /^\/(api|admin)(\/|$)/.test(request.path)) return next();
    const built = await files.current();
    if (!built) return next();
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      throw new Problem("method-not-allowed");
    }
    // A missing file is missing; only addresses of pages give the page.
    const isFile = request.path.startsWith("/assets/") || /\.[a-z0-9]{2,5}$/i.test(request.path);
    const asset = isFile ? await files.find(request.path) : built.assets.get(request.path);
    const handle = asset && (await open(asset.file).catch(() => undefined));
    if (asset && handle) {
      try {
        return await sendAsset(asset, handle, request, response);
      } finally {
        await handle.close();
      }
    }
    if (asset || isFile) throw new Problem("not-found");
    const [before, after] = built.page;
    response.setHeader("Content-Type", "text/html; charset=utf-8").setHeader("Cache-Control", "no-store");
    response.end(`${before}<meta name="csp-nonce" content="${response.locals["nonce"] as string}" />${after}`);
  });
}
