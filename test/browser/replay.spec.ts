import type { NoticeDefinition } from "@shenbao/engine";
import { adminDemo } from "./admin-demo.ts";
import { adminPicture, signInAs } from "./admin-work.ts";
import { builderDraft } from "./builder-draft.ts";
import { look } from "./look.ts";
import { expectAccessible } from "./portal-axe.ts";
import { expect, test } from "./portal-test.ts";

const { definition } = adminDemo();
const sentence = "明年不再受理这个方向。";

/** A rule that lets nothing pass in the form of the first track. */
function withStrictRule(given: NoticeDefinition): NoticeDefinition {
  const id = given.tracks[0]?.form ?? "";
  const form = given.forms[id];
  const at = form?.rules?.[0]?.at;
  if (!form || !at) throw new Error("The notice has no rule");
  const strict = { id: "strict", assert: false, severity: "error" as const, at, message: { "zh-CN": sentence, en: "This track is closed." } };
  return { ...given, forms: { ...given.forms, [id]: { ...form, rules: [...(form.rules ?? []), strict] } } };
}

test("last year's applications are replayed by a draft: by rule and district, each number leading to its applications", async ({ page, serverUrl }) => {
  const draft = await builderDraft(serverUrl, withStrictRule);
  await signInAs(page, "city-admin");
  await page.goto(`/admin/definitions/${draft.id}/replay`);
  await page.getByLabel("哪份通知的申报").selectOption(definition.id);
  await expectAccessible(page, "the start of a replay");
  await look(page, "replay-start");
  await page.getByRole("button", { name: "开始重放" }).click();
  await page
    .getByRole("dialog", { name: /开始重放 \d+ 份申报/ })
    .getByRole("button", { name: "开始重放" })
    .click();
  await expect(page.getByText("已完成")).toBeVisible();
  const newly = page.getByRole("link", { name: /原来通过，现在不通过/ });
  await expect(newly).not.toHaveText(/^0/);
  const row = page.getByRole("row").filter({ hasText: sentence }).first();
  await expect(row).toBeVisible();
  await expectAccessible(page, "a replay");
  await look(page, "replay");
  await adminPicture(page, "replay");
  const failing = row.getByRole("link").first();
  const count = Number(await failing.textContent());
  expect(count).toBeGreaterThan(0);
  await failing.click();
  const list = page.getByRole("table").filter({ hasText: "按新规则的问题" });
  await expect(list.locator("tbody tr")).toHaveCount(count);
  await expect(list.locator("tbody tr").first()).toContainText(sentence);
  await list.locator("tbody a").first().click();
  await expect(page.locator(".sb-form").first()).toBeVisible();
  await page.goBack();
  await expect(row).toBeVisible();
});
