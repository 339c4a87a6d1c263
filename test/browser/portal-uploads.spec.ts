import { routes } from "@shenbao/contract";
import type { Locator, Page } from "@playwright/test";
import type { Evidence } from "@shenbao/engine";
import { distorted, printed, scannedPdf, type Sheet } from "@shenbao/documents/paper-scan";
import { look } from "./look.ts";
import { beginDraft, registerApplicant, signIn, submitDraft, type RegisteredApplicant } from "./portal-applicant.ts";
import { expectAccessible } from "./portal-axe.ts";
import { uploadByHand } from "./portal-fill.ts";
import { pdfFile } from "./portal-files.ts";
import { takePicture } from "./portal-picture.ts";
import { demoNotice } from "./portal-notice.ts";
import { expect, test } from "./portal-test.ts";
import { slowUploads } from "./slow-network.ts";

const notice = demoNotice();
const { form } = notice;

/** An item that takes PDF files, asked for with the form or after it. */
function itemOf(after: boolean): Evidence {
  const item = form.evidence?.find((one) => (one.stage === "after-submit") === after && one.types.includes("pdf"));
  if (!item) throw new Error("The notice asks for no such evidence");
  return item;
}

const pdf = (name: string, bytes: number) => ({ name, mimeType: "application/pdf", buffer: Buffer.alloc(bytes, "%PDF-1.4\n") });
const placeOf = (page: Page, item: Evidence) => page.locator(`[data-field="evidence:${item.id}"]`);

async function filesOf({ client }: RegisteredApplicant, id: string, item: Evidence): Promise<number> {
  const application = await client.call(routes.getApplication, { params: { id } });
  return application.evidence[item.id]?.length ?? 0;
}

/** A slow upload shows how far it is, and broken off it leaves the place as it was. */
async function breakOff(page: Page, place: Locator, item: Evidence, picture: string): Promise<void> {
  const size = Math.min(item.size, 6 * 1024 * 1024);
  const fast = await slowUploads(page, size / 15);
  await place.locator("input[type=file]").setInputFiles(pdf("很大的扫描件.pdf", size));
  const progress = place.getByRole("progressbar");
  const share = async () => Number(await progress.getAttribute("value"));
  await expect.poll(share).toBeGreaterThan(0);
  const early = await share();
  await expect.poll(share).toBeGreaterThan(early);
  expect(await share()).toBeLessThan(1);
  await look(page, picture);
  await place.getByRole("button", { name: /^取消/ }).click();
  await expect(progress).toHaveCount(0);
  await expect(place.locator(".sb-error")).toHaveCount(0);
  await fast();
}

test("evidence goes up with its progress; broken off, of a wrong kind or too large it spoils nothing", async ({ page, serverUrl, watch }) => {
  watch.expectComplaints(/status of 422/);
  const item = itemOf(false);
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, notice);
  await signIn(page, applicant, `/applications/${draft.id}/edit/1`);
  await page.locator(".sb-step").nth(-2).click();
  const place = placeOf(page, item);
  await breakOff(page, place, item, "upload-progress");
  expect(await filesOf(applicant, draft.id, item)).toBe(0);

  // What the name tells is refused at once; what only the content tells, by the server; each with a sentence, and all can be dismissed.
  const chooser = place.locator("input[type=file]");
  const error = place.getByRole("alert");
  const dismiss = () => place.getByRole("button", { name: /^(移除|关闭|知道了)/ }).click();
  await chooser.setInputFiles({ name: "说明.docx", mimeType: "application/octet-stream", buffer: Buffer.from("PK") });
  await expect(error).toContainText("PDF");
  await look(page, "upload-wrong-kind");
  await dismiss();
  await expect(error).toHaveCount(0);
  await chooser.setInputFiles(pdf("太大.pdf", item.size + 1));
  await expect(error).toContainText("MB");
  await look(page, "upload-too-large");
  await expectAccessible(page, "refused files");
  await dismiss();
  await chooser.setInputFiles({ name: "假的.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>这不是 PDF</html>") });
  await expect(error).toContainText("假的.pdf");
  await look(page, "upload-wrong-content");
  await dismiss();
  expect(await filesOf(applicant, draft.id, item)).toBe(0);

  await uploadByHand(page, item.id, pdfFile("正确的材料.pdf"));
  expect(await filesOf(applicant, draft.id, item)).toBe(1);
  await page.reload();
  await expect(place.getByText("正确的材料.pdf").first()).toBeVisible();
});

test("a connection that breaks during an upload is said, and the same file goes up once on another try", async ({ page, serverUrl, watch }) => {
  watch.expectComplaints(/ERR_CONNECTION_RESET|ERR_FAILED/);
  const item = itemOf(false);
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, notice);
  await signIn(page, applicant, `/applications/${draft.id}/edit/1`);
  await page.locator(".sb-step").nth(-2).click();
  const place = placeOf(page, item);
  // The server has it, and the answer never arrives.
  await page.route(
    `**/evidence/${item.id}`,
    async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    },
    { times: 1 },
  );
  const file = pdfFile("营业执照.pdf");
  await place.locator("input[type=file]").setInputFiles({ name: file.name, mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) });
  await expect(place.getByRole("alert")).toBeVisible();
  await look(page, "upload-broken");
  await place.getByRole("button", { name: /^(重试|再试)/ }).click();
  await expect(place.getByRole("button", { name: /^删除/ })).toHaveCount(1);
  expect(await filesOf(applicant, draft.id, item)).toBe(1);
});

test("the stamped scan goes up after submission, with its progress, and can be broken off", async ({ page, serverUrl }) => {
  const item = itemOf(true);
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, notice);
  await submitDraft(applicant, notice, draft.id);
  await signIn(page, applicant, `/applications/${draft.id}`);
  const place = placeOf(page, item);
  await breakOff(page, place, item, "stamped-progress");
  expect(await filesOf(applicant, draft.id, item)).toBe(0);
  await uploadByHand(page, item.id, pdfFile("盖章扫描件.pdf"));
  const proof = place.locator(".sb-scan");
  await expect(proof).toContainText("没有读到核验码");
  await expectAccessible(page, "stamped scan");
  await look(page, "stamped-without-codes");
  expect(await filesOf(applicant, draft.id, item)).toBe(1);

  // The application itself, printed, stamped and scanned: it proves itself; with a page missing it says which.
  await removeByHand(page, place);
  const paper = await paperOf(applicant, draft.id);
  await uploadByHand(page, item.id, scanFile(paper.slice(0, -1)));
  await expect(proof).toContainText(`缺第${paper.length}页（共${paper.length}页）`, { timeout: 60_000 });
  await look(page, "stamped-page-missing");
  await removeByHand(page, place);
  await uploadByHand(page, item.id, scanFile(paper));
  await expect(proof).toContainText(`全部${paper.length}页均为第1版，与提交内容一致`, { timeout: 60_000 });
  await proof.locator("summary").click();
  await expect(proof.locator("li")).toHaveCount(paper.length);
  await expectAccessible(page, "proven scan");
  await look(page, "stamped-proven");
  await place.scrollIntoViewIfNeeded();
  await takePicture(page, "scan");
});

/** What is on paper after the application was printed and stamped, somewhat askew on the scanner. */
async function paperOf({ client }: RegisteredApplicant, id: string): Promise<Sheet[]> {
  const answer = await client.raw(`/api/applications/${id}/document.pdf`);
  return (await printed(Buffer.from(await answer.arrayBuffer()), 150)).map((sheet) => distorted(sheet, { skew: 2, noise: 20, grey: true, seal: true }));
}

const scanFile = (sheets: readonly Sheet[]) => new File([new Uint8Array(scannedPdf(sheets, 40))], "盖章扫描件.pdf", { type: "application/pdf" });

/** Removes the one file of an item, through its dialog. */
async function removeByHand(page: Page, place: Locator): Promise<void> {
  const stored = place.getByRole("button", { name: /^删除/ });
  await stored.click();
  await page.getByRole("dialog").getByRole("button", { name: "删除", exact: true }).click();
  await expect(stored).toHaveCount(0);
}
