import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { openBuilder, type OpenedBuilder } from "../testing/open-builder.tsx";

let opened: OpenedBuilder;
beforeEach(() => page.viewport(1280, 900));
afterEach(() => opened.close());

const said = (chinese: string) => ({ "zh-CN": chinese, en: chinese });
function withClauses() {
  const definition = sampleDefinition();
  definition.clauses.push({ id: "2.1", heading: said("二、条件"), text: said("申报单位应当诚信。") }, { id: "9", text: said("附则。") });
  return definition;
}
const clause = (at: number) => page.getByRole("listitem").filter({ has: page.getByRole("button", { name: `修改条款${["1.2", "2.1", "9"][at]}`, exact: true }) });
const shown = async () => vi.waitFor(() => expect(document.querySelector('[data-clause="0"]')).not.toBeNull(), { timeout: 10_000 });

describe("the clauses", () => {
  test("are read in order with what enforces them, which leads there; what nothing enforces is marked, and can be said to inform only", async () => {
    opened = openBuilder(withClauses(), { section: "clauses", path: null });
    await shown();
    await expect.element(page.getByText("共3条，2条没有落实")).toBeVisible();
    await expect.element(clause(1).getByText("没有任何设置落实这一条")).toBeVisible();
    await userEvent.click(page.getByRole("button", { name: "条款9只作说明" }));
    expect(opened.document.definition.clauses[2]?.informs).toBe(true);
    await expect.element(page.getByText("共3条，1条没有落实，1条仅说明")).toBeVisible();
    await userEvent.click(page.getByRole("checkbox", { name: "只看没有落实的" }));
    await vi.waitFor(() => expect([...document.querySelectorAll(".bl-clause .bl-number")].map((one) => one.textContent)).toEqual(["2.1"]));
    await userEvent.click(page.getByRole("checkbox", { name: "只看没有落实的" }));
    await userEvent.click(clause(0).getByRole("button", { name: "期限「推荐截止」" }));
    expect(opened.place()).toEqual({ section: "workflow", path: "/deadlines/recommend/clause" });
  });

  test("are chosen for what cites none; a field's citation stands in its inspector and leads there", async () => {
    opened = openBuilder(withClauses(), { section: "clauses", path: null });
    await shown();
    const apply = page.getByRole("combobox", { name: "“申报截止”的依据" });
    await userEvent.selectOptions(apply, "2.1");
    expect(opened.document.definition.deadlines["apply"]?.clause).toBe("2.1");
    await expect.element(page.getByText("“申报截止”的依据已注明为2.1。")).toBeVisible();
    await expect.element(apply).not.toBeInTheDocument();
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe("SELECT"));
    await userEvent.click(page.getByText(/^“样例”的字段/));
    await userEvent.selectOptions(page.getByRole("combobox", { name: "“项目名称”的依据" }), "2.1");
    await userEvent.click(clause(1).getByRole("button", { name: "字段「项目名称」" }));
    expect(opened.place()).toEqual({ section: "forms", path: "/forms/application/schema/properties/name/clause" });
    await expect.element(page.getByRole("complementary").getByRole("radio", { name: "2.1 二、条件" })).toBeChecked();
    opened.document.undo();
    await vi.waitFor(() => expect(JSON.stringify(opened.document.definition.forms["application"]!.schema)).not.toContain("2.1"));
  });

  test("move by key, and are taken away after a question that names what cites them", async () => {
    opened = openBuilder(withClauses(), { section: "clauses", path: null });
    await shown();
    (document.querySelector('[data-clause="2"] .bl-title') as HTMLElement).focus();
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(opened.document.definition.clauses.map(({ id }) => id)).toEqual(["1.2", "9", "2.1"]);
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("9"));
    (document.querySelector('[data-clause="0"] .bl-title') as HTMLElement).focus();
    await userEvent.keyboard("{Delete}");
    await expect.element(page.getByRole("dialog").getByText(/还有\d+处用到它/)).toBeVisible();
    await userEvent.click(page.getByRole("dialog").getByRole("button", { name: "取消" }));
    expect(opened.document.definition.clauses).toHaveLength(3);
  });
});

describe("a pasted text", () => {
  const paste = async (chinese: string, english = "") => {
    await userEvent.click(page.getByRole("button", { name: "粘贴正文并划分" }));
    await userEvent.fill(page.getByRole("textbox", { name: "通知正文", exact: true }), chinese);
    if (english !== "") await userEvent.fill(page.getByLabelText("英文正文（可不填）"), english);
    await userEvent.click(page.getByRole("button", { name: "划分", exact: true }));
  };

  test("is divided, adjusted and put in as one step; a clause that is there keeps its text unless asked, and what cites it", async () => {
    const definition = withClauses();
    opened = openBuilder(definition, { section: "clauses", path: null });
    await shown();
    await paste("各单位：\n一、方向\n（一）平台。\n（二）面积不低于500平方米。\n二、条件\n（一）诚信。\n（二）守法。", "1. Tracks\n(1) Platforms.\n7. Else\nWords.");
    const dialog = page.getByRole("dialog");
    await expect.element(dialog.getByText(/^划分出5条/)).toBeVisible();
    await expect.element(dialog.getByText(/没有采用：7/)).toBeVisible();
    await expect.element(dialog.getByText("现在的正文：面积原则上不低于300平方米。")).toBeVisible();
    await userEvent.click(dialog.getByRole("checkbox", { name: "放入条款0", exact: true }));
    await userEvent.click(dialog.getByRole("checkbox", { name: "条款1.2换成新的正文" }));
    await userEvent.click(dialog.getByRole("button", { name: "并入上一条 2.2" }));
    await userEvent.fill(dialog.getByRole("textbox", { name: "第4条的编号" }), "二");
    await expect.element(dialog.getByText("编号只能用数字、字母、点和短横线，如 2.1。")).toBeVisible();
    await expect.element(dialog.getByRole("button", { name: /^放入通知/ })).toBeDisabled();
    await userEvent.fill(dialog.getByRole("textbox", { name: "第4条的编号" }), "2.9");
    await userEvent.click(dialog.getByRole("button", { name: "放入通知（新增2条，更换1条）" }));
    expect(opened.document.definition.clauses.map(({ id, text }) => [id, text["zh-CN"], text.en])).toEqual([
      ["1.1", "（一）平台。", "(1) Platforms."],
      ["1.2", "（二）面积不低于500平方米。", "面积原则上不低于300平方米。"],
      ["2.9", "（一）诚信。\n（二）守法。", "（一）诚信。\n（二）守法。"],
      ["2.1", "申报单位应当诚信。", "申报单位应当诚信。"],
      ["9", "附则。", "附则。"],
    ]);
    expect(opened.document.definition.deadlines["recommend"]?.clause).toBe("1.2");
    opened.document.undo();
    expect(opened.document.definition.clauses).toEqual(definition.clauses);
  });

  test("is split where the cursor stands", async () => {
    opened = openBuilder({ ...sampleDefinition(), clauses: [] }, { section: "clauses", path: null });
    await expect.element(page.getByText(/^还没有条款/)).toBeVisible();
    await paste("一、条件\n甲。乙。");
    const area = page.getByRole("textbox", { name: "第1条的正文" });
    await expect.element(area).toHaveValue("甲。乙。");
    (area.element() as HTMLTextAreaElement).setSelectionRange(2, 2);
    await userEvent.click(page.getByRole("button", { name: "在光标处分开 1" }));
    await expect.element(page.getByRole("textbox", { name: "第2条的正文" })).toHaveValue("乙。");
    await userEvent.click(page.getByRole("button", { name: /^放入通知/ }));
    expect(opened.document.definition.clauses.map(({ id, text }) => [id, text["zh-CN"]])).toEqual([
      ["1", "甲。"],
      ["2", "乙。"],
    ]);
  });
});
