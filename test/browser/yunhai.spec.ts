import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import type { Page } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { fillByHand, uploadByHand } from "./portal-fill.ts";
import { beginDraft, newCreditCode, personaFiles, registerApplicant, signIn } from "./portal-applicant.ts";
import { look } from "./look.ts";
import { takePaperPicture } from "./paper-picture.ts";
import { demoNotice } from "./portal-notice.ts";
import { demoPassword } from "@shenbao/api/demo/demo-client";
import { openAction, signInAs } from "./admin-work.ts";
import type { TestClient } from "../harness/test-client.ts";
import { clientOf } from "./forward-all.ts";
import { expectAccessible } from "./portal-axe.ts";
import { expect, setClock, test } from "./own-server.ts";

const id = "yunhai-2022-big-data";
const sample = demoNotice(id, "joint");
// A member and a project that no other application of the server has.
const joint = {
  ...sample,
  answers: { ...sample.answers, projectTitle: `联合项目${newCreditCode()}`, partners: [{ partnerName: "示例成员有限公司", partnerCode: newCreditCode(), partnerPart: "data" }] },
};
const alone = demoNotice(id, "single");
test.describe.configure({ mode: "serial" });
test.use({ story: id, serverArgs: [`--demo-notice=${id}`, "--demo-date=2022-05-20"] });

async function submit(page: Page): Promise<void> {
  await page.locator(".sb-step").last().click();
  await expect(page.locator(".sb-finding-error")).toHaveCount(0);
  await page.locator("main [type=checkbox]").check();
  await page.locator(".p-submit").getByRole("button", { name: "提交", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "提交", exact: true }).click();
}

const sealedItems = (joint.form.evidence ?? []).flatMap((item) => (item.sealed ? [item.id] : []));

/** Seals what was submitted, in place of printing and stamping it. Answers the sealed file. */
async function sealByHand(page: Page, as: TestClient): Promise<Buffer> {
  const place = page.locator(".sb-card").filter({ hasText: "提交后上传的材料" });
  const seal = place.getByRole("button", { name: "电子签章", exact: true });
  await expect(seal).toBeVisible();
  await look(page, "yunhai-to-seal");
  await seal.click();
  const file = place.locator(".sb-file").first();
  await expect(file).toContainText("签章");
  await expect(seal).toHaveCount(0);
  return sealedFile(as);
}

/** The sealed file of somebody's newest application. */
async function sealedFile(client: TestClient): Promise<Buffer> {
  const { rows } = await client.call(routes.listOwnApplications, {});
  const { evidence } = await client.call(routes.getApplication, { params: { id: rows[0]?.id ?? "" } });
  const file = Object.entries(evidence).find(([item]) => sealedItems.includes(item))?.[1][0];
  return Buffer.from(await (await client.raw(`/api/files/${file?.id ?? ""}`)).arrayBuffer());
}

/** The page, from 1, that shows the seal. */
async function sealedPage(pdf: Buffer): Promise<number> {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  for (let number = 1; number <= document.numPages; number++) {
    const annotations = (await (await document.getPage(number)).getAnnotations()) as { fieldType?: string }[];
    if (annotations.some(({ fieldType }) => fieldType === "Sig")) return number;
  }
  throw new Error("no page shows a seal");
}

test("a consortium applies and seals what it submitted; a second project of its lead is refused with the clause", async ({ page, serverUrl, watch }) => {
  const applicant = await registerApplicant(serverUrl);
  await signIn(page, applicant, `/notices/${id}`);
  await look(page, "yunhai-notice");
  await page.locator(".p-start button").first().click();
  await page.waitForURL("**/edit");
  await fillByHand(page, joint.form, joint.definition.year, joint.answers);
  const steps = page.locator(".sb-step");
  await steps.nth(1).click();
  await look(page, "yunhai-consortium");
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  await steps.nth(-2).click();
  for (const { evidence, file } of personaFiles(joint)) await uploadByHand(page, evidence, file);
  await submit(page);
  await page.waitForURL("**/receipt");
  await look(page, "yunhai-receipt");
  await page.goto(page.url().replace(/\/receipt$/, ""));
  await look(page, "yunhai-application");
  const sealed = await sealByHand(page, applicant.client);
  expect(sealed.includes("ETSI.CAdES.detached")).toBe(true);
  await expectAccessible(page, "a sealed application");
  await look(page, "yunhai-sealed");
  // A picture of what the demonstration sealed, by its own name.
  const ofDemo = await sealedFile(await clientOf(serverUrl, "yunhai-company"));
  takePaperPicture(ofDemo, await sealedPage(ofDemo), "sealed");
  await page.goto(`/notices/${id}`);
  await expect(page.getByText("本单位已提交 1 项，已达到上限")).toHaveCount(joint.definition.tracks.length);
  await look(page, "yunhai-reached");

  // Filled in and with its evidence, but one too many: the page says which limit and which clause.
  const second = await beginDraft(applicant, { ...alone, answers: { ...alone.answers, projectTitle: `另一个项目${newCreditCode()}` } });
  for (const { evidence, file } of personaFiles(alone)) await applicant.client.call(routes.uploadEvidence, { params: { id: second.id, evidence }, file, key: randomUUID() });
  await page.goto(`/applications/${second.id}/edit`);
  await submit(page);
  watch.expectComplaints(/409 .*actions\/submit/);
  const refusal = page.getByRole("dialog").getByRole("alert");
  await expect(refusal).toContainText("限报一个项目、一个方向（依据通知第2.2条");
  await look(page, "yunhai-refused");
  await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const { state } = await applicant.client.call(routes.getApplication, { params: { id: second.id } });
  expect(state).toBe(alone.definition.workflow.initial);
});

test("the department decides quietly, changes its mind, and releases with the messages", async ({ page, serverUrl }) => {
  const base = `/admin/n/${id}`;
  const { actions, states } = joint.definition.workflow;
  const [chosen, left] = actions.filter((action) => action.release === "together");
  const confirm = actions.find((action) => action.to === chosen?.from[0]);
  if (!chosen || !left || !confirm) throw new Error("the notice releases nothing together");
  const title = (action: { title: { "zh-CN": string } }) => action.title["zh-CN"];
  await setClock(serverUrl, Date.parse("2022-06-01T09:00:00+08:00"));
  const city = await clientOf(serverUrl, joint.receiver);
  const { rows } = await city.call(routes.listApplications, { query: { noticeId: id } });
  const waiting = rows.filter(({ state }) => confirm.from.includes(state));
  for (const { id: one } of waiting) {
    const { revision } = await city.call(routes.getApplication, { params: { id: one } });
    await city.call(routes.doAction, { params: { id: one, action: confirm.id }, revision, body: { input: { advice: "同意推荐。" } }, key: randomUUID() });
  }
  const application = waiting[0]?.id ?? "";
  const department = `${base}/applications/${application}`;
  await signInAs(page, "yunhai", demoPassword);
  await page.goto(department);
  const drawer = await openAction(page, title(chosen));
  await expect(drawer).toContainText("先拟定，不立即生效");
  await look(page, "decision-preparing");
  await drawer.getByRole("button", { name: `拟定“${title(chosen)}”` }).click();
  await expect(page.getByText(`待公布：${title(chosen)}`)).toBeVisible();
  await expect(page.locator(".sb-page-header .sb-tag")).toHaveText(states[chosen.from[0] ?? ""]?.title["zh-CN"] ?? "");
  await expectAccessible(page, "a prepared decision");
  await look(page, "decision-prepared");
  // Another decision in its place, which is taken back and made again.
  await page.getByRole("button", { name: `修改为“${title(left)}”` }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: `拟定“${title(left)}”` })
    .click();
  await expect(page.getByText(`待公布：${title(left)}`)).toBeVisible();
  await page.getByRole("button", { name: "撤回拟定" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "撤回拟定" }).click();
  await expect(page.locator(".ad-decision")).toHaveCount(0);
  await (await openAction(page, title(chosen))).getByRole("button", { name: /^拟定/ }).click();
  await page.getByRole("link", { name: "去公布" }).click();
  await expect(page.locator(".ad-table tbody tr")).toHaveCount(1);
  await expect(page.locator(".ad-table tbody tr")).toContainText(`拟：${title(chosen)}`);
  await expectAccessible(page, "what waits for its release");
  await look(page, "decision-list");
  await page.getByRole("button", { name: "公布全部（1）" }).click();
  const release = page.getByRole("dialog", { name: "公布待公布的决定" });
  await release.getByRole("button", { name: "预演" }).click();
  await expect(release.getByText("会随公布发出的消息")).toBeVisible();
  await expectAccessible(page, "the dry run of a release");
  await look(page, "decision-dry-run");
  await release.getByRole("button", { name: "公布 1 项决定" }).click();
  await page.getByRole("dialog", { name: "公布 1 项决定？" }).getByRole("button", { name: "公布 1 项决定" }).click();
  await page.waitForURL("**/tasks/**");
  await expect(page.getByText("已办理 1 件，未办理 0 件")).toBeVisible();
  await look(page, "decision-released");
  await page.goto(department);
  await expect(page.locator(".sb-page-header .sb-tag")).toHaveText(states[chosen.to]?.title["zh-CN"] ?? "");
  await page.getByRole("tab", { name: "办理记录" }).click();
  await expect(page.locator(".sb-timeline, main").last()).toContainText("拟定）");
  await look(page, "decision-told");
});
