import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { setPlace } from "../document/place-commands.ts";
import { openBuilder, type OpenedBuilder } from "../testing/open-builder.tsx";

let opened: OpenedBuilder;
beforeEach(() => page.viewport(1280, 900));
afterEach(() => opened.close());

const label = { "zh-CN": "改", en: "Edit" };
const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
/** The check runs in a worker, which takes its time on a busy machine. */
const soon = (expectation: () => void) => vi.waitFor(expectation, { timeout: 10_000 });
const dialog = page.getByRole("dialog");
const nav = page.getByRole("navigation", { name: "通知的各部分" });
const states = () => [...document.querySelectorAll(".bp-row .sb-tag")].map((tag) => tag.textContent);
const standing = () => document.querySelector("[data-persona-state]")?.getAttribute("data-persona-state");
const outcome = () => document.querySelector(".bp-outcome")?.textContent ?? "";
const problems = () => document.querySelector("[data-problems]")?.textContent ?? "";
const persona = (i = 0) => opened.document.definition.personas[i] ?? expect.fail();

async function openList(definition = sampleDefinition()) {
  opened = openBuilder(definition, { section: "personas", path: null });
  await soon(() => expect(states()[0]).toBe("符合"));
}

describe("samples", () => {
  test("are run at every change: what fails is counted, said in sentences and led to, and its outcome becomes the expected one after a look", async () => {
    await openList();
    await userEvent.click(button(/^合格/));
    expect(opened.place()).toEqual({ section: "personas", path: "/personas/0" });
    await soon(() => expect(outcome()).toContain("可以提交，没有提示"));
    await userEvent.click(button("“营业执照”减少一份"));
    await userEvent.fill(page.getByLabelText(/^项目名称/), "短");
    await soon(() => expect(outcome()).toContain("应当可以提交，现在不能，多了2条提示"));
    expect(persona().evidence).toEqual({});
    expect(problems()).toContain("1个样例不符");
    await expect.element(nav.getByRole("button", { name: /样例/ })).toHaveTextContent("1");

    // From elsewhere the problem leads here.
    opened.go({ section: "notice", path: null });
    await userEvent.click(button(/^问题/));
    await userEvent.click(page.getByRole("region", { name: "问题" }).getByRole("button", { name: "合格", exact: true }));
    expect(opened.place()).toEqual({ section: "personas", path: "/personas/0" });
    await userEvent.click(button(/^问题/));

    await userEvent.click(button("以现在的结果为应有的结果"));
    await expect.element(dialog.getByText("由“可以提交”改为“不能提交”")).toBeVisible();
    await expect.element(dialog.getByText(/请上传「营业执照」/)).toBeVisible();
    await userEvent.click(dialog.getByRole("button", { name: "以现在的结果为准" }));
    expect(persona().expect).toMatchObject({
      submittable: false,
      findings: [
        { code: "minLength", at: "/name" },
        { code: "required", at: "evidence:licence" },
      ],
    });
    await soon(() => expect(standing()).toBe("passed"));
    opened.document.undo();
    await soon(() => expect(standing()).toBe("failed"));
  });

  test("say which expected finding is missing, as it would read, and take single ones", async () => {
    const definition = sampleDefinition();
    definition.personas[0]!.expect.findings = [{ code: "minLength", at: "/name" }];
    opened = openBuilder(definition, { section: "personas", path: "/personas/0" });
    await soon(() => expect(outcome()).toContain("少了1条应有的提示"));
    const line = page.getByRole("checkbox", { name: /至少.*2.*应有，但没有出现/ });
    await userEvent.click(line);
    await soon(() => expect(standing()).toBe("passed"));
    expect(persona().expect.findings).toEqual([]);
    await userEvent.click(page.getByRole("checkbox", { name: /^应当可以提交/ }));
    await soon(() => expect(outcome()).toContain("应当不能提交，现在可以"));
  });

  test("are added with what comes out of them as expected, copied, renamed, taken away", async () => {
    await openList();
    await userEvent.click(button("新增样例"));
    await userEvent.fill(dialog.getByLabelText("样例名称"), "空白的");
    await userEvent.selectOptions(dialog.getByLabelText("填报内容"), "empty");
    await userEvent.click(dialog.getByRole("button", { name: "新增" }));
    await soon(() => expect(standing()).toBe("passed"));
    expect(persona(1)).toMatchObject({ title: { "zh-CN": "空白的" }, answers: {}, evidence: {}, expect: { submittable: false } });
    expect(persona(1).expect.findings.length).toBeGreaterThan(3);
    await userEvent.fill(page.getByLabelText(/名称.*中文|^名称/).first(), "什么都没填");
    await soon(() => expect(persona(1).title["zh-CN"]).toBe("什么都没填"));
    await userEvent.click(button("← 全部样例"));
    await userEvent.click(button("复制“合格”"));
    await soon(() => expect(opened.place().path).toBe("/personas/2"));
    expect(persona(2)).toMatchObject({ title: { "zh-CN": "合格（副本）" }, answers: persona().answers });
    await userEvent.click(button("删除这个样例"));
    await soon(() => expect(states()).toHaveLength(2));
  });

  test("wait where the notice has errors, and say so", async () => {
    await openList();
    opened.document.apply(setPlace("/workflow/initial", "nowhere", label));
    await soon(() => expect(states()).toEqual(["未核对"]));
    await expect.element(page.getByText("通知还有错误，改正后才能核对样例。")).toBeVisible();
    opened.document.undo();
    await soon(() => expect(states()).toEqual(["符合"]));
  });
});
