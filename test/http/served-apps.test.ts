import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestPlatform } from "../harness/platform.ts";
import { startPlatform } from "../harness/start-platform.ts";

let platform: TestPlatform;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shenbao-apps-"));
  for (const app of ["portal", "admin"]) {
    await mkdir(join(folder, app, "assets"), { recursive: true });
    await writeFile(join(folder, app, "index.html"), `<!doctype html><html><head><title>${app}</title></head><body></body></html>`);
    await writeFile(join(folder, app, "assets", "main-abc123.js"), `console.log("${app} ${"x".repeat(2000)}")`);
    await writeFile(join(folder, app, "favicon.svg"), "<svg/>");
  }
  await writeFile(join(folder, "secret.txt"), "secret");
  platform = await startPlatform({ config: { portalDir: join(folder, "portal"), adminDir: join(folder, "admin") } });
});
afterAll(async () => {
  await platform.close();
  await rm(folder, { recursive: true, force: true });
});
const get = (path: string, headers: Record<string, string> = {}) => fetch(platform.url + path, { redirect: "manual", headers });

describe("the apps", () => {
  it("are served on every address of theirs, with the page's own nonce", async () => {
    const nonces = new Set<string>();
    for (const [path, title] of [
      ["/", "portal"],
      ["/notices/x/apply", "portal"],
      ["/admin/", "admin"],
      ["/admin/accounts/1", "admin"],
    ] as const) {
      const response = await get(path);
      const page = await response.text();
      expect(page).toContain(`<title>${title}</title>`);
      const nonce = /<meta name="csp-nonce" content="([^"]+)" \/>/.exec(page)?.[1] ?? "";
      expect(response.headers.get("content-security-policy")).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(response.headers.get("cache-control")).toBe("no-store");
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(4);
    expect((await get("/admin")).headers.get("location")).toBe("/admin/");
  });

  it("have files that are kept for ever where their name says their content, compressed where that helps", async () => {
    const script = await get("/admin/assets/main-abc123.js");
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(script.headers.get("content-encoding")).toBe("gzip");
    expect(await script.text()).toContain("admin xxx");
    const plain = await get("/assets/main-abc123.js", { "accept-encoding": "identity" });
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(await plain.text()).toContain("portal xxx");
    expect((await get("/favicon.svg")).headers.get("cache-control")).toBe("public, max-age=3600");
  });

  it("give nothing of the disk but their own files", async () => {
    for (const path of [
      "/assets/../../secret.txt",
      "/assets/%2e%2e/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/admin/..%2f..%2fsecret.txt",
      "/assets/main-gone.js",
      "/admin/assets/main-gone.js",
      "/favicon.png",
    ]) {
      const response = await get(path);
      expect([path, response.status, (await response.text()).includes("secret\n")]).toEqual([path, 404, false]);
    }
  });

  it("go on through a new build: its files and its page are served, those that are gone are not", async () => {
    await rm(join(folder, "portal"), { recursive: true });
    // While it is being built, the page is as it was, and what is gone is missing.
    expect(await (await get("/")).text()).toContain("<title>portal</title>");
    expect((await get("/assets/main-abc123.js")).status).toBe(404);
    await mkdir(join(folder, "portal", "assets"), { recursive: true });
    await writeFile(join(folder, "portal", "assets", "main-def456.js"), `console.log("rebuilt ${"y".repeat(2000)}")`);
    await writeFile(join(folder, "portal", "index.html"), "<!doctype html><html><head><title>rebuilt</title></head><body></body></html>");
    expect(await (await get("/")).text()).toContain("<title>rebuilt</title>");
    const script = await get("/assets/main-def456.js");
    expect([script.status, script.headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
    expect(await script.text()).toContain("rebuilt yyy");
    expect((await get("/assets/main-abc123.js")).status).toBe(404);
    expect(await (await get("/admin/")).text()).toContain("<title>admin</title>");
  });

  it("follow no link out of their folder", async () => {
    await symlink(join(folder, "secret.txt"), join(folder, "admin", "assets", "linked.txt"));
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await get("/admin/assets/linked.txt")).status).toBe(404);
  });

  it("take no writes", async () => {
    expect((await fetch(`${platform.url}/anything`, { method: "POST" })).status).toBe(405);
    expect((await fetch(`${platform.url}/api/anything`, { method: "POST" })).status).toBe(404);
  });
});
