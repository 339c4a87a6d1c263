import { chromium } from "playwright-core";
import { preview } from "vite";
const server = await preview({ configFile: new URL("./vite.config.ts", import.meta.url).pathname, preview: { port: 4600 + Math.floor(Math.random()*300), host: "127.0.0.1" }, logLevel: "error" });
const base = server.resolvedUrls.local[0];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
const pages = process.argv.slice(2);
for (const spec of pages) {
  const [name, query] = spec.split("=>");
  for (const width of [1280, 390]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    page.on("pageerror", (e) => console.log(name, width, "ERROR", e.message, e.stack?.slice(0, 600)));
    page.on("console", (m) => m.type() === "error" && console.log(name, width, m.text().slice(0, 300)));
    await page.goto(base + query); await page.waitForTimeout(400);
    await page.screenshot({ path: `/tmp/shots/${name}-${width}.png`, fullPage: true });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) console.log(name, width, "overflows by", over);
    await page.close();
  }
}
await browser.close(); await server.close(); process.exit(0);
