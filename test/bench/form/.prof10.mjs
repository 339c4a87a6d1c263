import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";
import { fileURLToPath } from "node:url";
const [page, count, loads = "8"] = process.argv.slice(2);
const { address, stop } = await serve(fileURLToPath(new URL("./dist/", import.meta.url)));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const incl = new Map(), self = new Map();
for (let i = 0; i < +loads; i++) {
  const context = await browser.newContext(); const tab = await context.newPage(); const cdp = await context.newCDPSession(tab);
  await cdp.send("Profiler.enable"); await cdp.send("Profiler.setSamplingInterval", { interval: 100 }); await cdp.send("Profiler.start");
  await tab.goto(`${address}/${page}.html?fields=${count}`); await tab.waitForFunction(() => window.interactiveAt !== undefined && (location.pathname.includes("plain") || window.judgedAt), undefined, { polling: 100 });
  const { profile } = await cdp.send("Profiler.stop"); await context.close();
  const byId = new Map(profile.nodes.map(n => [n.id, n])), parent = new Map(); for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
  profile.samples.forEach((s, k) => { const d = profile.timeDeltas[k] / 1000; if (d > 5) return; const seen = new Set(); for (let id = s; id; id = parent.get(id)) { const f = byId.get(id).callFrame; const key = `${f.functionName || "(anon)"} ${f.url.split("/").pop().split("-")[0]}:${f.lineNumber}`; if (id === s) self.set(key, (self.get(key) ?? 0) + d); if (!seen.has(key)) { seen.add(key); incl.set(key, (incl.get(key) ?? 0) + d); } } });
}
const show = (m, n, f = () => true) => [...m].filter(([k]) => f(k)).sort((a, b) => b[1] - a[1]).slice(0, n).map(([k, v]) => (v / +loads).toFixed(2) + "ms " + k).join("\n");
console.log("SELF\n" + show(self, 12)); console.log("INCL\n" + show(incl, 45, k => !/^(perform|work|recursively|commit|beginWork|flush|complete|\(idle)/.test(k)));
await browser.close(); await stop(); process.exit(0);
