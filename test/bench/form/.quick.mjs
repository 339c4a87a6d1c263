import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";
import { fileURLToPath } from "node:url";
import { measurePage, quantile } from "./measure.mjs";
const counts = (process.argv[2] ?? "40").split(",").map(Number); const runs = Number(process.argv[3] ?? 7); const type = process.argv[4] === "type";
const { address, stop } = await serve(fileURLToPath(new URL("./dist/", import.meta.url)));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-frame-rate-limit", "--disable-gpu-vsync"] });
for (const count of counts) { const got = { ours: [], plain: [] };
for (let i = 0; i < runs; i++) for (const page of i % 2 ? ["ours", "plain"] : ["plain", "ours"]) {
  if (type) { got[page].push(await measurePage(browser, address, page, count)); continue; }
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } }); const tab = await context.newPage(); const cdp = await context.newCDPSession(tab); await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await tab.goto(`${address}/${page}.html?fields=${count}`); await tab.waitForFunction(() => window.interactiveAt !== undefined, undefined, { polling: 100 });
  const m = async (n) => (await cdp.send("Performance.getMetrics")).metrics.find((x) => x.name === n).value * 1000; got[page].push({ interactive: await tab.evaluate(() => window.interactiveAt), cpu: await m("TaskDuration"), script: await m("ScriptDuration"), layout: await m("LayoutDuration"), style: await m("RecalcStyleDuration"), compile: await m("V8CompileDuration") }); await context.close(); }
for (const name of Object.keys(got.ours[0])) { const o = got.ours.map(x => x[name]), p = got.plain.map(x => x[name]); console.log(count, name, "ours", quantile(o, .5).toFixed(1), "plain", quantile(p, .5).toFixed(1), "ratio", (quantile(o, .5) / quantile(p, .5)).toFixed(2), "min", (Math.min(...o) / Math.min(...p)).toFixed(2)); } }
await browser.close(); await stop(); process.exit(0);
