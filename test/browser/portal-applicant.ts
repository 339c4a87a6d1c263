import { randomInt, randomUUID } from "node:crypto";
import { routes, type Application, type Receipt, type Registration } from "@shenbao/contract";
import { isCreditCode } from "@shenbao/engine";
import type { Page } from "@playwright/test";
import { testClient, type TestClient } from "../harness/test-client.ts";
import { pdfFile, pngFile } from "./portal-files.ts";
import type { DemoNotice } from "./portal-notice.ts";

const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
export const password = "four words in a row";

/** A credit code that nobody has, with its right check digit. */
export function newCreditCode(): string {
  const body = `91420100${Array.from({ length: 9 }, () => signs[randomInt(signs.length)]).join("")}`;
  const code = [...signs].map((sign) => body + sign).find(isCreditCode);
  if (!code) throw new Error("A code always has a check digit");
  return code;
}

/** An organisation that is not registered yet. */
export function newRegistration(): Registration {
  const creditCode = newCreditCode();
  const tail = creditCode.slice(-6).toLowerCase();
  return {
    organisation: { name: `示例科技（${tail}）有限公司`, creditCode },
    account: { login: `browser-${tail}-${randomInt(1e6)}`, password, displayName: "王测试", telephone: "13800000000", email: `browser-${tail}@example.com` },
  };
}

export interface RegisteredApplicant {
  client: TestClient;
  registration: Registration;
}

/** Registers over HTTP. */
export async function registerApplicant(url: string): Promise<RegisteredApplicant> {
  const client = testClient(url);
  await client.session();
  const registration = newRegistration();
  await client.call(routes.register, { body: registration, key: randomUUID() });
  await client.session();
  return { client, registration };
}

/** Begins an application in the persona's track over HTTP, with these answers. */
export async function beginDraft({ client }: RegisteredApplicant, { definition, persona, answers }: DemoNotice): Promise<Application> {
  const application = await client.call(routes.beginApplication, { body: { noticeId: definition.id, track: persona.track }, key: randomUUID() });
  await client.call(routes.saveAnswers, { params: { id: application.id }, body: { answers }, revision: application.revision });
  return client.call(routes.getApplication, { params: { id: application.id } });
}

/** Uploads what the persona uploads, and submits. */
export async function submitDraft({ client }: RegisteredApplicant, notice: DemoNotice, id: string): Promise<Receipt> {
  for (const { evidence, file } of personaFiles(notice)) await client.call(routes.uploadEvidence, { params: { id, evidence }, file, key: randomUUID() });
  const application = await client.call(routes.getApplication, { params: { id } });
  const action = handInAction(notice, application);
  return client.call(routes.doAction, { params: { id, action }, body: {}, revision: application.revision, key: randomUUID() });
}

/** The persona's evidence as files. */
export function personaFiles({ form, persona }: DemoNotice): { evidence: string; file: File }[] {
  return Object.entries(persona.evidence).flatMap(([evidence, count]) => {
    const item = form.evidence?.find((one) => one.id === evidence);
    if (!item || item.stage === "after-submit") return [];
    return Array.from({ length: count }, (_, index) => ({
      evidence,
      file: item.types.includes("pdf") ? pdfFile(`材料${index + 1}.pdf`) : pngFile(`材料${index + 1}.png`, 64 + index),
    }));
  });
}

/** The action by which the form is handed in from where it is. */
export function handInAction({ definition }: DemoNotice, application: Pick<Application, "state">): string {
  const action = definition.workflow.actions.find((one) => one.from.includes(application.state) && one.needs?.includes("valid"));
  if (!action) throw new Error(`Nothing hands in from ${application.state}`);
  return action.id;
}

/** Signs in through the page and arrives at an address. */
export async function signIn(page: Page, { registration }: RegisteredApplicant, to: string): Promise<void> {
  await page.goto(`/login?to=${encodeURIComponent(to)}`);
  await page.locator("[name=login]").fill(registration.account.login);
  await page.locator("[name=password]").fill(password);
  await page.locator("form button[type=submit]").click();
  await page.waitForURL(`**${to}*`);
}
