import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sampleDefinition } from "../../../../engine/src/definition/sample-definition.ts";
import { openBuilder, type OpenedBuilder } from "../../testing/open-builder.tsx";

let opened: OpenedBuilder;
beforeEach(() => page.viewport(1280, 900));
afterEach(() => opened.close());

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
const dialog = page.getByRole("dialog");
const soon = (expectation: () => void) => vi.waitFor(expectation, { timeout: 10_000 });

/** What stands in the frame: it is a page of its own. */
const inside = () => document.querySelector<HTMLIFrameElement>("iframe.bf-frame")?.contentDocument ?? expect.fail("no frame");
const insideButton = (name: string) =>
  [...inside().querySelectorAll("button")].find((one) => one.textContent === name || one.textContent.startsWith(`${name}:`)) ?? expect.fail(name);
const heading = () => inside().querySelector("h1")?.textContent;
const stepper = () => [...inside().querySelectorAll(".sb-step")].map((step) => step.firstChild?.nextSibling?.firstChild?.textContent);
const type = (field: string, text: string) => {
  const input = inside().querySelector<HTMLInputElement>(`[data-field="${field}"] input`) ?? expect.fail(field);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  input.blur();
};

async function openPreview() {
  opened = openBuilder(sampleDefinition(), { section: "forms", path: null });
  await userEvent.click(button("预览"));
  await soon(() => expect(inside().querySelector(".sb-stepper")).not.toBeNull());
}

test("the preview is the portal's pages: steps, evidence that stays here, findings that lead to their field, and the submission without one", async () => {
  await openPreview();
  expect(stepper().slice(-2)).toEqual(["证明材料", "检查并提交"]);
  const first = heading();
  insideButton("下一步").click();
  await soon(() => expect(heading()).not.toBe(first));

  await userEvent.selectOptions(page.getByLabelText("填报内容"), "样例：合格");
  await soon(() => expect(inside().querySelector<HTMLInputElement>('[data-field="/name"] input')?.value).toBe(opened.document.definition.personas[0]?.answers["name" as never]));
  type("/name", "短");
  [...inside().querySelectorAll<HTMLButtonElement>(".sb-step")].at(-1)?.click();
  await soon(() => expect(heading()).toBe("检查并提交"));
  const finding = inside().querySelector<HTMLButtonElement>(".sb-finding-link") ?? expect.fail("a finding");
  expect(finding.textContent).toBe("项目名称");
  insideButton("提交").click();
  await soon(() => expect(inside().body.textContent).toContain("还不能提交，请先处理下列问题。"));
  finding.click();
  await soon(() => expect(inside().activeElement?.closest("[data-field]")?.getAttribute("data-field")).toBe("/name"));
  type("/name", "体验中心");
  [...inside().querySelectorAll<HTMLButtonElement>(".sb-step")].at(-1)?.click();
  await soon(() => expect(inside().body.textContent).toContain("检查通过，可以提交。"));
  inside().querySelector<HTMLInputElement>(".sb-commitment input")?.click();
  insideButton("提交").click();
  await soon(() => expect(inside().body.textContent).toContain("这是预览，没有真正提交"));
});

test("a phone's page is laid out as on a phone, with the look of the product", async () => {
  await openPreview();
  const width = () => getComputedStyle(inside().querySelector(".sb-fill") ?? expect.fail("the pages")).gridTemplateColumns.split(" ").length;
  await soon(() => expect(width()).toBe(2));
  await userEvent.click(button("手机"));
  await soon(() => expect(width()).toBe(1));
  expect(inside().defaultView?.innerWidth).toBeLessThanOrEqual(390);
});

test("what is filled in becomes a sample with what comes of it now, evidence counted", async () => {
  await openPreview();
  await userEvent.selectOptions(page.getByLabelText("填报内容"), "样例：合格");
  await userEvent.fill(page.getByLabelText("申报单位", { exact: true }), "乙公司");
  await soon(() => expect(inside().querySelector('[data-field="/name"]')).not.toBeNull());
  [...inside().querySelectorAll<HTMLButtonElement>(".sb-step")].at(-2)?.click();
  await soon(() => expect(heading()).toBe("证明材料"));
  const chooser = inside().querySelector<HTMLInputElement>("input[type=file]") ?? expect.fail("a chooser");
  const files = new DataTransfer();
  files.items.add(new File(["%PDF-1.7"], "second.pdf", { type: "application/pdf" }));
  chooser.files = files.files;
  chooser.dispatchEvent(new Event("change", { bubbles: true }));
  await soon(() => expect(inside().body.textContent).toContain("second.pdf"));

  await userEvent.click(button("存为样例"));
  await expect.element(dialog.getByText("可以提交", { exact: true })).toBeVisible();
  await userEvent.fill(dialog.getByLabelText("样例名称"), "两份执照");
  await userEvent.click(dialog.getByRole("button", { name: "保存" }));
  expect(opened.document.definition.personas[1]).toMatchObject({
    title: { "zh-CN": "两份执照" },
    track: "only",
    applicant: { name: "乙公司" },
    evidence: { licence: 2 },
    expect: { submittable: true, findings: [] },
  });
  await userEvent.click(dialog.getByRole("button", { name: "查看样例" }));
  await soon(() => expect(document.querySelector("[data-persona-state]")?.getAttribute("data-persona-state")).toBe("passed"));
});
