import { randomUUID } from "node:crypto";
import { routes, type Draft } from "@shenbao/contract";
import { demoPassword } from "@shenbao/api/demo/demo-client";
import type { NoticeDefinition } from "@shenbao/engine";
import { testClient } from "../harness/test-client.ts";
import { look } from "./look.ts";
import { beginDraft, registerApplicant, signIn } from "./portal-applicant.ts";
import { expectAccessible } from "./portal-axe.ts";
import { demoNotice } from "./portal-notice.ts";
import { expect, test } from "./portal-test.ts";

const notice = demoNotice();
const id = `corrected-${Date.now() % 1_000_000}`;

/** The notice under an identifier of its own, with one more field in the first step of the track's form. */
function withField(name: string, title: string, required: boolean): NoticeDefinition {
  const definition = structuredClone(notice.definition);
  definition.id = id;
  definition.title = { "zh-CN": `更正的通知 ${id}`, en: `A corrected notice ${id}` };
  definition.personas = [];
  const form = definition.forms[definition.tracks.find(({ id }) => id === notice.persona.track)?.form ?? ""];
  if (!form) throw new Error("The track has no form");
  const schema = form.schema as { properties: Record<string, unknown>; required: string[] };
  schema.properties[name] = { type: "string", title, maxLength: 60 };
  if (required) schema.required.push(name);
  const [step] = (form.ui as { elements: { elements: unknown[] }[] }).elements;
  step?.elements.unshift({ type: "Control", scope: `#/properties/${name}` });
  form.texts = { ...form.texts, en: { ...form.texts?.en, [`${name}.label`]: title } };
  return definition;
}

test("a correction is seen by the owner of a draft with what goes, and the draft goes on under the new version", async ({ page, serverUrl }) => {
  const administrator = testClient(serverUrl);
  await administrator.signIn(notice.administrator, demoPassword);
  const before = withField("remark", "附加说明", false);
  const publish = (ready: Draft) =>
    administrator.call(routes.publishDraft, {
      params: { id: ready.id },
      revision: ready.revision,
      key: randomUUID(),
      body: { note: { "zh-CN": "取消附加说明，补充实施地点。", en: "No remark any more; where it is carried out is asked for." } },
    });
  const draft = await administrator.call(routes.importDefinition, { body: before, key: randomUUID() });
  await publish(draft);
  const applicant = await registerApplicant(serverUrl);
  const application = await beginDraft(applicant, { ...notice, definition: before, answers: { ...notice.answers, remark: "留给自己看的话" } });
  await publish(await administrator.call(routes.saveDraft, { params: { id: draft.id }, body: withField("place", "实施地点", true), revision: draft.revision }));

  await signIn(page, applicant, `/applications/${application.id}/edit/1`);
  const banner = page.locator("[data-correction='2']");
  await expect(banner).toContainText("取消附加说明，补充实施地点。");
  await look(page, "correction-banner");
  // What is typed on the way is judged too.
  await page.locator('[data-field="/remark"] input').fill("刚刚改过的话");
  await banner.getByRole("button", { name: "查看更正的影响" }).click();
  const dialog = page.getByRole("dialog", { name: "更正对本申报的影响" });
  await expect(dialog).toContainText("刚刚改过的话");
  await expect(dialog).toContainText("该项已取消");
  await expect(dialog.getByText("新增字段「实施地点」")).toBeVisible();
  await expect(dialog.getByText("实施地点", { exact: true })).toBeVisible();
  await expectAccessible(page, "a correction");
  await look(page, "correction-dialog");
  await dialog.getByRole("button", { name: "采用新版本" }).click();
  await expect(page.getByText("已采用第2版，请继续填写。")).toBeVisible();
  await expect(banner).toBeHidden();
  await page.locator('[data-field="/place"] input').fill("东区");
  const read = () => applicant.client.call(routes.getApplication, { params: { id: application.id } });
  await expect.poll(async () => (await read()).answers["place"]).toBe("东区");
  const stored = await read();
  expect(stored).toMatchObject({ version: 2, correction: null });
  expect(stored.answers["remark"]).toBeUndefined();
  expect(Object.keys(stored.answers)).toEqual(expect.arrayContaining(Object.keys(application.answers).filter((name) => name !== "remark")));
  await page.goto(`/applications/${application.id}`);
  await expect(page.getByText("采用更正后的通知（第1版改为第2版）")).toBeVisible();
});
