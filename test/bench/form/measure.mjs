const keysAField = 6;
const letters = "abc";

/** The value at a share of the sorted list. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

/**
 * Opens a page in a fresh context, and tells with the devtools what an opening that is timed must be spared: the bytes of its JS
 * heap after a full collection, and then the main-thread milliseconds a key. Their counters lengthen every task; and before
 * typing, a collection would take the mount's garbage out of its way, which nobody's browser does.
 */
export async function measureLoad(browser, address, page, count) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const tab = await context.newPage();
    const devtools = await context.newCDPSession(tab);
    await openPage(tab, `${address}/${page}.html?fields=${count}`);
    await tab.waitForTimeout(600);
    const heap = await heapAfterCollection(devtools);
    await devtools.send("Performance.enable");
    const before = await busy(devtools);
    const keys = await typeEverywhere(tab, 8);
    return { heap, cpu: ((await busy(devtools)) - before) / keys };
  } finally {
    await context.close();
  }
}

/** Leaves the page alone until it says that it takes keys. */
async function openPage(tab, url) {
  const ready = tab.waitForEvent("console", (message) => message.text() === "interactive");
  await tab.goto(url, { waitUntil: "commit" });
  await ready;
}

/** Opens a page in a fresh context, and tells the milliseconds to interactive. */
export async function measureOpening(browser, address, page, count) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const tab = await context.newPage();
    await openPage(tab, `${address}/${page}.html?fields=${count}`);
    return await tab.evaluate(() => window.interactiveAt);
  } finally {
    await context.close();
  }
}

/**
 * Opens a page in a fresh context, types into fields all over the form, and tells: milliseconds to interactive, and from key to
 * paint (median, 95th percentile).
 */
export async function measurePage(browser, address, page, count) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const tab = await context.newPage();
    const problems = [];
    tab.on("pageerror", (error) => problems.push(error.message));
    tab.on("console", (message) => message.type() === "error" && !message.text().includes("404") && problems.push(message.text()));
    await openPage(tab, `${address}/${page}.html?fields=${count}`);
    const interactive = await tab.evaluate(() => window.interactiveAt);
    const controls = await tab.locator("input:not([aria-hidden]), textarea, select").count();
    await tab.waitForTimeout(600);
    const keys = await typeEverywhere(tab, 16);
    const times = await tab.evaluate(() => window.keyToPaint);
    if (problems.length > 0) throw new Error(`${page} (${count} fields): ${problems[0]}`);
    if (times.length < keys) throw new Error(`${page} (${count} fields): ${times.length} of ${keys} keys were painted`);
    return { interactive, keyMedian: quantile(times, 0.5), key95: quantile(times, 0.95), controls };
  } finally {
    await context.close();
  }
}

async function busy(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find((metric) => metric.name === "TaskDuration").value * 1000;
}

async function heapAfterCollection(devtools) {
  await devtools.send("HeapProfiler.enable");
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  await devtools.send("HeapProfiler.disable");
  return usedSize;
}

/** Types into fields from the first to the last, as fast as a person: lines, paragraphs and numbers. @returns how many keys */
async function typeEverywhere(tab, fields) {
  const inputs = tab.locator("input[type=text]:not([aria-hidden]), textarea");
  const all = await inputs.count();
  let keys = 0;
  for (let place = 0; place < fields; place++) {
    const input = inputs.nth(Math.floor((place * all) / fields));
    await input.focus();
    await tab.waitForTimeout(60);
    const numeric = (await input.getAttribute("inputmode")) === "decimal";
    for (let key = 0; key < keysAField; key++) {
      await tab.keyboard.press(numeric ? "1" : letters[key % letters.length]);
      await tab.waitForTimeout(45);
      keys++;
    }
  }
  return keys;
}
