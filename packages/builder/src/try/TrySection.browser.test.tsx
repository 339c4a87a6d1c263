import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { openBuilder, type OpenedBuilder } from "../testing/open-builder.tsx";

let opened: OpenedBuilder;
beforeEach(() => page.viewport(1280, 900));
afterEach(() => opened.close());

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
const dialog = page.getByRole("dialog");
const states = () => [...document.querySelectorAll(".bt-application .sb-tag")].map((tag) => tag.textContent);
const titleOf = (state: string) => opened.document.definition.workflow.states[state]?.title["zh-CN"];

async function begin(count = 1) {
  opened = openBuilder(sampleDefinition(), { section: "try", path: null });
  await expect.element(page.getByLabelText("几个")).toBeVisible();
  await userEvent.fill(page.getByLabelText("几个"), String(count));
  await userEvent.click(button(`再加${count}个申报`));
  await vi.waitFor(() => expect(states()).toEqual(Array.from({ length: count }, () => titleOf("draft"))));
}

const action = (id: string) => opened.document.definition.workflow.actions.find((one) => one.id === id) ?? expect.fail(id);
async function act(id: string) {
  await userEvent.click(button(action(id).title["zh-CN"]));
  await userEvent.click(dialog.getByRole("button", { name: "确定", exact: true }));
}

describe("trying a notice", () => {
  test("walks an application on, tells what happened, and goes back a step", async () => {
    await begin();
    await act("submit");
    await vi.waitFor(() => expect(states()).toEqual([titleOf("submitted")]));
    expect(document.querySelector(".sb-timeline")?.textContent).toContain("甲");
    await vi.waitFor(() => expect(document.querySelector('.bt-diagram [data-state="submitted"]')?.getAttribute("data-here")).toBe("true"), { timeout: 10_000 });
    await userEvent.click(button("退回一步"));
    await vi.waitFor(() => expect(states()).toEqual([titleOf("draft")]));
  });

  test("refuses what the engine refuses, in its sentences, at its fields", async () => {
    await begin();
    await userEvent.selectOptions(page.getByLabelText("填报内容"), "empty");
    await userEvent.click(button("再加1个申报"));
    await vi.waitFor(() => expect(states()).toHaveLength(2));
    await userEvent.click(page.getByRole("list", { name: "参加试办的申报" }).getByRole("button").nth(1));
    await act("submit");
    await expect.element(dialog.getByText(/有 \d+ 处需要修改/)).toBeVisible();
    await userEvent.click(dialog.getByRole("button", { name: "取消" }));
    expect(states()).toEqual([titleOf("draft"), titleOf("draft")]);
  });

  test("has a clock: past a deadline the action says why not, and the clock does what is due", async () => {
    await begin();
    const { until } = action("submit");
    const title = opened.document.definition.deadlines[until ?? ""]?.title["zh-CN"] ?? "";
    await userEvent.click(button(`刚过“${title}”`));
    await vi.waitFor(() => expect(document.querySelector(".bt-why, .bt-choices")?.textContent).toMatch(/已过截止时间|没有可办的操作/));
    await userEvent.click(button("退回一步"));
    await vi.waitFor(() => expect(document.querySelector(".bt-why")).toBeNull());
  });

  test("puts a deadline off for one organisation: what was too late for it is possible again, until then", async () => {
    await begin();
    const { until = "", title: submit } = action("submit");
    const title = opened.document.definition.deadlines[until]?.title["zh-CN"] ?? "";
    const waivers = page.getByRole("region", { name: "延期", exact: true });
    await userEvent.click(button(`刚过“${title}”`));
    await vi.waitFor(() => expect(document.querySelector(".bt-why, .bt-choices")?.textContent).toMatch(/已过截止时间|没有可办的操作/));
    await userEvent.selectOptions(waivers.getByLabelText("哪个截止时间"), title);
    // A moment that is over already is refused with a sentence, and nothing is put off.
    const moment = waivers.getByLabelText("延期至");
    const offered = (moment.element() as HTMLInputElement).value;
    await userEvent.fill(moment, "2020-01-01T00:00");
    await userEvent.click(waivers.getByRole("button", { name: "批准延期" }));
    await expect.element(waivers.getByRole("alert")).toBeVisible();
    expect(waivers.getByRole("listitem").elements()).toHaveLength(0);
    await userEvent.fill(moment, offered);
    await userEvent.click(waivers.getByRole("button", { name: "批准延期" }));
    await expect.element(waivers.getByRole("listitem")).toHaveTextContent(`“${title}”延至 ${offered.replace("T", " ")}`);
    expect(waivers.getByRole("alert").elements()).toHaveLength(0);
    await userEvent.click(button(submit["zh-CN"]));
    await userEvent.click(dialog.getByRole("button", { name: "确定", exact: true }));
    await vi.waitFor(() => expect(states()).toEqual([titleOf("submitted")]));
  });

  test("asks a return for its reasons, and opens only what they name", async () => {
    await begin();
    await act("submit");
    await vi.waitFor(() => expect(states()).toEqual([titleOf("submitted")]));
    const by = opened.document.definition.roles[action("return").by]?.title["zh-CN"] ?? "";
    await userEvent.click(page.getByRole("group", { name: "以谁的身份" }).getByRole("button", { name: new RegExp(`^${by}（`) }));
    await act("return");
    await expect.element(dialog.getByText("请至少填写一条退回原因，并指明位置。")).toBeVisible();
    await userEvent.selectOptions(dialog.getByLabelText("第1条：哪一项"), "/name");
    await userEvent.fill(dialog.getByLabelText("第1条：要求怎样修改"), "请写全称");
    await userEvent.click(dialog.getByRole("button", { name: "确定", exact: true }));
    await vi.waitFor(() => expect(states()).toEqual([titleOf("returned")]));
    await userEvent.click(page.getByRole("group", { name: "以谁的身份" }).getByRole("button").first());
    await userEvent.click(page.getByText(/^申报表（/));
    await expect.element(page.getByText(/^退回后只能修改：/)).toBeVisible();
  });

  test("says so where the notice has errors, and leads to the first", async () => {
    const definition = sampleDefinition();
    definition.opens = "八月";
    opened = openBuilder(definition, { section: "try", path: null });
    await expect.element(page.getByText(/通知还有1个错误/)).toBeVisible();
    await userEvent.click(button("查看第一个错误"));
    expect(opened.place().path).toBe("/opens");
  });

  test("keeps to the notice as it was when it changes, and offers to begin anew", async () => {
    await begin();
    opened.document.apply({ label: { "zh-CN": "改", en: "Edit" }, recipe: (draft) => void (draft.year = 2031) });
    await expect.element(page.getByText("通知已经修改，这里仍按开始时的内容试办。")).toBeVisible();
    expect(states()).toHaveLength(1);
    await vi.waitFor(() => expect(document.querySelector(".sb-banner button")).not.toBeNull(), { timeout: 10_000 });
    (document.querySelector(".sb-banner button") as HTMLButtonElement).click();
    await vi.waitFor(() => expect(states()).toHaveLength(0));
  });
});
