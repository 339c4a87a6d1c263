import { randomUUID } from "node:crypto";
import { routes, type RouteShape } from "@shenbao/contract";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleNotice } from "./example-notice.ts";
import { exampleWorld, goodAnswers, pdfFile, refused, type World } from "./example-world.ts";

const round = exampleNotice.reviews["round"] ?? expect.fail("no round");
const notice = { ...exampleNotice, reviews: { round: { ...round, blind: true, blindFields: ["/contact"], perApplication: 1 } } };
/** What would tell who applied: the organisation, what it hid in a file's name, and the field that is hidden. */
const secret = "神秘科技";
const telling = [secret, "mystery-firm", "13800001111"];

let world: World;
let expert: TestClient;
let id = "";
let file = "";
let assignment = "";

/** An application of the firm that nobody knows, assigned to an expert. */
async function assigned(definition: typeof exampleNotice) {
  const made = await exampleWorld(definition);
  await made.platform.makeOrganisation({ code: "mystery-firm", level: "applicant", name: `${secret}有限公司` });
  const firm = await made.as("applicant", "mystery-firm");
  const begun = await made.begin(firm, { ...goodAnswers, contact: "13800001111" });
  const upload = await made.upload(firm, begun.id, "licence", pdfFile("licence", `${secret}营业执照.pdf`));
  await made.act(firm, begun.id, "submit");
  const district = await made.as("district", "east");
  await made.act(district, begun.id, "recommend", { input: { reason: "推荐" } });
  await made.handIn(district);
  const scorer = await made.as("expert", "institute-one");
  const city = await made.as("city", "bureau");
  await city.call(routes.assignExperts, { params: { noticeId: definition.id, review: "round" }, body: { dry: false }, key: randomUUID() });
  return { world: made, expert: scorer, id: begun.id, file: upload.file.id };
}

beforeAll(async () => {
  ({ world, expert, id, file } = await assigned(notice));
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
  const idOf = (path: string) => (path.startsWith("/api/files") ? file : path.startsWith("/api/assignments") ? assignment : id);
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
  expect(seen.evidence["licence"]?.map(({ name }) => name)).toEqual(["licence-1.pdf"]);
});

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
