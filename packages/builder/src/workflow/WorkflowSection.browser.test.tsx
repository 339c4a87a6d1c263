import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { openBuilder, type OpenedBuilder } from "../testing/open-builder.tsx";

let opened: OpenedBuilder;
beforeEach(() => page.viewport(1280, 900));
afterEach(() => opened.close());

const workflow = () => opened.document.definition.workflow;
/** A box of the diagram that can be seen (and so have the focus). */
const box = (key: string) =>
  vi.waitFor(
    () => {
      const found = document.querySelector<HTMLElement>(`.bw-canvas [data-box="${key}"]`) ?? expect.fail(`no box ${key}`);
      expect(getComputedStyle(found).visibility).toBe("visible");
      return found;
    },
    { timeout: 10_000 },
  );
async function open(path: string | null = null) {
  opened = openBuilder(sampleDefinition(), { section: "workflow", path });
  await box(workflow().initial);
}

describe("the diagram", () => {
  test("has one stop for the tab key, and arrows lead from box to box", async () => {
    await open();
    const stops = [...document.querySelectorAll(".bw-canvas [data-box]")].filter((one) => (one as HTMLElement).tabIndex === 0);
    expect(stops.map((one) => one.getAttribute("data-box"))).toEqual([workflow().initial]);
    (await box("draft")).focus();
    await userEvent.keyboard("{ArrowRight}");
    await vi.waitFor(() => expect(document.activeElement?.getAttribute("data-box")).toBe("0:draft"));
    await userEvent.keyboard("{ArrowRight}");
    await vi.waitFor(() => expect(document.activeElement?.getAttribute("data-box")).toBe("submitted"));
    await userEvent.keyboard("{Enter}");
    expect(opened.place().path).toBe("/workflow/states/submitted");
  });

  test("tells of each action who does it, from where to where, and what it asks for", async () => {
    await open();
    const label = (await box("2:submitted")).getAttribute("aria-label");
    expect(label).toContain(workflow().actions[2]?.title["zh-CN"]);
    expect(label).toContain("须填");
    expect(label).toContain("先上传");
  });

  test("adds a state by key, ready to be named, marks what is wrong with it, and takes it back", async () => {
    await open();
    page.getByRole("button", { name: "新增状态" }).element().focus();
    await userEvent.keyboard("{Enter}");
    await userEvent.keyboard("实地核查{Enter}");
    const id = Object.keys(workflow().states).at(-1) ?? "";
    expect(workflow().states[id]?.title["zh-CN"]).toBe("实地核查");
    expect(opened.place().path).toBe(`/workflow/states/${id}`);
    await vi.waitFor(() => expect(document.querySelector(`[data-state="${id}"]`)?.textContent).toContain("2个问题"), { timeout: 10_000 });
    await vi.waitFor(() => expect(document.activeElement?.getAttribute("data-box")).toBe(id));
    opened.document.undo();
    opened.document.undo();
    await vi.waitFor(() => expect(document.querySelector(`[data-state="${id}"]`)).toBeNull());
  });

  test("adds an action by key from the state that is selected to another", async () => {
    await open("/workflow/states/submitted");
    const before = workflow().actions.length;
    await userEvent.selectOptions(page.getByLabelText("新增操作到…"), page.getByRole("option", { name: "到“草稿”" }));
    await vi.waitFor(() => expect(document.activeElement?.className).toContain("bw-naming"));
    await userEvent.keyboard("撤下{Enter}");
    expect(workflow().actions).toHaveLength(before + 1);
    expect(workflow().actions.at(-1)).toMatchObject({ from: ["submitted"], to: "draft", title: { "zh-CN": "撤下" } });
    expect(Object.keys(opened.document.definition.roles)).toContain(workflow().actions.at(-1)?.by);
    await box(`${before}:submitted`);
  });

  test("adds an action by pointer, from the dot of a state to another state", async () => {
    await open();
    const before = workflow().actions.length;
    await userEvent.dragAndDrop(page.elementLocator(document.querySelector('[data-state="draft"] .bw-out') ?? expect.fail()), page.elementLocator(await box("submitted")));
    await vi.waitFor(() => expect(workflow().actions).toHaveLength(before + 1));
    expect(workflow().actions.at(-1)).toMatchObject({ from: ["draft"], to: "submitted" });
  });

  test("leads an action elsewhere, by choice and by its grip, and back by undo", async () => {
    await open("/workflow/actions/0");
    const before = workflow().actions[0]?.to ?? "";
    await userEvent.selectOptions(page.getByLabelText("改为到…"), page.getByRole("option", { name: "到“草稿”" }));
    expect(workflow().actions[0]?.to).toBe("draft");
    opened.document.undo();
    expect(workflow().actions[0]?.to).toBe(before);
    // The layout of before has to be there again.
    await new Promise((done) => setTimeout(done, 500));
    await userEvent.click(page.getByRole("button", { name: "全图" }));
    await new Promise((done) => setTimeout(done, 500));
    const grip = document.querySelector('[data-grip="0:draft"]') ?? expect.fail();
    await userEvent.dragAndDrop(page.elementLocator(grip), page.elementLocator(await box("draft")));
    await vi.waitFor(() => expect(workflow().actions[0]?.to).toBe("draft"));
  });

  test("gives a title another wording in its place by F2, and leaves it by Escape", async () => {
    await open();
    (await box("submitted")).focus();
    const before = workflow().states["submitted"]?.title["zh-CN"];
    await userEvent.keyboard("{F2}");
    await userEvent.keyboard("别的{Escape}");
    expect(workflow().states["submitted"]?.title["zh-CN"]).toBe(before);
    await vi.waitFor(() => expect(document.activeElement?.getAttribute("data-box")).toBe("submitted"));
    await userEvent.keyboard("{F2}");
    await userEvent.keyboard("已受理{Enter}");
    expect(workflow().states["submitted"]?.title["zh-CN"]).toBe("已受理");
  });

  test("asks before a state goes that actions name, and takes it then", async () => {
    await open("/workflow/states/submitted");
    (await box("submitted")).focus();
    await userEvent.keyboard("{Delete}");
    const dialog = page.getByRole("dialog");
    await expect.element(dialog).toBeVisible();
    await userEvent.click(dialog.getByRole("button", { name: "取消" }));
    expect(Object.keys(workflow().states)).toContain("submitted");
    await vi.waitFor(() => expect(document.activeElement?.getAttribute("data-box")).toBe("submitted"));
    await userEvent.keyboard("{Delete}");
    await userEvent.click(dialog.getByRole("button", { name: "删除", exact: true }));
    expect(Object.keys(workflow().states)).not.toContain("submitted");
    opened.document.undo();
    await box("submitted");
  });

  test("shows the actions of one role alone", async () => {
    await open();
    const { by } = workflow().actions[1] ?? expect.fail();
    await userEvent.selectOptions(page.getByLabelText("只看"), by);
    await vi.waitFor(() => expect(document.querySelector('[data-box="0:draft"]')).toBeNull());
    await box("1:submitted");
  });

  test("is a list on a phone, in which every state says what leads on", async () => {
    await page.viewport(390, 800);
    opened = openBuilder(sampleDefinition(), { section: "workflow", path: null });
    const words = page.getByRole("region", { name: "各状态的操作" });
    await expect.element(words).toBeVisible();
    await userEvent.click(words.getByRole("button", { name: workflow().actions[0]?.title["zh-CN"] ?? "" }).first());
    expect(opened.place().path).toBe("/workflow/actions/0");
  });
});
