import { markPath, readScan, shortCode } from "@shenbao/documents";
import { printed, scannedPdf, type Sheet } from "@shenbao/documents/paper-scan";
import { routes } from "@shenbao/contract";
import type { Page } from "@playwright/test";
import { clientOf } from "./forward-all.ts";
import { look } from "./look.ts";
import { expectAccessible } from "./portal-axe.ts";
import { takePicture } from "./portal-picture.ts";
import { expect, test } from "./portal-test.ts";

/** What stands on the second page of an application that an applicant of the demonstration printed, and what must not be told of it. */
interface Paper {
  /** The text of its QR code, as a telephone reads it. */
  text: string;
  code: string;
  number: string;
  secrets: string[];
}

async function paperOf(url: string): Promise<Paper> {
  const client = await clientOf(url, "company-c");
  const { rows } = await client.call(routes.listOwnApplications, {});
  const id = rows[0]?.id ?? "";
  const application = await client.call(routes.getApplication, { params: { id } });
  const receipt = await client.call(routes.getReceipt, { params: { id } });
  const pdf = Buffer.from(await (await client.raw(`/api/applications/${id}/document.pdf`)).arrayBuffer());
  const [, page] = await printed(pdf, 150);
  const [read] = await readScan(scannedPdf([page as Sheet], 80), new RegExp(markPath));
  const code = shortCode({ kind: "application", notice: application.noticeId, application: receipt.number, version: 1, contentHash: receipt.contentHash });
  return {
    text: read?.texts[0] ?? "",
    code,
    number: receipt.number,
    secrets: [application.name ?? "", application.applicant?.name ?? "", application.applicant?.creditCode ?? ""],
  };
}

const main = (page: Page) => page.locator("main");
const typed = async (page: Page, code: string) => {
  await page.getByLabel("查验码").fill(code);
  await page.getByRole("button", { name: "查验", exact: true }).click();
};

test("anybody verifies a printed page by its QR code or its typed code, and reads nothing of what it says", async ({ page, serverUrl }) => {
  const { text, code, number, secrets } = await paperOf(serverUrl);
  expect(secrets.every((secret) => secret.length > 3)).toBe(true);
  const answers: string[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/verify?")) void response.text().then((body) => answers.push(body));
  });

  // A telephone opens what the code says.
  expect(text.startsWith(`${serverUrl}${markPath}`)).toBe(true);
  await page.goto(text);
  await expect(main(page)).toContainText("真实：本页由本平台生成");
  await expect(main(page)).toContainText("第 2 页，共");
  await expect(main(page)).toContainText(number);
  await expect(main(page)).toContainText(code);
  await expectAccessible(page, "an authentic page");
  await look(page, "verify-mark");

  // Typed as people type it: small letters, blanks for dashes.
  await page.goto("/");
  await page.getByRole("link", { name: "查验纸质材料" }).click();
  await typed(page, code.toLowerCase().replaceAll("-", " "));
  await expect(main(page)).toContainText("有此文件：由本平台生成");
  await expect(main(page)).toContainText("第 1 次提交");
  await expectAccessible(page, "a verified code");
  await look(page, "verify-code");
  await takePicture(page, "verify");

  for (const secret of secrets) {
    await expect(main(page)).not.toContainText(secret);
    expect(answers.join()).not.toContain(secret);
  }
  expect(answers.length).toBeGreaterThanOrEqual(2);
});

test("what is no paper of this platform is refused with its sentence", async ({ page, serverUrl }) => {
  const { text, code } = await paperOf(serverUrl);
  await page.goto("/verify");
  await page.getByRole("button", { name: "查验", exact: true }).click();
  await expect(main(page)).toContainText("请输入查验码。");
  await typed(
    page,
    code.replace(/.$/, (last) => (last === "A" ? "C" : "A")),
  );
  await expect(main(page)).toContainText("查验码输错了：请逐字核对后再输。");
  // A code that is well formed, and of nothing.
  await typed(page, shortCode({ kind: "application", notice: "made-up", application: "2023-A-0001", version: 1, contentHash: "0".repeat(64) }));
  await expect(main(page)).toContainText("本平台没有打印过这样的文件。");
  await expectAccessible(page, "a refused code");
  await look(page, "verify-refused");

  // One letter of the signature is another one; the mark is cut off; it is led somewhere else.
  const middle = text.length - 20;
  await page.goto(`${text.slice(0, middle)}${text[middle] === "A" ? "B" : "A"}${text.slice(middle + 1)}`);
  await expect(main(page)).toContainText("未通过查验");
  await expect(main(page)).toContainText("伪造");
  await look(page, "verify-forged");
  await page.goto("about:blank");
  await page.goto(text.slice(0, -40));
  await expect(main(page)).toContainText("未通过查验");
  await page.goto("about:blank");
  await page.goto(text.replace("://localhost", "://127.0.0.1"));
  await expect(main(page)).toContainText("伪造");
});
