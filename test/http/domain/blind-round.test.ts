import { randomUUID } from "node:crypto";
import { routes, type RouteShape } from "@shenbao/contract";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleNotice } from "./example-notice.ts";
import { exampleWorld, goodAnswers, pdfFile, refused, type World } from "./example-world.ts";

const round = exampleNotice.reviews["round"] ?? expect.fail("no round");
const form = exampleNotice.forms["apply"] ?? expect.fail("no form");
const [licence] = form.evidence ?? [];
const plan = { ...(licence ?? expect.fail("no evidence")), id: "plan", title: { "zh-CN": "方案", en: "Plan" }, required: false };
const notice = {
  ...exampleNotice,
  forms: { ...exampleNotice.forms, apply: { ...form, evidence: [...(form.evidence ?? []), plan] } },
  reviews: { round: { ...round, blind: true, blindFields: ["/contact"], blindEvidence: ["licence"], perApplication: 1 } },
};
/** What would tell who applied: the organisation, what it hid in a file's name, and the field that is hidden. */
const secret = "神秘科技";
const telling = [secret, "mystery-firm", "13800001111"];

let world: World;
let expert: TestClient;
let id = "";
let files: Record<"licence" | "plan" | "stamped", string>;
let assignment = "";

/** An application of the firm that nobody knows, assigned to an expert. */
async function assigned(definition: typeof exampleNotice) {
  const made = await exampleWorld(definition);
  await made.platform.makeOrganisation({ code: "mystery-firm", level: "applicant", name: `${secret}有限公司` });
  const firm = await made.as("applicant", "mystery-firm");
  const begun = await made.begin(firm, { ...goodAnswers, contact: "13800001111" });
  const upload = async (item: string) => (await made.upload(firm, begun.id, item, pdfFile(item === "plan" ? item : `${secret} ${item}`, `${secret}${item}.pdf`))).file.id;
  const licences = await upload("licence");
  const plans = definition.forms["apply"]?.evidence?.some(({ id: item }) => item === "plan") ? await upload("plan") : "";
  await made.act(firm, begun.id, "submit");
  const stamped = await upload("stamped");
  const district = await made.as("district", "east");
  await made.act(district, begun.id, "recommend", { input: { reason: "推荐" } });
  await made.handIn(district);
  const scorer = await made.as("expert", "institute-one");
  const city = await made.as("city", "bureau");
  await city.call(routes.assignExperts, { params: { noticeId: definition.id, review: "round" }, body: { dry: false }, key: randomUUID() });
  return { world: made, expert: scorer, id: begun.id, files: { licence: licences, plan: plans, stamped } };
}

beforeAll(async () => {
  ({ world, expert, id, files } = await assigned(notice));
  assignment = (await expert.call(routes.listOwnAssignments, {})).rows[0]?.id ?? "";
}, 60_000);
afterAll(() => world.platform.close());

/** A body as text; of a zip the names and texts of all that is inside. */
function readable(body: Buffer): string {
  if (body.subarray(0, 4).toString("latin1") !== "PK\u0003\u0004") return body.toString("utf8");
  return Object.entries(unzipSync(new Uint8Array(body)))
    .map(([name, content]) => `${name}\n${readable(Buffer.from(content))}`)
    .join("\n");
}

it("tells an expert by no route that can be read who applied", async () => {
  const places: Record<string, string> = {
    noticeId: notice.id,
    review: "round",
    track: notice.tracks[0]?.id ?? "",
    evidence: "licence",
    table: "summary",
    sequence: "1",
    version: "1",
    form: "sheet",
  };
  const idOf = (path: string) => (path.startsWith("/api/files") ? files.plan : path.startsWith("/api/assignments") ? assignment : id);
  const queries: Record<string, string[]> = {
    listApplications: [`?noticeId=${notice.id}`, `?noticeId=${notice.id}&q=${encodeURIComponent(secret)}`],
    countApplications: [`?noticeId=${notice.id}`],
  };
  const answered: string[] = [];
  for (const route of Object.values<RouteShape>(routes).filter(({ method }) => method === "GET")) {
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => (name === "id" ? idOf(route.path) : (places[name] ?? id)));
    for (const query of queries[route.id] ?? [""]) {
      const response = await expert.raw(path + query);
      const headers = decodeURIComponent(JSON.stringify([...response.headers]).replace(/%(?![0-9A-F]{2})/g, "%25"));
      const body = readable(Buffer.from(await response.arrayBuffer()));
      for (const word of telling) expect([route.id, query, headers.includes(word) || body.includes(word)]).toEqual([route.id, query, false]);
      if (response.ok) answered.push(route.id);
    }
  }
  expect(answered).toEqual(
    expect.arrayContaining([
      "getApplication",
      "listApplications",
      "listEvents",
      "getDocument",
      "getWordDocument",
      "getCase",
      "getReceiptDocument",
      "getFile",
      "getAssignment",
      "listOwnAssignments",
      "getScoreWorkbook",
    ]),
  );
  const [row] = (await expert.call(routes.listApplications, { query: { noticeId: notice.id, q: secret } })).rows;
  expect(row).toBeUndefined();
  const seen = await world.get(expert, id);
  expect(Object.entries(seen.evidence).map(([item, held]) => [item, held.map(({ name }) => name)])).toEqual([["plan", ["plan-1.pdf"]]]);
});

it("gives an expert no evidence that tells who applied: neither what the round hides nor stamped paper, by no route", async () => {
  const seen = await world.get(expert, id);
  expect([...seen.hiddenEvidence].sort()).toEqual(["licence", "stamped"]);
  expect((await refused(expert.call(routes.getFile, { params: { id: files.licence } }))).status).toBe(404);
  expect((await refused(expert.call(routes.getFile, { params: { id: files.stamped } }))).status).toBe(404);
  expect((await expert.raw(`/api/files/${files.plan}`)).status).toBe(200);
  const submission = await expert.call(routes.getSubmission, { params: { id, sequence: 1 } }).catch(() => null);
  expect(Object.keys(submission?.evidence ?? {}).filter((item) => item !== "plan")).toEqual([]);
  const zip = unzipSync(new Uint8Array(await (await expert.raw(`/api/applications/${id}/case.zip`)).arrayBuffer()));
  expect(Object.keys(zip).filter((name) => /licence|stamped|营业执照|盖章/.test(name))).toEqual([]);
  expect(Object.keys(zip).some((name) => name.includes("plan-1.pdf"))).toBe(true);
  // The city, which is no expert, sees all of it.
  const city = await world.as("city", "bureau");
  expect(Object.keys((await world.get(city, id)).evidence).sort()).toEqual(["licence", "plan", "stamped"]);
  expect((await city.raw(`/api/files/${files.licence}`)).status).toBe(200);
});

it("does not show a role what evidence the notice hides from it, nor what becomes of it", async () => {
  const district = exampleNotice.roles["district"] ?? expect.fail("no district");
  const hiding = { ...exampleNotice, roles: { ...exampleNotice.roles, district: { ...district, sees: { ...district.sees, hidesEvidence: ["licence"] } } } };
  const made = await exampleWorld(hiding);
  try {
    const firm = await made.as("applicant", "firm-1");
    const begun = await made.begin(firm, goodAnswers);
    const first = (await made.upload(firm, begun.id, "licence", pdfFile("one"))).file.id;
    await made.act(firm, begun.id, "submit");
    const clerk = await made.as("district", "east");
    expect(await made.get(clerk, begun.id)).toMatchObject({ evidence: {}, hiddenEvidence: ["licence"] });
    const back = (at: string) => made.act(clerk, begun.id, "return", { reasons: [{ at, text: "请补充" }] });
    expect((await refused(back("evidence:licence"))).status).toBe(422);
    await back("whole");
    // What was submitted once and replaced since is as hidden.
    const { revision } = await made.get(firm, begun.id);
    await firm.call(routes.removeEvidence, { params: { id: begun.id, evidence: "licence", file: first }, revision });
    await made.upload(firm, begun.id, "licence", pdfFile("two"));
    await made.act(firm, begun.id, "resubmit");
    expect((await refused(clerk.call(routes.getFile, { params: { id: first } }))).status).toBe(404);
    expect((await firm.raw(`/api/files/${first}`)).status).toBe(200);
  } finally {
    await made.platform.close();
  }
}, 60_000);

it("shows those who score telephones in part, in lists, and neither filters nor sorts by them", async () => {
  const [track] = exampleNotice.tracks;
  const open = { ...exampleNotice, reviews: { round: { ...round, perApplication: 1 } }, tracks: [{ ...(track ?? expect.fail("no track")), list: ["/kind", "/contact"] }] };
  const other = await assigned(open);
  try {
    const query = { noticeId: open.id, track: open.tracks[0]?.id };
    const list = await other.expert.call(routes.listApplications, { query });
    expect(list.rows.map(({ values }) => values["/contact"])).toEqual(["138****1111"]);
    const district = await other.world.as("district", "east");
    expect((await district.call(routes.listApplications, { query })).rows.map(({ values }) => values["/contact"])).toEqual(["13800001111"]);
    const filter = JSON.stringify({ "==": [{ var: "contact" }, "13800001111"] });
    expect((await refused(other.expert.call(routes.listApplications, { query: { ...query, filter } }))).status).toBe(400);
    expect((await refused(other.expert.call(routes.listApplications, { query: { ...query, sort: "/contact:asc" } }))).status).toBe(400);
  } finally {
    await other.world.platform.close();
  }
}, 60_000);
