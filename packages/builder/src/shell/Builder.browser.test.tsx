import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { openBuilder, type OpenedBuilder } from "../testing/open-builder.tsx";

let opened: OpenedBuilder;
beforeEach(() => page.viewport(1280, 900));
afterEach(() => opened.close());

const side = () => page.getByRole("complementary");
const field = async (label: string): Promise<HTMLInputElement> => {
  const found = side().getByLabelText(label, { exact: true });
  await expect.element(found).toBeVisible();
  return found.element() as HTMLInputElement;
};

describe("the inspector", () => {
  test("writes what is typed into the document, shows what is undone, and keeps half a value as it is typed", async () => {
    opened = openBuilder(sampleDefinition(), { section: "notice", path: "" });
    const title = await field("标题（中文）");
    await userEvent.fill(title, "新的标题");
    await vi.waitFor(() => expect(opened.document.definition.title["zh-CN"]).toBe("新的标题"));
    await userEvent.keyboard("{Control>}z{/Control}");
    await vi.waitFor(() => expect(title.value).not.toBe("新的标题"));
    expect(opened.document.definition.title["zh-CN"]).toBe(title.value);
    await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    await vi.waitFor(() => expect(title.value).toBe("新的标题"));

    const year = await field("年度");
    await userEvent.click(year);
    await userEvent.fill(year, "20二四");
    await userEvent.tab();
    expect(opened.document.definition.year).toBe(2023);
    expect(year.value).toBe("20二四");
    opened.document.undo();
    await vi.waitFor(() => expect(opened.document.definition.title["zh-CN"]).not.toBe("新的标题"));
  });

  test("offers what is there to choose from, and follows when that changes", async () => {
    opened = openBuilder(sampleDefinition(), { section: "notice", path: "/tracks/0" });
    await expect.element(side().getByRole("radio").first()).toBeVisible();
    opened.document.apply({
      label: { "zh-CN": "改", en: "Edit" },
      recipe(draft) {
        const [first] = Object.values(draft.forms);
        if (first) first.title["zh-CN"] = "改名的表";
      },
    });
    await expect.element(side().getByRole("radio", { name: "改名的表" })).toBeVisible();
  });

  test("says so where what is selected is gone", async () => {
    opened = openBuilder(sampleDefinition(), { section: "notice", path: "/tracks/77" });
    await expect.element(side().getByText("这一项已经不在了。")).toBeVisible();
  });
});

describe("lists of things", () => {
  test("add one ready to be named, move it by button and key, take it away, and give it back", async () => {
    const definition = sampleDefinition();
    definition.contacts = ["第一处", "第二处"].map((name) => ({ office: { "zh-CN": name, en: name } }));
    opened = openBuilder(definition);
    await expect.element(page.getByRole("button", { name: "新增一项到“联系方式”" })).toBeVisible();
    const before = opened.document.definition.contacts.length;
    await userEvent.click(page.getByRole("button", { name: "新增一项到“联系方式”" }));
    expect(opened.place().path).toBe(`/contacts/${before}`);
    const office = await field("单位或处室（中文）");
    await vi.waitFor(() => expect(document.activeElement).toBe(office));
    await userEvent.fill(office, "新处室");
    const row = page.getByRole("button", { name: "新处室", exact: true });
    await expect.element(row).toBeVisible();
    (row.element() as HTMLElement).focus();
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await vi.waitFor(() => expect(opened.document.definition.contacts[before - 1]?.office["zh-CN"]).toBe("新处室"));
    expect(opened.place().path).toBe(`/contacts/${before - 1}`);
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("新处室"));
    await userEvent.click(page.getByRole("button", { name: "下移“新处室”" }));
    expect(opened.document.definition.contacts[before]?.office["zh-CN"]).toBe("新处室");
    await userEvent.click(page.getByRole("button", { name: "删除“新处室”" }).first());
    expect(opened.document.definition.contacts).toHaveLength(before);
    opened.document.undo();
    expect(opened.document.definition.contacts).toHaveLength(before + 1);
  });

  test("ask before something is taken away that others name", async () => {
    const definition = sampleDefinition();
    opened = openBuilder(definition, { section: "workflow", path: `/workflow/states/${definition.workflow.initial}` });
    await userEvent.click(side().getByRole("button", { name: /^删除/ }));
    const dialog = page.getByRole("dialog");
    await expect.element(dialog).toBeVisible();
    await expect.element(dialog.getByText(/还有\d+处用到它/)).toBeVisible();
    await userEvent.click(dialog.getByRole("button", { name: "取消" }));
    expect(Object.keys(opened.document.definition.workflow.states)).toContain(definition.workflow.initial);
    await userEvent.click(side().getByRole("button", { name: /^删除/ }));
    await userEvent.click(dialog.getByRole("button", { name: "删除", exact: true }));
    expect(Object.keys(opened.document.definition.workflow.states)).not.toContain(definition.workflow.initial);
  });
});

describe("the problems", () => {
  test("are found after an edit, counted at their section, and lead to the field", async () => {
    opened = openBuilder(sampleDefinition());
    await vi.waitFor(() => expect(document.querySelector("[data-standing]")?.getAttribute("data-standing")).toBe("judged"), { timeout: 10_000 });
    opened.document.apply({ label: { "zh-CN": "改", en: "Edit" }, recipe: (draft) => void (draft.opens = "八月") });
    await vi.waitFor(() => expect(document.querySelector("[data-problems]")?.textContent).toContain("1个错误"));
    await expect.element(page.getByRole("navigation").getByText("，1个问题")).toBeInTheDocument();
    await userEvent.click(page.getByRole("button", { name: /^问题/ }));
    await userEvent.click(page.getByRole("button", { name: "基本信息 › 开始申报" }));
    expect(opened.place()).toEqual({ section: "notice", path: "/opens" });
    const opens = await field("开始申报");
    await vi.waitFor(() => expect(document.activeElement).toBe(opens));
    await userEvent.keyboard("{Control>}z{/Control}");
    await vi.waitFor(() => expect(document.querySelector("[data-problems]")?.textContent).not.toContain("错误"));
  });
});
