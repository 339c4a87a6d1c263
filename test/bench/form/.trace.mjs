import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";
import { fileURLToPath } from "node:url";
const count = process.argv[2];
const { address, stop } = await serve(fileURLToPath(new URL("./dist/", import.meta.url)));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-frame-rate-limit", "--disable-gpu-vsync"] });
for (const page of ["plain", "ours", "plain", "ours"]) {
  const tab = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const cdp = await browser.newBrowserCDPSession();
  const events = []; cdp.on("Tracing.dataCollected", (d) => events.push(...d.value));
  await cdp.send("Tracing.start", { traceConfig: { includedCategories: ["devtools.timeline", "v8", "disabled-by-default-v8.compile", "loading","blink.user_timing", "cc", "disabled-by-default-devtools.timeline"] }, transferMode: "ReportEvents" });
  await tab.goto(`${address}/${page}.html?fields=${count}`); await tab.waitForFunction(() => window.interactiveAt !== undefined);
  const at = await tab.evaluate(() => window.interactiveAt);
  const done = new Promise(r => cdp.on("Tracing.tracingComplete", r)); await cdp.send("Tracing.end"); await done;
  // renderer main thread: thread with EvaluateScript
  const ev = events.filter(e => e.ph === "X" && e.name === "EvaluateScript" || e.name === "v8.evaluateModule"); const key = ev.at(-1); const main = events.filter(e => e.pid === key?.pid && e.tid === key?.tid && e.ph === "X");
  main.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  // self time (thread duration)
  const self = new Map(); const stack = [];
  for (const e of main) { while (stack.length && stack.at(-1).end <= e.ts) stack.pop(); const d = (e.tdur ?? e.dur ?? 0) / 1000; if (stack.length) { const p = stack.at(-1).e; self.set(p.name, (self.get(p.name) ?? 0) - d); } self.set(e.name, (self.get(e.name) ?? 0) + d); stack.push({ e, end: e.ts + (e.dur ?? 0) }); }
  const total = [...self.values()].reduce((a, b) => a + b, 0);
  console.log(page, "interactive", at.toFixed(0), "main cpu", total.toFixed(0), [...self].sort((a, b) => b[1] - a[1]).slice(0, 16).map(([k, v]) => `${k} ${v.toFixed(1)}`).join(", "));
  await tab.context().close();
}
await browser.close(); await stop(); process.exit(0);
