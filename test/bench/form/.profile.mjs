import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";
import { fileURLToPath } from "node:url";
import { writeFileSync } from "node:fs";
const [page, count] = process.argv.slice(2);
const { address, stop } = await serve(fileURLToPath(new URL("./dist/", import.meta.url)));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const tab = await browser.newPage(); const cdp = await tab.context().newCDPSession(tab);
for (let i=0;i<1;i++){
await tab.goto("about:blank");
await cdp.send("Profiler.enable"); await cdp.send("Profiler.setSamplingInterval", { interval: 50 }); await cdp.send("Profiler.start");
await tab.goto(`${address}/${page}.html?fields=${count}`); await tab.waitForFunction(() => window.interactiveAt !== undefined);
const { profile } = await cdp.send("Profiler.stop");
const res = await tab.evaluate(() => ({ at: window.interactiveAt, paint: performance.getEntriesByType("paint").map(p=>p.name+" "+p.startTime), res: performance.getEntriesByType("resource").map(r => r.name.split("/").pop()+" "+r.startTime.toFixed(0)+"-"+r.responseEnd.toFixed(0)), nav: performance.getEntriesByType("navigation")[0].domInteractive }));
console.log(res);

const self = new Map(); const dt = profile.timeDeltas; const byId = new Map(profile.nodes.map(n=>[n.id,n]));
profile.samples.forEach((s,k)=>{ const n=byId.get(s); const f=n.callFrame; const key=`${f.functionName||"(anon)"} ${f.url.split("/").pop()}:${f.lineNumber}:${f.columnNumber}`; self.set(key,(self.get(key)||0)+dt[k]/1000);});
console.log([...self].sort((a,b)=>b[1]-a[1]).slice(0,25).map(([k,v])=>v.toFixed(1)+"ms "+k).join("\n"));
// inclusive top-level
const parent=new Map(); for(const n of profile.nodes) for(const c of n.children??[]) parent.set(c,n.id);
const incl=new Map(); profile.samples.forEach((s,k)=>{ const seen=new Set(); for(let id=s;id;id=parent.get(id)){ const f=byId.get(id).callFrame; const key=`${f.functionName||"(anon)"} ${f.url.split("/").pop()}:${f.lineNumber}:${f.columnNumber}`; if(!seen.has(key)){seen.add(key); incl.set(key,(incl.get(key)||0)+dt[k]/1000);} }});
console.log("--- inclusive"); console.log([...incl].sort((a,b)=>b[1]-a[1]).slice(0,30).map(([k,v])=>v.toFixed(1)+"ms "+k).join("\n"));
}
await browser.close(); await stop(); process.exit(0);
