import { largeDefinition } from "./large-definition.mjs";

/** Signs in as the demonstration's administrator. */
async function signIn(page, url) {
  await page.goto(`${url}/admin/login`);
  await page.getByLabel("用户名").fill("admin");
  await page.getByLabel("密码").fill("shenbao-demo-2023");
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL((address) => !address.pathname.endsWith("/login"));
}

/** Puts a large definition beside those that are there. @returns its draft's id */
async function putDefinition(page, fields) {
  const given = await page.evaluate(async () => {
    const { rows } = await (await fetch("/api/definitions")).json();
    return (await (await fetch(`/api/definitions/${rows[0].id}`)).json()).definition;
  });
  return page.evaluate(
    async (body) => {
      const { csrfToken } = await (await fetch("/api/session")).json();
      const headers = { "content-type": "application/json", "x-csrf-token": csrfToken, "idempotency-key": crypto.randomUUID() };
      const answer = await fetch("/api/definitions", { method: "POST", headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(await answer.text());
      return (await answer.json()).id;
    },
    largeDefinition(given, fields),
  );
}

/** Listens in the page: from a key until what it does is painted elsewhere than in its field, and until it is judged. */
function listen() {
  const times = { edit: [], undo: [], problems: [] };
  let kind = "edit";
  let pressed = null;
  let asked = null;
  const painted = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Control") return;
      kind = event.ctrlKey ? "undo" : "edit";
      pressed = asked = performance.now();
    },
    true,
  );
  new MutationObserver(() => {
    if (pressed === null) return;
    const [at, what] = [pressed, kind];
    pressed = null;
    painted(() => times[what].push(performance.now() - at));
  }).observe(document.querySelector(".bd-middle"), { subtree: true, childList: true, characterData: true, attributes: true });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntriesByName("shenbao:judged")) {
      if (asked !== null) times.problems.push(startTime - asked);
      asked = null;
    }
  }).observe({ type: "mark" });
  window.builderTimes = times;
}

/** Drags an element of the canvas over others, again and again: from a move of the pointer until the line is painted where it would come; and from the drop until the form is. */
async function measureDrags(page, acts) {
  await page.evaluate(() => {
    const times = { "drag step": [], drop: [] };
    let moved = null;
    let released = null;
    const painted = (then) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(null);
      });
    addEventListener("pointermove", () => (moved = performance.now()), true);
    addEventListener("pointerup", () => (released = performance.now()), true);
    new MutationObserver((changes) => {
      const line = changes.some(({ target, attributeName }) => attributeName === "style" && target instanceof Element && target.matches(".bf-line"));
      if (line && moved !== null) {
        const at = moved;
        moved = null;
        painted(() => times["drag step"].push(performance.now() - at));
      }
      const dropped = released !== null && changes.some(({ type, target }) => type === "childList" && target instanceof Element && target.closest("[data-canvas]"));
      if (dropped) {
        const at = released;
        released = null;
        painted(() => times.drop.push(performance.now() - at));
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
    window.dragTimes = times;
  });
  const boxes = async () => {
    const all = await page
      .locator("[data-canvas] [data-element]:not([data-holds])")
      .evaluateAll((elements) =>
        elements
          .map((element) => element.getBoundingClientRect())
          .flatMap(({ x, y, width, height }) => (y > 330 && y + height < 780 && height > 20 ? [{ x, y, width, height }] : [])),
      );
    if (all.length < 2) throw new Error("there is nothing to drag in sight");
    return all;
  };
  const middle = ({ x, width }) => x + width / 2;
  for (let act = 0; act < acts + 5; act++) {
    const all = await boxes();
    const [from, to] = [all[0], all[all.length - 1]];
    await page.mouse.move(middle(from), from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(middle(from), from.y + from.height / 2 + 12);
    await page.waitForTimeout(60);
    await page.mouse.move(middle(to), to.y + to.height * 0.25);
    await page.waitForTimeout(60);
    await page.mouse.move(middle(to), to.y + to.height * 0.75);
    await page.waitForTimeout(60);
    await page.mouse.up();
    await page.waitForTimeout(200);
    await page.keyboard.press("Control+z");
    await page.waitForTimeout(150);
  }
  return page.evaluate(() => window.dragTimes);
}

/**
 * Opens the builder on a definition with a form of so many fields, selects something that is named in the middle too, and types into its title and
 * undoes that, again and again. @returns milliseconds of each act, by kind
 */
export async function measureBuilder(browser, url, fields, acts) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: "zh-CN" });
  try {
    const page = await context.newPage();
    const complaints = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    await signIn(page, url);
    const id = await putDefinition(page, fields);
    const times = {};
    for (const [name, place] of [
      ["track", "notice?at=/tracks/0"],
      ["field", null],
    ]) {
      await page.goto(`${url}/admin/definitions/${id}/build/${place ?? "forms"}`);
      await page.locator("[data-standing=judged]").waitFor();
      if (place === null && !(await openField(page))) continue;
      const title = page.locator(".bd-side input[type=text]:visible").first();
      await title.waitFor();
      await page.waitForTimeout(1500);
      await page.evaluate(listen);
      await title.click();
      await page.keyboard.press("End");
      for (let act = 0; act < acts + 5; act++) {
        await page.keyboard.press("a");
        await page.waitForTimeout(150);
        await page.keyboard.press("Control+z");
        await page.waitForTimeout(150);
      }
      times[name] = await page.evaluate(() => window.builderTimes);
      if (place === null) times["element"] = await measureDrags(page, acts);
    }
    if (complaints.length > 0) throw new Error(complaints[0]);
    return times;
  } finally {
    await context.close();
  }
}

/** Selects a field in the middle of the form. @returns false where the builder has no section of forms */
async function openField(page) {
  const at = new URL(page.url());
  if (!(await page.locator(".bd-nav [aria-current]").textContent())?.startsWith("表单")) return false;
  const path = await page.evaluate(async () => {
    const id = location.pathname.split("/")[3];
    const { definition } = await (await fetch(`/api/definitions/${id}`)).json();
    const [{ form }] = definition.tracks;
    return `/forms/${form}/schema/properties/${Object.keys(definition.forms[form].schema.properties)[420]}`;
  });
  at.searchParams.set("at", path);
  await page.goto(at.href);
  await page.locator("[data-standing=judged]").waitFor();
  return true;
}
