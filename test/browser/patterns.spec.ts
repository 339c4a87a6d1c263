import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { fieldsOf, type NoticeDefinition } from "@shenbao/engine";
import { testClient } from "../harness/test-client.ts";
import { look } from "./look.ts";
import { expect, test } from "./own-server.ts";
import { beginDraft, handInAction, registerApplicant, signIn } from "./portal-applicant.ts";
import { demoNotice, demoPassword, type DemoNotice } from "./portal-notice.ts";

test.use({ story: "deadlines and notices" });

const demo = demoNotice();
const field = fieldsOf(demo.form, demo.definition.year).find((one) => !one.computed && one.type === "text" && one.step === 0);
if (!field) throw new Error("The first step has no text field");
const { pointer } = field;
// A backtracking engine needs 2^40 steps for this.
const pattern = "^(示+)+$";
const bad = `${"示".repeat(40)}!`;

/** The demonstration's notice under another name, with a pattern at one field, open for years. */
function patternNotice(): DemoNotice {
  const { track } = demo.persona;
  const definition: NoticeDefinition = structuredClone(demo.definition);
  definition.id = "pattern-example";
  definition.title = { "zh-CN": "带格式要求的示例通知", en: "An example with a pattern" };
  definition.personas = [];
  for (const deadline of Object.values(definition.deadlines)) deadline.at = "2031-08-25";
  const form = definition.forms[definition.tracks.find((one) => one.id === track)?.form ?? ""];
  if (!form) throw new Error("The track has no form");
  const schema = pointer
    .split("/")
    .slice(1)
    .reduce<Record<string, unknown>>((at, name) => (at["properties"] as Record<string, Record<string, unknown>>)[name] ?? {}, form.schema as Record<string, unknown>);
  schema["pattern"] = pattern;
  return { ...demo, definition, form };
}

test("a pattern of a definition is judged in linear time by an engine that comes when it is needed, under the strict policy", async ({ page, serverUrl }) => {
  const notice = patternNotice();
  const administrator = testClient(serverUrl);
  await administrator.signIn(demo.administrator, demoPassword);
  const draft = await administrator.call(routes.importDefinition, { body: notice.definition, key: randomUUID() });
  await administrator.call(routes.publishDraft, { params: { id: draft.id }, body: {}, revision: draft.revision, key: randomUUID() });
  const applicant = await registerApplicant(serverUrl);
  const application = await beginDraft(applicant, notice);

  // The engine stays away for as long as the test wants.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let asked = 0;
  await page.route(/linear-pattern[^/]*\.js$/, async (route) => {
    asked += 1;
    await held;
    await route.continue();
  });
  await signIn(page, applicant, `/applications/${application.id}/edit/1`);
  const place = page.locator(`[data-field="${pointer}"]`);
  const input = place.locator("input");
  await input.fill(bad);
  await input.press("Tab");
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  await expect.poll(() => asked).toBe(1);
  await expect(input).not.toHaveAttribute("aria-invalid", "true");
  release();
  await expect(input).toHaveAttribute("aria-invalid", "true");
  await expect(place.locator(".sb-error")).toBeVisible();
  await look(page, "pattern");
  await input.fill("示示");
  await input.press("Tab");
  await expect(input).not.toHaveAttribute("aria-invalid", "true");
  await input.fill(bad);
  await input.press("Tab");
  await expect(input).toHaveAttribute("aria-invalid", "true");

  // The server judges by the same, whatever the page says.
  const stored = async () => JSON.stringify((await applicant.client.call(routes.getApplication, { params: { id: application.id } })).answers).includes(bad);
  await expect.poll(stored).toBe(true);
  const current = await applicant.client.call(routes.getApplication, { params: { id: application.id } });
  const submission = applicant.client.call(routes.doAction, {
    params: { id: application.id, action: handInAction(notice, current) },
    body: {},
    revision: current.revision,
    key: randomUUID(),
  });
  await expect(submission).rejects.toMatchObject({ findings: expect.arrayContaining([expect.objectContaining({ at: pointer })]) as unknown });
});
