import type { Form } from "@shenbao/engine";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { openBuilder, type OpenedBuilder } from "../testing/open-builder.tsx";
import { addElement } from "./commands/layout-commands.ts";
import { schemaAt } from "./commands/schema-edits.ts";
import { childrenOf, nodeAt, pointersIn, uiOf } from "./commands/ui-tree.ts";

const definition = sampleDefinition();
const id = definition.tracks[0]?.form ?? "";
let opened: OpenedBuilder;
beforeEach(() => page.viewport(1280, 900));
afterEach(() => opened.close());

const form = () => opened.document.definition.forms[id] as Form;
/** The fields of a step, in their order. */
const step = (index: number) => pointersIn(nodeAt(uiOf(form()), [index]) ?? { type: "" });
const canvas = () => page.getByRole("group", { name: "表单内容" });
const side = () => page.getByRole("complementary");
const chosen = (name: RegExp) => canvas().getByRole("button", { name });
const box = (element: Element) => element.getBoundingClientRect();

/** Presses the mouse on something, moves it in steps to a point, and lets go, as dnd-kit hears it. */
async function drag(from: Element, to: { x: number; y: number }, before?: () => void) {
  const start = { x: box(from).x + box(from).width / 2, y: box(from).y + Math.min(20, box(from).height / 2) };
  const tell = (kind: string, at: { x: number; y: number }, target: EventTarget) => {
    const said = { bubbles: true, cancelable: true, clientX: at.x, clientY: at.y, button: 0, buttons: 1 };
    target.dispatchEvent(new PointerEvent(kind.replace("mouse", "pointer"), said));
    target.dispatchEvent(new MouseEvent(kind, said));
  };
  const wait = () => new Promise((done) => setTimeout(done, 60));
  tell("mousedown", start, from);
  tell("mousemove", { x: start.x + 8, y: start.y + 8 }, document);
  await wait();
  tell("mousemove", { x: to.x, y: to.y - 4 }, document);
  await wait();
  tell("mousemove", to, document);
  await wait();
  before?.();
  tell("mouseup", to, document);
  await wait();
}

/** The canvas is there, and each element as high as it is: what comes into sight is given its own height in the frame after (`content-visibility`). */
async function drawn() {
  await expect.element(chosen(/^项目名称/).first()).toBeVisible();
  await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(frame))));
}

describe("dragging", () => {
  test("a field comes where the line is shown, is told, and is undone as one step", async () => {
    opened = openBuilder(sampleDefinition(), { section: "forms", path: null });
    await drawn();
    const [, first, second] = [...document.querySelectorAll("[data-canvas] [data-element]:not([data-holds])")];
    const before = step(0);
    const said = JSON.stringify(form());
    const at = box(second as Element);
    let line = "";
    await drag(
      first!.querySelector("[data-choose]")!,
      { x: at.x + at.width / 2, y: at.bottom - 4 },
      () => (line = document.querySelector<HTMLElement>(".bf-line")?.dataset["shown"] ?? ""),
    );
    expect(line).toBe("true");
    await vi.waitFor(() => expect(step(0)).toEqual([before[1], before[0], ...before.slice(2)]));
    await vi.waitFor(() => expect([...document.querySelectorAll("[aria-live]")].map((one) => one.textContent).join()).toContain("已移动"));
    opened.document.undo();
    expect(JSON.stringify(form())).toBe(said);
    expect(opened.document.canUndo).toBe(false);
  });

  test("at the edge of a field another comes beside it; from the palette a new one does", async () => {
    opened = openBuilder(sampleDefinition(), { section: "forms", path: null });
    await drawn();
    const [, first] = document.querySelectorAll("[data-canvas] [data-element]:not([data-holds])");
    const at = box(first!);
    const own = step(0)[0];
    await drag(document.querySelector('[data-new="money"]')!, { x: at.right - 10, y: at.y + at.height / 2 });
    const row = nodeAt(uiOf(form()), [0, 1])!;
    expect(row.type).toBe("HorizontalLayout");
    expect(pointersIn(row)).toEqual([own, "/amount"]);
    expect(schemaAt(form(), "/amount")?.["unit"]).toEqual({ "zh-CN": "万元", en: "10,000 CNY" });
  });

  test("let go outside, or on itself, nothing is moved", async () => {
    opened = openBuilder(sampleDefinition(), { section: "forms", path: null });
    await drawn();
    const first = document.querySelector("[data-canvas] [data-element]:not([data-holds])")!;
    await drag(first.querySelector("[data-choose]")!, { x: 4, y: 4 });
    await drag(first.querySelector("[data-choose]")!, { x: box(first).x + box(first).width / 2, y: box(first).y + 24 });
    expect(opened.document.canUndo).toBe(false);
  });
});

describe("the clipboard", () => {
  const clip = (kind: "copy" | "cut" | "paste", text = "") => {
    const data = new DataTransfer();
    if (text !== "") data.setData("text/plain", text);
    const event = new ClipboardEvent(kind, { bubbles: true, cancelable: true, clipboardData: data });
    (document.activeElement ?? document.body).dispatchEvent(event);
    return data.getData("text/plain");
  };

  test("a field is copied as text and pasted into another form, under a name that is free", async () => {
    opened = openBuilder(sampleDefinition(), { section: "forms", path: `/forms/${id}/schema/properties/name` });
    await expect.element(chosen(/^项目名称/).first()).toBeVisible();
    chosen(/^项目名称/)
      .first()
      .element()
      .focus();
    const text = clip("copy");
    expect(JSON.parse(text)).toMatchObject({ format: "shenbao.form-fragment/1" });
    clip("paste", text);
    await vi.waitFor(() => expect(schemaAt(form(), "/name2")?.["title"]).toBe("项目名称"));
    opened.go({ section: "forms", path: "/forms/opinion/schema/properties/opinion" });
    await expect.element(chosen(/^意见/).first()).toBeVisible();
    chosen(/^意见/).first().element().focus();
    clip("paste", text);
    await vi.waitFor(() => expect(schemaAt(opened.document.definition.forms["opinion"] as Form, "/name")?.["title"]).toBe("项目名称"));
  });

  test("what is foreign or hostile gets a sentence and changes nothing", async () => {
    opened = openBuilder(sampleDefinition(), { section: "forms", path: `/forms/${id}/schema/properties/name` });
    await expect.element(chosen(/^项目名称/).first()).toBeVisible();
    for (const text of ["今天天气不错", '{"format":"shenbao.form-fragment/1","title":{"zh-CN":"x","en":"x"},"form":{"__proto__":1}}']) {
      chosen(/^项目名称/)
        .first()
        .element()
        .focus();
      clip("paste", text);
      const alert = page.getByRole("dialog").getByRole("alert");
      await expect.element(alert).toBeVisible();
      await page.getByRole("dialog").getByRole("button", { name: "知道了" }).click();
    }
    expect(opened.document.canUndo).toBe(false);
  });
});

describe("the inspector of a field", () => {
  const added = (kind: Parameters<typeof addElement>[2]) => {
    const made = sampleDefinition();
    const next = addElement(made.forms[id] as Form, { parent: [0], index: 0 }, kind, "district");
    made.forms[id] = next.form;
    return { made, path: `/forms/${id}/ui/elements/${next.place.join("/elements/")}`, pointer: pointersIn(nodeAt(uiOf(next.form), next.place)!)[0]! };
  };

  test("choices are added by Enter, written in both languages, moved by key, given another value, and taken away", async () => {
    const { made, path, pointer } = added("choice");
    opened = openBuilder(made, { section: "forms", path });
    await userEvent.fill(side().getByLabelText("第1项，中文"), "国有企业");
    await userEvent.fill(side().getByLabelText("第1项，英文"), "State-owned");
    await userEvent.keyboard("{Enter}");
    const choices = () => (schemaAt(form(), pointer)?.["oneOf"] as { const: string; title: string }[]).map((one) => `${one.const} ${one.title}`);
    await vi.waitFor(() => expect(choices()).toEqual(["choice1 国有企业", "choice2 选项2", "choice3 选项3"]));
    expect(form().texts?.en[`${pointer.slice(1)}.choice1`]).toBe("State-owned");
    await expect.element(side().getByLabelText("第3项，中文")).toHaveFocus();
    side().getByLabelText("第1项，中文").element().focus();
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await vi.waitFor(() => expect(choices()[1]).toBe("choice1 国有企业"));
    await userEvent.fill(side().getByLabelText("“国有企业”在数据里的标识"), "choice2");
    await expect.element(side().getByRole("alert")).toHaveTextContent("choice2");
    await userEvent.fill(side().getByLabelText("“国有企业”在数据里的标识"), "state");
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(choices()[1]).toBe("state 国有企业"));
    expect(form().texts?.en[`${pointer.slice(1)}.state`]).toBe("State-owned");
  });

  test("columns are added, set, summed by row and column, and all of it is undone", async () => {
    const { made, path, pointer } = added("freeTable");
    opened = openBuilder(made, { section: "forms", path });
    const said = JSON.stringify(form());
    await userEvent.selectOptions(side().getByLabelText("添加一列："), "金额");
    await vi.waitFor(() => expect(opened.place().path).toContain("/items/properties/amount"));
    await userEvent.fill(side().getByLabelText("名称（中文）", { exact: true }), "合同额");
    await side().getByRole("group", { name: "按行合计" }).getByRole("checkbox").first().click();
    await vi.waitFor(() => expect(form().computed?.at(-1)).toEqual({ at: `${pointer}/*/amount`, value: { sum: [{ var: "$row.column2" }] } }));
    expect(schemaAt(form(), `${pointer}/*/amount`)?.["title"]).toBe("合同额");
    await side()
      .getByRole("button", { name: /^返回“可增行的表格”/ })
      .click();
    await side().getByRole("group", { name: "合计行" }).getByRole("checkbox", { name: "合同额" }).click();
    await vi.waitFor(() => expect(schemaAt(form(), pointer)?.["sums"]).toEqual(["column2", "amount"]));
    while (opened.document.canUndo) opened.document.undo();
    expect(JSON.stringify(form())).toBe(said);
  });

  test("a field gets another name wherever it is used, after it was said where; a wrong name gets a sentence", async () => {
    opened = openBuilder(sampleDefinition(), { section: "forms", path: `/forms/${id}/schema/properties/kind` });
    await side().getByRole("button", { name: "改数据标识" }).click();
    const dialog = page.getByRole("dialog");
    await expect.element(dialog.getByText(/会一起改的\d+处/)).toBeVisible();
    const input = dialog.getByLabelText("数据标识");
    for (const wrong of ["constructor", "__proto__", "类型"]) {
      await userEvent.fill(input, wrong);
      await dialog.getByRole("button", { name: "改名" }).click();
      await expect.element(dialog.getByRole("alert")).toBeVisible();
    }
    expect(opened.document.canUndo).toBe(false);
    await userEvent.fill(input, "sort");
    await dialog.getByRole("button", { name: "改名" }).click();
    await vi.waitFor(() => expect(schemaAt(form(), "/sort")).not.toBeNull());
    expect(JSON.stringify(opened.document.definition)).not.toContain('"var":"kind"');
    expect(opened.document.definition.tracks[0]?.list).toContain("/sort");
  });

  test("a field is made into another type, after it was said what is lost", async () => {
    const { made, path, pointer } = added("longText");
    opened = openBuilder(made, { section: "forms", path });
    await userEvent.selectOptions(side().getByLabelText("改为……"), "电子邮箱");
    await expect.element(page.getByRole("dialog").getByText("最多多少字")).toBeVisible();
    await page.getByRole("dialog").getByRole("button", { name: "改为“电子邮箱”" }).click();
    await vi.waitFor(() => expect(schemaAt(form(), pointer)).toEqual({ type: "string", format: "email", title: "多行文字" }));
  });

  test("a pattern that cannot be judged in linear time is told at the field", async () => {
    const { made, path } = added("text");
    opened = openBuilder(made, { section: "forms", path });
    await userEvent.fill(side().getByLabelText(/^格式（正则表达式）/), "(a+)+\\1");
    await expect.element(side().getByRole("list", { name: "这里的问题" })).toBeVisible();
  });
});

describe("forms", () => {
  test("one is added, named and taken away; what uses one is told", async () => {
    opened = openBuilder(sampleDefinition(), { section: "forms", path: null });
    await page.getByRole("button", { name: "新建表单" }).click();
    await userEvent.fill(side().getByLabelText("名称（中文）", { exact: true }), "现场考察意见");
    const made = () => Object.entries(opened.document.definition.forms).find(([, one]) => one.title["zh-CN"] === "现场考察意见");
    await vi.waitFor(() => expect(made()).toBeDefined());
    expect(childrenOf(uiOf(made()![1] as Form))).toHaveLength(1);
    await side().getByRole("button", { name: "删除这张表单" }).click();
    await vi.waitFor(() => expect(made()).toBeUndefined());
    opened.go({ section: "forms", path: `/forms/${id}` });
    await expect.element(side().getByRole("heading", { name: "用途" })).toBeVisible();
    await side().getByRole("button", { name: "删除这张表单" }).click();
    await expect.element(page.getByRole("dialog")).toBeVisible();
  });
});
