import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent, type Locator } from "vitest/browser";
import type { Rule } from "@shenbao/engine";
import { ruleWords, shownWhenWords } from "@shenbao/engine/words";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { openBuilder, type OpenedBuilder } from "../testing/open-builder.tsx";

let opened: OpenedBuilder;
beforeEach(() => page.viewport(1280, 900));
afterEach(() => opened.close());

const side = () => page.getByRole("complementary");
const dialog = () => page.getByRole("dialog");
const form = () => opened.document.definition.forms["application"];

/** Chooses in a list as people without a mouse do: to its head, then down to what is wanted. */
async function choose(list: Locator, wanted: string): Promise<void> {
  await expect.element(list).toBeVisible();
  const select = list.element() as HTMLSelectElement;
  select.focus();
  await userEvent.keyboard("{Home}");
  for (let i = 0; i < select.options.length && select.selectedOptions[0]?.text !== wanted; i++) await userEvent.keyboard("{ArrowDown}");
  expect(`${select.getAttribute("aria-label") ?? ""}：${select.selectedOptions[0]?.text ?? ""}`).toContain(`：${wanted}`);
}

/** Presses a button by key. */
async function press(button: Locator): Promise<void> {
  await expect.element(button).toBeVisible();
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
}

/** Fills a field in by key. */
async function type(input: Locator, words: string): Promise<void> {
  (input.element() as HTMLInputElement).select();
  (input.element() as HTMLInputElement).focus();
  await userEvent.keyboard(words);
}

describe("the editor of conditions", () => {
  test("makes a rule from nothing by key alone, reads it out at every step, and undoes all of it", async () => {
    opened = openBuilder(sampleDefinition(), { section: "rules", path: null });
    const before = JSON.stringify(opened.document.definition);
    await choose(page.getByLabelText("新增规则：给哪个字段"), "面积");
    await press(page.getByRole("button", { name: "新增规则" }));
    const made = () => form()?.rules?.at(-1) as Rule;
    expect(made()).toMatchObject({ assert: { ">=": [{ var: "area" }, 0] }, severity: "error", at: ["/area"] });

    await press(side().getByRole("button", { name: "设置“在什么情况下”" }));
    await choose(dialog().getByLabelText("条件的类型"), "一个条件");
    await choose(dialog().getByLabelText("比较什么"), "类型");
    await choose(dialog().getByLabelText("怎么比较"), "为（等于）");
    await choose(dialog().getByLabelText("和什么比较").nth(1), "体验店");
    await expect.element(dialog().getByRole("status")).toHaveTextContent("「类型」为“体验店”");
    await press(dialog().getByRole("button", { name: "完成" }));

    await press(side().getByRole("button", { name: "修改“应当”" }));
    await type(dialog().getByRole("textbox", { name: "和什么比较" }), "3");
    await expect.element(dialog().getByRole("status")).toHaveTextContent("「面积」不小于3㎡");
    await type(dialog().getByRole("textbox", { name: "和什么比较" }), "300");
    await press(dialog().getByRole("button", { name: "完成" }));
    const words = ruleWords(opened.document.definition, "/forms/application/rules/4", made())["zh-CN"];
    expect(words).toBe("若「类型」为“体验店”，则「面积」应不小于300㎡；不符合时不能提交。");
    await expect.element(page.getByText(words)).toBeVisible();

    while (opened.document.canUndo) opened.document.undo();
    expect(JSON.stringify(opened.document.definition)).toBe(before);
  });

  test("joins conditions into groups, moves and takes them away, and leaves the others as they were", async () => {
    opened = openBuilder(sampleDefinition(), { section: "rules", path: "/forms/application/rules/1" });
    const when = () => form()?.rules?.[1]?.when as { and: unknown[] };
    const first = form()?.rules?.[1]?.when;
    await press(side().getByRole("button", { name: "修改“在什么情况下”" }));
    expect(form()?.rules?.[1]?.when).toBe(first);
    await press(dialog().getByRole("button", { name: "再加一个条件" }));
    expect(when().and).toHaveLength(2);
    expect(when().and[0]).toBe(first);
    await vi.waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("比较什么"));
    await choose(dialog().getByLabelText("比较什么").nth(1), "是否有专利");
    await expect.element(dialog().getByRole("status")).toHaveTextContent("「类型」为“体验店”，且「是否有专利」为“是”");
    await choose(dialog().getByLabelText("条件的类型").first(), "以下任一满足");
    await expect.element(dialog().getByRole("status")).toHaveTextContent("「类型」为“体验店”，或「是否有专利」为“是”");
    await press(dialog().getByRole("button", { name: "上移：「是否有专利」为“是”" }));
    await expect.element(dialog().getByRole("status")).toHaveTextContent("「是否有专利」为“是”，或「类型」为“体验店”");
    await press(dialog().getByRole("button", { name: "删除：「是否有专利」为“是”" }));
    expect(form()?.rules?.[1]?.when).toEqual({ or: [first] });
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.element(dialog().getByRole("status")).toHaveTextContent("「是否有专利」为“是”，或「类型」为“体验店”");
  });

  test("asks every row of a table, by its columns", async () => {
    opened = openBuilder(sampleDefinition(), { section: "rules", path: "/forms/application/rules/1" });
    await press(side().getByRole("button", { name: "修改“应当”" }));
    await choose(dialog().getByLabelText("条件的类型"), "每一行都满足");
    await choose(dialog().getByLabelText("哪张表格或哪些项"), "2022年月活");
    await choose(dialog().getByLabelText("条件的类型").nth(1), "一个条件");
    await choose(dialog().getByLabelText("比较什么"), "该行的「人数」");
    await expect.element(dialog().getByRole("status")).toHaveTextContent("「2022年月活」的每一行都满足：该行的「人数」不小于0");
    expect(form()?.rules?.[1]?.assert).toEqual({ all: [{ var: "months" }, { ">=": [{ var: "users" }, 0] }] });
  });

  test("works a value out: a sum of fields, rounded", async () => {
    opened = openBuilder(sampleDefinition(), { section: "rules", path: "/forms/application/computed/0" });
    await press(side().getByRole("button", { name: "修改“怎么算”" }));
    await choose(dialog().getByLabelText("算什么"), "四舍五入");
    await expect.element(dialog().getByRole("status")).toHaveTextContent("「2022年月活」每一行的「人数」的平均值四舍五入保留2位小数");
    await type(dialog().getByRole("textbox", { name: "保留几位小数" }), "1");
    await choose(dialog().getByLabelText("哪个数").first(), "求和（空的不算）");
    expect(form()?.computed?.[0]?.value).toEqual({ round: [{ sum: [{ var: "months.users" }] }, 1] });
  });

  test("says what is wrong beside the condition, and keeps half a number out of it", async () => {
    const definition = sampleDefinition();
    (definition.forms["application"] as { rules: Rule[] }).rules[0] = { ...(definition.forms["application"]?.rules?.[0] as Rule), assert: { ">": [{ var: "nowhere" }, 1] } };
    opened = openBuilder(definition, { section: "rules", path: "/forms/application/rules/0" });
    await vi.waitFor(() => expect(document.querySelector(".bd-part .bd-here")?.textContent).toContain("nowhere"), { timeout: 10_000 });
    await press(side().getByRole("button", { name: "修改“应当”" }));
    await vi.waitFor(() => expect(document.querySelector("dialog .bd-here")?.textContent).toContain("nowhere"));
    await type(dialog().getByRole("textbox", { name: "和什么比较" }), "1-");
    await expect.element(dialog().getByText("请填数字。")).toBeVisible();
    expect(form()?.rules?.[0]?.assert).toEqual({ ">": [{ var: "nowhere" }, 1] });
  });
});

describe("when an element is shown", () => {
  test("is read, changed and taken away, and opening it changes nothing", async () => {
    opened = openBuilder(sampleDefinition(), { section: "forms", path: "/forms/application/ui/elements/0/elements/3" });
    const before = form();
    await expect.element(side().getByText("「类型」为“其他”时才显示")).toBeVisible();
    await press(side().getByRole("button", { name: "修改“显示条件”" }));
    expect(form()).toBe(before);
    await choose(dialog().getByLabelText("和什么比较").nth(1), "体验店");
    await choose(dialog().getByLabelText("条件成立时"), "不显示");
    const rule = () => (form()?.ui as { elements: { elements: { rule?: unknown }[] }[] }).elements[0]?.elements[3]?.rule;
    expect(rule()).toEqual({ effect: "HIDE", condition: { scope: "#/properties/kind", schema: { const: "store" } } });
    expect(shownWhenWords(opened.document.definition, "/forms/application/ui/elements/0/elements/3/rule", rule())["zh-CN"]).toBe("「类型」为“体验店”时不显示");
    await choose(dialog().getByLabelText("比较什么"), "面积");
    expect(rule()).toEqual({ effect: "HIDE", condition: { scope: "#/properties/area", schema: { const: 0 } } });
    await press(dialog().getByRole("button", { name: "完成" }));
    await press(side().getByRole("button", { name: "去掉“显示条件”" }));
    expect(rule()).toBe(undefined);
    while (opened.document.canUndo) opened.document.undo();
    expect(JSON.stringify(form())).toBe(JSON.stringify(before));
  });
});
