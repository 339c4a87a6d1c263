import { Expert, sheetOf } from "../scenario/expert.ts";
import { Province } from "../scenario/province.ts";
import { adminDemo } from "./admin-demo.ts";
import { signInAs, signOut } from "./admin-work.ts";
import { clientOf, forwardAll } from "./forward-all.ts";
import { look } from "./look.ts";
import { expect, test } from "./own-server.ts";
import { expectAccessible } from "./portal-axe.ts";

const { definition, notice, logins } = adminDemo();
const [reviewId = "", review] = Object.entries(definition.reviews)[0] ?? [];
const level = (role: string | undefined) => definition.roles[role ?? ""]?.level ?? "";
const runner = logins(level(review?.assignedBy))[0] ?? "";
const experts = logins(level(review?.by));
const title = review?.title["zh-CN"] ?? "";

test.use({ story: "a round of review" });
test.describe.configure({ mode: "serial" });

test("an expert declares a conflict of interest; the province sees it and assigns another", async ({ page, serverUrl, watch }) => {
  // The application that is no longer theirs: refused, as it must be, when its page is asked for once more.
  watch.expectComplaints(/status of 404 .*\/api\/applications\//);
  test.setTimeout(240_000);
  await forwardAll(serverUrl);
  const province = new Province(await clientOf(serverUrl, runner), notice, reviewId);
  await province.assign();
  const expert = experts[0] ?? "";
  const own = new Expert(await clientOf(serverUrl, expert), "");
  const assignment = (await own.waiting())[0];
  if (!assignment) throw new Error("Nothing waits for the expert");

  await signInAs(page, expert);
  await page.goto(`/admin/assignments/${assignment.id}`);
  await page.getByRole("button", { name: "申请回避" }).click();
  const dialog = page.getByRole("dialog", { name: "申请回避" });
  await expect(dialog.getByRole("button", { name: "确认回避" })).toBeDisabled();
  await dialog.getByLabel("回避理由").fill("曾任该单位技术顾问。");
  await expectAccessible(page, "declaring a conflict");
  await look(page, "conflict-ask");
  await dialog.getByRole("button", { name: "确认回避" }).click();
  const line = page.locator(".ad-table tbody tr").filter({ hasText: assignment.name });
  await expect(line).toContainText("已回避");
  await expect(line.getByRole("link")).toHaveCount(0);
  await look(page, "conflict-declared");
  // It is no longer theirs to read.
  await page.goto(`/admin/assignments/${assignment.id}`);
  await expect(page.locator(".ad-desk-side .sb-form, .ad-form-read")).toHaveCount(0);

  await page.goto("/admin/");
  await signOut(page);
  await signInAs(page, runner);
  await page.getByRole("link", { name: title }).first().click();
  const row = page.locator(".ad-table tbody tr").filter({ hasText: assignment.number });
  await expect(row).toContainText("已回避");
  await expect(row).toContainText("曾任该单位技术顾问。");
  await expect(page.getByText("1 个项目的专家不足 ")).toBeVisible();
  await look(page, "conflict-seen");
  await page.getByRole("button", { name: "分配专家" }).click();
  const drawer = page.getByRole("dialog", { name: "分配专家" });
  await expect(drawer).toContainText(assignment.name);
  await look(page, "conflict-reassign");
  await drawer.getByRole("button", { name: "确认分配" }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByText("1 个项目的专家不足 ")).toHaveCount(0);
  const ranked = (await province.ranking()).rows.find((one) => one.applicationId === assignment.applicationId);
  expect(ranked?.scores.filter((score) => score.status !== "conflict")).toHaveLength(review?.perApplication ?? 0);
});

test("what is level at the last place is put in order, and that is confirmed, before anything is selected", async ({ page, serverUrl }) => {
  test.setTimeout(240_000);
  const province = new Province(await clientOf(serverUrl, runner), notice, reviewId);
  const limit = definition.quotas[review?.select.quotas[0] ?? ""]?.limit ?? 0;
  const pieces = (await province.ranking()).rows;
  expect(pieces.length).toBeGreaterThan(limit);
  // What somebody scored already stays ahead; then each two points behind the other, and from the last place on all are level.
  const begun = pieces.filter((row) => row.scores.some(({ status }) => status === "scored")).map((row) => row.applicationId);
  const rest = pieces.map((row) => row.applicationId).filter((id) => !begun.includes(id));
  for (const login of experts) {
    const expert = new Expert(await clientOf(serverUrl, login), "");
    for (const assignment of await expert.waiting()) {
      const place = begun.length + rest.indexOf(assignment.applicationId);
      await expert.score(assignment, sheetOf(begun.includes(assignment.applicationId) ? 100 : 90 - 2 * Math.min(place, limit - 1)));
    }
  }
  const tied = (await province.ranking()).rows.filter((row) => row.proposal === "tied").map((row) => row.name);
  expect(tied.length).toBeGreaterThan(1);

  await signInAs(page, runner);
  await page.getByRole("link", { name: title }).first().click();
  const decide = page.getByRole("button", { name: "拟定入选名单" });
  await expect(page.getByRole("heading", { name: "并列项目排序" })).toBeVisible();
  await expect(page.getByText(`有 ${tied.length} 个项目在名额边缘并列`)).toBeVisible();
  // Nobody's silence decides.
  await expect(decide).toBeDisabled();
  await expectAccessible(page, "level at the last place");
  await look(page, "ties");
  const places = page.locator(".ad-ties > li");
  await expect(places).toHaveCount(tied.length);
  const last = (await places.last().locator("> span").first().innerText()).trim();
  while ((await places.first().innerText()).includes(last) === false) await places.filter({ hasText: last }).getByRole("button", { name: /上移$/ }).click();
  await page.getByLabel(/已按规定程序/).check();
  // Nor does an order without a reason.
  await expect(decide).toBeDisabled();
  await page.getByLabel("排序理由").fill("专家组合议，示范效应较强者在前。");
  await expect(decide).toBeEnabled();
  // Another order is another decision.
  await places.first().getByRole("button", { name: /下移$/ }).click();
  await expect(decide).toBeDisabled();
  await places.filter({ hasText: last }).getByRole("button", { name: /上移$/ }).click();
  await page.getByLabel(/已按规定程序/).check();
  await look(page, "ties-settled");
  await decide.click();
  const dialog = page.getByRole("dialog", { name: "拟定入选名单？" });
  await expect(dialog).toContainText(`入选 ${limit} 个`);
  await look(page, "ties-preparing");
  await dialog.getByRole("button", { name: "拟定入选名单" }).click();
  await expect(page.getByText("名单已拟定，尚未生效")).toBeVisible();
  await look(page, "ties-prepared");
  await page.getByRole("button", { name: "名单生效" }).click();
  await page.getByRole("dialog", { name: "入选名单生效？" }).getByRole("button", { name: "确认生效" }).click();
  await expect(page.getByText(/入选名单已由.*生效/)).toBeVisible();
  const after = await province.ranking();
  expect(after.rows.filter((row) => row.proposal === "selected")).toHaveLength(limit);
  expect(after.rows.find((row) => last.includes(row.number))?.proposal).toBe("selected");
  await expect(page.getByText("专家组合议，示范效应较强者在前。")).toBeVisible();
  await look(page, "ties-decided");
});
