import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { Answers, FormOutcome } from "@shenbao/engine";
import { openForm, type OpenedForm } from "../testing/open-form.tsx";
import { focusField } from "./focus-field.ts";

let opened: OpenedForm;

afterEach(() => opened.close());

describe("typing", () => {
  beforeEach(async () => {
    opened = await openForm({});
  });

  it("gives the answers with every key, and says which place changed", async () => {
    await userEvent.fill(opened.control("/name"), "体验中心");
    expect(await opened.answers()).toMatchObject({ name: "体验中心" });
    expect(opened.changed).toContain("/name");
  });

  it("tells what was typed last before the page is left, without waiting for a frame", () => {
    const input = opened.control("/name");
    input.value = "最后一个字";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    expect(opened.changed).not.toContain("/name");
    dispatchEvent(new PageTransitionEvent("pagehide"));
    expect(opened.changed).toContain("/name");
  });

  it("removes what is emptied", async () => {
    await userEvent.fill(opened.control("/name"), "甲");
    await userEvent.clear(opened.control("/name"));
    expect(await opened.answers()).not.toHaveProperty("name");
  });

  it("says what is wrong when the field is left, not before", async () => {
    const input = opened.control("/creditCode");
    await userEvent.click(input);
    await userEvent.keyboard("91350100M000100Y4Z");
    await opened.settled();
    expect(input.getAttribute("aria-invalid")).toBeNull();
    await userEvent.tab();
    await vi.waitFor(() => expect(input.getAttribute("aria-invalid")).toBe("true"));
    const described = input.getAttribute("aria-describedby") ?? "";
    expect(
      described
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent)
        .join(""),
    ).toContain("须修改");
  });

  it("says everything after a try to submit", async () => {
    await opened.change({ show: "all" });
    await vi.waitFor(() => expect(opened.field("/name").textContent).toContain("须修改"));
  });

  it("keeps what is no number as it was typed", async () => {
    const input = opened.control("/capital");
    await userEvent.fill(input, "约三百");
    await userEvent.tab();
    expect(await opened.answers()).toMatchObject({ capital: "约三百" });
    expect(input.value).toBe("约三百");
  });

  it("puts full-width digits right and separates thousands where nobody types", async () => {
    const input = opened.control("/capital");
    await userEvent.fill(input, "１２３４５．６");
    await userEvent.tab();
    expect(await opened.answers()).toMatchObject({ capital: 12345.6 });
    expect(input.value).toBe("12,345.6");
    input.focus();
    expect(input.value).toBe("12345.6");
  });

  it("lets who comes by key type over the whole, also where it is written otherwise while it is edited", async () => {
    const input = opened.control("/capital");
    await userEvent.fill(input, "12345.6");
    await userEvent.tab();
    expect(input.value).toBe("12,345.6");
    await userEvent.tab({ shift: true });
    expect(document.activeElement).toBe(input);
    await userEvent.keyboard("7");
    expect(await opened.answers()).toMatchObject({ capital: 7 });
  });

  it("shows a date in the page's language however it was typed", async () => {
    const input = opened.control("/founded");
    await userEvent.fill(input, "2012/8/5");
    await userEvent.tab();
    expect(await opened.answers()).toMatchObject({ founded: "2012-08-05" });
    expect(input.value).toBe("2012年8月5日");
  });

  it("counts 字 as code points, and cuts nothing off", async () => {
    const input = opened.control("/profile");
    await userEvent.fill(input, "𠮷".repeat(501));
    await vi.waitFor(() => expect(opened.field("/profile").textContent).toContain("501/500 字"));
    expect(opened.field("/profile").textContent).toContain("超出 1 字");
    expect([...String((await opened.answers())["profile"])]).toHaveLength(501);
  });

  it("tells what was typed last when it is taken away before the next frame", () => {
    const input = opened.control("/name");
    // React listens to the native event; the setter of the prototype goes round its own tracking of the value.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, "甲");
    input.dispatchEvent(new Event("input", { bubbles: true }));
    expect(opened.changed).toEqual([]);
    opened.close();
    expect(opened.changed).toEqual(["/name"]);
  });

  it("renders no other field for a key", async () => {
    const other = opened.control("/contact/person");
    const observer = new MutationObserver(() => {});
    observer.observe(opened.field("/contact/person"), { subtree: true, childList: true, attributes: true, characterData: true });
    await userEvent.fill(opened.control("/name"), "甲乙丙");
    expect(observer.takeRecords()).toHaveLength(0);
    expect(opened.control("/contact/person")).toBe(other);
  });
});

describe("answers from outside", () => {
  it("are shown without moving the focus", async () => {
    opened = await openForm({ answers: { name: "旧名" } });
    const input = opened.control("/name");
    input.focus();
    await opened.change({ answers: { name: "新名", capital: 5 } });
    expect(input.value).toBe("新名");
    expect(opened.control("/capital").value).toBe("5");
    expect(document.activeElement).toBe(input);
  });

  it("that this form gave out itself change nothing, even late", async () => {
    opened = await openForm({});
    const input = opened.control("/name");
    await userEvent.fill(input, "甲");
    const early = await opened.answers();
    await userEvent.fill(input, "甲乙");
    await opened.change({ answers: early });
    expect(input.value).toBe("甲乙");
  });
});

describe("rules", () => {
  it("show a part at once, and drop it from the outcome when it is hidden again", async () => {
    let outcome: FormOutcome | undefined;
    opened = await openForm({ step: 1, onOutcome: (now) => (outcome = now) });
    expect(opened.maybe("/kindOther")).toBeNull();
    const radios = [...opened.field("/kind").querySelectorAll("input")];
    await userEvent.click(radios[3] as Element);
    await vi.waitFor(() => expect(opened.maybe("/kindOther")).not.toBeNull());
    expect(document.activeElement).toBe(radios[3]);
    await userEvent.fill(opened.control("/kindOther"), "移动站");
    await userEvent.click(radios[0] as Element);
    await vi.waitFor(() => expect(opened.maybe("/kindOther")).toBeNull());
    expect(outcome?.answers).not.toHaveProperty("kindOther");
    expect(await opened.answers()).toHaveProperty("kindOther");
  });

  it("compute while a table is typed, with the sums in its foot", async () => {
    opened = await openForm({ step: 1 });
    await userEvent.fill(opened.control("/months/0/revenue"), "1000.1");
    await userEvent.fill(opened.control("/months/1/revenue"), "2000.2");
    await userEvent.fill(opened.control("/months/0/research"), "100.01");
    await userEvent.tab();
    expect(opened.field("/months").querySelector("tfoot")?.textContent).toContain("3,000.30");
    await vi.waitFor(() => expect(opened.field("/average").textContent).toContain("1,500.15"));
    await vi.waitFor(() => expect(opened.field("/months/0/share").textContent).toContain("10.00"));
    expect(await opened.answers()).toMatchObject({ months: [{ revenue: 1000.1, research: 100.01 }, { revenue: 2000.2 }] });
  });
});

describe("rows", () => {
  it("come and go by keyboard, with the focus where the work is", async () => {
    opened = await openForm({ step: 1 });
    const add = [...opened.field("/products").querySelectorAll("button")].at(-1);
    add?.focus();
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(document.activeElement).toBe(opened.control("/products/0/name")));
    await userEvent.keyboard("终端");
    await userEvent.click(add as Element);
    await vi.waitFor(() => expect(document.activeElement).toBe(opened.control("/products/1/name")));
    await userEvent.keyboard("平台");
    expect(await opened.answers()).toMatchObject({ products: [{ name: "终端" }, { name: "平台" }] });
    await userEvent.click(opened.field("/products/0").querySelector(".sb-row-actions button") as Element);
    expect(await opened.answers()).toMatchObject({ products: [{ name: "平台" }] });
    await vi.waitFor(() => expect(opened.control("/products/0/name").value).toBe("平台"));
  });

  it("name every cell by row and column", async () => {
    opened = await openForm({ step: 1 });
    expect(opened.control("/months/0/revenue").getAttribute("aria-label")).toBe("2021年 营业收入 (万元)");
  });
});

describe("what is open", () => {
  const answers: Answers = {
    name: "体验中心",
    capital: 100,
    months: [
      { revenue: 1, research: 1 },
      { revenue: 2, research: 1 },
    ],
  };

  it("is only what a return named; the rest reads as values", async () => {
    opened = await openForm({ answers, open: ["/name", "/months/1/revenue"], reasons: [{ at: "/name", text: "与执照不符" }] });
    expect(opened.control("/name").getAttribute("aria-describedby")).toContain("reason");
    expect(opened.field("/name").textContent).toContain("与执照不符");
    expect(opened.field("/capital").querySelector("input")).toBeNull();
    await opened.change({ step: 1 });
    expect(opened.control("/months/1/revenue").value).toBe("2");
    expect(opened.field("/months/0/revenue").querySelector("input")).toBeNull();
  });

  it("is nothing in reading: terms with values, the hidden left out, an aside at each", async () => {
    opened = await openForm({ answers, open: null, layout: "page", fieldAside: (pointer, title) => <button type="button" data-at={pointer}>{`退回${title}`}</button> });
    expect(document.querySelectorAll("input, select, textarea")).toHaveLength(0);
    expect(opened.field("/capital").querySelector("dd")?.textContent).toBe("100.00 万元");
    expect(opened.field("/staff").querySelector("dd")?.textContent).toBe("—");
    expect(opened.maybe("/kindOther")).toBeNull();
    expect(opened.field("/months").querySelector("[data-at='/months']")?.textContent).toBe("退回近两年经营情况");
  });
});

describe("going to a field", () => {
  it("focuses its control, a cell's, or what holds it; false where it is on another step", async () => {
    opened = await openForm({ step: 1 });
    expect(focusField("/kind")).toBe(true);
    expect(opened.field("/kind").contains(document.activeElement)).toBe(true);
    expect(focusField("/months/1/research")).toBe(true);
    expect(document.activeElement).toBe(opened.control("/months/1/research"));
    expect(focusField("/products/7/name")).toBe(true);
    expect(opened.field("/products").contains(document.activeElement)).toBe(true);
    expect(focusField("/capital")).toBe(false);
  });
});
