import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { markText, readMark, type PageMark } from "@shenbao/documents";
import { markSigner, markVerifier } from "@shenbao/api/marks/mark-keys";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestPlatform } from "../harness/platform.ts";
import { startPlatform } from "../harness/start-platform.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
// As deep below the installation as where it is built to.
const command = join(root, ".cache/rotate/dist/rotate-mark-key.mjs");
const mark: PageMark = { kind: "application", notice: "festival", application: "2024-A-0001", version: 1, contentHash: "ab".repeat(32), page: 1, pages: 3 };

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startPlatform();
  await build({
    entryPoints: [join(root, "apps/api/src/rotate-mark-key.ts")],
    outfile: command,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    plugins: [
      {
        name: "installed",
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[^./#]/ }, ({ path, kind }) => (kind === "entry-point" || path.startsWith("@shenbao/") ? undefined : { path, external: true })),
      },
    ],
    loader: { ".typ": "text" },
    logLevel: "error",
  });
});
afterAll(() => platform?.close());

test("an operator changes the key of printed papers while the platform runs; what is on paper stays authentic", async () => {
  const { services } = platform;
  const before = await markSigner(services);
  const onPaper = markText(mark, before);
  const { stdout } = await promisify(execFile)(process.execPath, [command], { env: { ...process.env, MONGODB_URI: platform.uri, LANG: "zh_CN.UTF-8", LC_ALL: "" } });
  const after = await markSigner(services);
  expect(after.keyId).not.toBe(before.keyId);
  expect(stdout).toContain(`已启用新的签名密钥 ${after.keyId}（共有 2 把）`);
  const verify = await markVerifier(services);
  expect(readMark(onPaper, verify)).toEqual(mark);
  expect(readMark(markText(mark, after), verify)).toEqual(mark);
  // The one before signs no more, and nobody signs in its name.
  expect(readMark(markText(mark, { ...after, keyId: before.keyId }), verify)).toEqual({ refused: "forged" });
});
