import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { routes, type RouteShape } from "@shenbao/contract";
import type { Fragment } from "@shenbao/engine/fragment";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Credentials, TestClient, TestPlatform } from "../harness/platform.ts";
import { startPlatform } from "../harness/start-platform.ts";
import { validAnswers } from "../bench/api/forty-field-notice.ts";
import { allowed, callers, type Caller } from "./allow-list.ts";
import { smallNotice } from "./small-notice.ts";

/**
 * The access test. It takes every operation of the OpenAPI document as it is served, calls it in every role on a thing that is
 * one's own, and on one that is another's, and compares with the allow-list. An operation without a row fails.
 */
const pdf = new File([`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`], "licence.pdf", {
  type: "application/pdf",
});

let platform: TestPlatform;
const clients = {} as Record<Caller, TestClient>;
const credentials = {} as Record<Caller, Credentials>;
const things: Record<string, string> = {
  noticeId: "small",
  version: "1",
  form: "main",
  action: "take-back",
  evidence: "licence",
  table: "list",
  deadline: "hand-over",
  organisation: "office-one",
  track: "main",
  ticket: "0".repeat(24),
  sequence: "2",
  attachment: "sheet",
  review: "round",
  token: "0".repeat(43),
};
const idOf: Record<string, string> = {};

async function submitted(owner: TestClient, receiver: string): Promise<string> {
  const begun = await owner.call(routes.beginApplication, { body: { noticeId: "small", track: "main" }, key: randomUUID() });
  await owner.call(routes.saveAnswers, { params: { id: begun.id }, body: { answers: validAnswers(8, receiver) }, revision: begun.revision });
  await owner.call(routes.uploadEvidence, { params: { id: begun.id, evidence: "licence" }, file: pdf, key: randomUUID() });
  const now = await owner.call(routes.getApplication, { params: { id: begun.id } });
  await owner.call(routes.doAction, { params: { id: begun.id, action: "submit" }, body: {}, key: randomUUID(), revision: now.revision });
  return begun.id;
}

beforeAll(async () => {
  platform = await startPlatform();
  await platform.makeOrganisation({ code: "bureau", level: "bureau" });
  const accounts = {} as Record<Caller, Credentials>;
  for (const code of ["office-one", "office-two"]) await platform.makeOrganisation({ code, level: "office", parent: "bureau" });
  for (const code of ["owner", "rival", "suspended"]) await platform.makeOrganisation({ code: `company-${code}`, level: "applicant" });
  for (const code of ["pool-one", "pool-two"]) await platform.makeOrganisation({ code, level: "experts" });
  await platform.makeOrganisation({ code: "operator", level: "operator" });
  for (const name of ["owner", "rival", "suspended"] as const) accounts[name] = await platform.makeAccount("applicant", `company-${name}`);
  accounts.office = await platform.makeAccount("office", "office-one");
  accounts["other office"] = await platform.makeAccount("office", "office-two");
  accounts.bureau = await platform.makeAccount("bureau", "bureau");
  accounts.expert = await platform.makeAccount("experts", "pool-one");
  accounts["other expert"] = await platform.makeAccount("experts", "pool-two");
  accounts.administrator = await platform.makeAccount("operator", "operator", { administrator: true });
  await platform.publishNotice(smallNotice());
  Object.assign(credentials, accounts);
  for (const caller of callers) clients[caller] = await platform.client(accounts[caller]);

  const application = await submitted(clients.owner, "office-one");
  const table = await clients.office.call(routes.getTable, { params: { noticeId: "small", table: "list" } });
  await clients.office.call(routes.handInTable, { params: { noticeId: "small", table: "list" }, body: {}, key: randomUUID(), revision: table.revision });
  await clients.bureau.call(routes.assignExperts, {
    params: { noticeId: "small", review: "round" },
    body: { dry: false, experts: [accounts.expert.accountId] },
    key: randomUUID(),
  });
  const assignment = (await clients.expert.call(routes.listOwnAssignments, {})).rows[0];
  const drafts = await clients.administrator.call(routes.listDrafts, {});
  const draft = drafts.rows[0] ?? (await clients.administrator.call(routes.importDefinition, { body: { ...smallNotice(), id: "imported" }, key: randomUUID() }));
  const seen = await clients.owner.call(routes.getApplication, { params: { id: application } });
  const organisations = await clients.administrator.call(routes.listOrganisations, {});
  Object.assign(idOf, {
    applications: application,
    assignments: assignment?.id,
    definitions: draft.id,
    files: seen.evidence["licence"]?.[0]?.id,
    accounts: (await platform.makeAccount("applicant", "company-spare")).accountId,
    organisations: organisations.rows.find((row) => row.code === "company-rival")?.id,
  });
  things["file"] = idOf["files"] ?? "";
  bodies["takeOutExpert"] = { dry: true, expert: accounts.expert.accountId };
  things["block"] = (await clients.administrator.call(routes.createBlock, { body: block(), key: randomUUID() })).id;
  await clients.administrator.call(routes.changeAccount, { params: { id: accounts.suspended.accountId }, body: { suspended: true } });
  // Its session is dead: from here on it is somebody who is not signed in.
  expect((await clients.suspended.session()).account).toBeNull();
}, 60_000);

afterAll(() => platform.close());

/** A part of a form for the library. */
function block() {
  return { title: { "zh-CN": "联系人", en: "Contact" }, fragment: JSON.parse(readFileSync(new URL("../../schemas/blocks/contact.json", import.meta.url), "utf8")) as Fragment };
}

/** Bodies that the contract accepts and that change nothing the other calls need. */
const bodies: Record<string, unknown> = {
  signIn: { login: "somebody", password: "not the password" },
  changeOwn: { locale: "zh-CN" },
  register: {
    organisation: { name: "例：示例科技有限公司", creditCode: "000000000000000000" },
    account: { login: "new.person", password: "a long enough password", displayName: "示例", telephone: "13800000000", email: "a@example.com" },
  },
  setUpAccount: { token: "0".repeat(43), login: "nobody.known", displayName: "示例", password: "a long enough password" },
  setClock: { now: "2023-08-20T02:00:00.000Z" },
  importDefinition: smallNotice(),
  saveDraft: smallNotice(),
  checkDefinition: smallNotice(),
  planReplay: { noticeId: "small", target: { kind: "version", noticeId: "small", version: 1 } },
  startReplay: { noticeId: "small", target: { kind: "version", noticeId: "small", version: 1 }, tracks: { main: "main" } },
  createBlock: block(),
  planRelease: {},
  releaseMessages: { template: "none" },
  discardMessages: { template: "none", reason: "误发" },
  retryMessages: { ids: ["0".repeat(24)] },
  editMessage: { subject: { "zh-CN": "题", en: "Subject" }, body: { "zh-CN": "文", en: "Body" } },
  readInbox: { ids: null },
  saveBlock: block(),
  archiveBlock: { archived: true },
  createView: { noticeId: "small", name: "视图", shared: false, track: null, state: null, question: null, where: null, sort: null, columns: null },
  setDefaultView: { view: null },
  planBulk: { noticeId: "small", action: "hand-over", chosen: { ids: ["0".repeat(24)] }, body: {} },
  planDecisions: { noticeId: "small", chosen: { ids: ["0".repeat(24)] } },
  prepareDecision: { action: "hand-over" },
  startCases: { noticeId: "small", chosen: { list: {} } },
  startExport: { noticeId: "small", columns: ["number"], as: "csv" },
  beginApplication: { noticeId: "small", track: "main" },
  saveAnswers: { answers: {} },
  takeCorrection: { version: 2 },
  saveNotes: { pins: [], inputs: {} },
  settleTicket: { settled: true },
  noteTicket: { note: null },
  grantWaiver: { until: "2030-01-01", reason: "暴雨停电两天" },
  revokeWaiver: { reason: "改由线下办理" },
  changeTable: { changes: [], order: null, preview: null },
  orderTable: { applications: ["0".repeat(24)] },
  assignExperts: { dry: true },
  promoteApplication: { applicationId: "0".repeat(24) },
  makeObjection: { applicationId: "0".repeat(24), reason: "内容与事实不符，请核查。", contact: "13800000000" },
  makeNamedObjection: { applicationId: "0".repeat(24), reason: "内容与事实不符，请核查。", name: "示例人", organisation: null, telephone: "13800000000", email: null },
  lookUpObjection: { number: 1, code: "0000-0000-0000-0000" },
  replyToObjection: { text: "补充说明" },
  replyToOpenedObjection: { text: "补充说明" },
  handleObjection: { do: "dismiss", text: "经核查不成立" },
  trySelection: { limits: [], withoutApplications: [], withoutExperts: [] },
  scoreAssignment: { answers: {}, final: false },
  remindExperts: { dry: true },
  takeScores: { rows: [{ assignment: "0".repeat(24), revision: 1, answers: {} }], final: false, seal: "none" },
  stateInterest: { kind: "organisation", about: "示例公司", reason: "曾任顾问" },
  setGroups: { dry: true, rows: [{ code: "nobody", group: "" }] },
  declareConflict: { reason: "有利益关系" },
  createAccount: { login: "another.person", displayName: "示例", email: null, telephone: null, organisation: "operator", administrator: false },
  createOrganisation: { code: "bureau", name: { "zh-CN": "局", en: "Bureau" }, level: "bureau", parent: null, creditCode: null, from: null, to: null },
};
const queries: Record<string, string> = {
  listReceivers: "?level=office",
  listApplications: "?noticeId=small",
  exportDefinition: "?as=file",
  getResultFile: "?as=xlsx",
  getTable: "?organisation=office-one",
  getTableWorkbook: "?organisation=office-one",
  getTableDocument: "?organisation=office-one",
};

/** The address of an operation on the thing of this test. Owners of accounts and sessions are left alone: what writes uses a revision nobody has. */
function requestOf(route: RouteShape): { path: string; init: RequestInit } {
  const collection = route.path.split("/")[2] ?? "";
  const path =
    route.path.replace(/\{(\w+)\}/g, (_, name: string) => (name === "id" ? (idOf[collection] ?? "0".repeat(24)) : (things[name] ?? "missing"))) + (queries[route.id] ?? "");
  const headers: Record<string, string> = {};
  if (route.idempotent) headers["idempotency-key"] = randomUUID();
  if (route.ifMatch) headers["if-match"] = '"987654"';
  let body: RequestInit["body"] = null;
  if (route.upload) {
    const form = new FormData();
    form.set("file", pdf);
    body = form;
  } else if (route.body) {
    headers["content-type"] = "application/json";
    body = JSON.stringify(bodies[route.id] ?? {});
  }
  return { path, init: { method: route.method, headers, ...(body !== null && { body }) } };
}

describe("every operation of the OpenAPI document, in every role", () => {
  test("the document names exactly the routes of the contract, and each has its row here", async () => {
    const document = (await (await clients.nobody.raw("/api/openapi.json")).json()) as { paths: Record<string, Record<string, { operationId: string; "x-access": string }>> };
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path).map((operation) => operation.operationId));
    expect(operations.toSorted()).toEqual(Object.keys(routes).toSorted());
    expect(operations.filter((id) => !(id in allowed))).toEqual([]);
  });

  // Signing out and setting up end sessions, publishing and conflicts end the story: they come last.
  const last = ["declareConflict", "publishResult", "register", "signIn", "setUpAccount", "signOut"];
  const ordered = Object.values<RouteShape>(routes).toSorted((a, b) => last.indexOf(a.id) - last.indexOf(b.id));
  for (const route of ordered) {
    test(`${route.id}: ${route.method} ${route.path}`, async () => {
      const let_in: Caller[] = [];
      const broken: string[] = [];
      for (const caller of callers) {
        const { path, init } = requestOf(route);
        if (credentials[caller] === undefined || caller === "suspended") await clients[caller].session();
        const response = await clients[caller].raw(path, init);
        await response.arrayBuffer();
        if (response.status >= 500) broken.push(`${caller}: ${response.status}`);
        // A wrong password and a wrong one-time link are refusals of what was sent, not of who sent it.
        const refused = [401, 403, 404].includes(response.status) && !["signIn", "setUpAccount", "getSetUp"].includes(route.id);
        if (!refused) let_in.push(caller);
      }
      expect(broken).toEqual([]);
      expect(let_in).toEqual(allowed[route.id]);
    });
  }
});

test("lists hold nothing for those who have nothing in them", async () => {
  for (const caller of ["expert", "other expert", "administrator"] as const) {
    clients[caller] = await platform.client(credentials[caller]);
    expect((await clients[caller].call(routes.listTables, { params: { noticeId: "small" } })).rows).toEqual([]);
  }
  for (const caller of ["other expert", "administrator", "office"] as const) {
    clients[caller] = await platform.client(credentials[caller]);
    expect((await clients[caller].call(routes.listOwnAssignments, {})).rows).toEqual([]);
  }
  clients["other office"] = await platform.client(credentials["other office"]);
  const foreign = await clients["other office"].call(routes.listApplications, { query: { noticeId: "small" } });
  expect([foreign.rows, foreign.count.value]).toEqual([[], 0]);
});

test("what somebody may not see looks exactly like what does not exist", async () => {
  clients.rival = await platform.client(credentials.rival);
  const hidden = await clients.rival.raw(`/api/applications/${idOf["applications"]}`);
  const absent = await clients.rival.raw(`/api/applications/${"0".repeat(24)}`);
  const strip = async (response: Response) => ({ status: response.status, ...((await response.json()) as object), requestId: undefined });
  expect(await strip(hidden)).toEqual(await strip(absent));
});
