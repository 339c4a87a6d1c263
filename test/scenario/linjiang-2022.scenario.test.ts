import { afterAll, beforeAll, expect, test } from "vitest";
import { checkDefinition } from "@shenbao/engine/check";
import { routes } from "@shenbao/contract";
import type { TestClient } from "../harness/platform.ts";
import type { Applicant } from "./applicant.ts";
import { openNotice, type OpenNotice } from "./open-notice.ts";
import { act, see, type Piece } from "./piece.ts";
import { refused } from "./refused.ts";

/** 专精特新 of a made-up city: thirteen indicators, direct conditions, a register, one a company, places a district, points of experts. */
let call: OpenNotice;
let district: TestClient;
let city: TestClient;
const sent: { piece: Piece; applicant: Applicant }[] = [];
const shazhou = "district-990105";
const advice = { input: { verified: true, advice: "同意推荐。" } };

async function submitted(number: number, changes: Record<string, unknown> = {}): Promise<{ piece: Piece; applicant: Applicant }> {
  const applicant = await call.applicant(number);
  const piece = await applicant.fillIn("specialised-sme", shazhou, changes);
  await applicant.submit(piece);
  return { piece, applicant };
}

beforeAll(async () => {
  call = await openNotice("linjiang-2022-specialised-smes", "2022-03-20T09:00");
  district = await call.official("district", shazhou);
  city = await call.official("city", "city-990100");
});
afterAll(() => call.close());

test("thirteen indicators are computed by group, 100 points at most", async () => {
  for (let number = 1; number <= 4; number++) sent.push(await submitted(number));
  const { answers } = await see(sent[0]?.applicant.client as TestClient, sent[0]?.piece as Piece);
  expect(answers).toMatchObject({
    specialisation: [{ systemPoints: 5 }, { systemPoints: 10 }, { systemPoints: 5 }, { systemPoints: 5 }],
    specialisationPoints: 25,
    refinement: [{ systemPoints: 3 }, { systemPoints: 10 }, { systemPoints: 6 }],
    refinementPoints: 19,
    distinctionPoints: 13,
    invention: [{ systemPoints: 10 }, { systemPoints: 7 }, { systemPoints: 5 }, { systemPoints: 6 }],
    inventionPoints: 28,
    totalPoints: 85,
  });
});

test("research and revenue are demanded, each citing its clause, and all findings come at once", async () => {
  const applicant = await call.applicant(10);
  const piece = await applicant.fillIn("specialised-sme", shazhou, { "/researchOutlay": 20, "/lastRevenue": 900, "/newEquity": 1999 });
  const { findings } = await refused(applicant.submit(piece), "invalid");
  expect(findings.map(({ code, clause }) => `${code} ${clause}`)).toEqual(expect.arrayContaining(["research-outlay 2.2", "research-ratio 2.2", "revenue-or-equity 2.3"]));
});

test("of two applications of one company handed in at once exactly one is taken, the other told the clause", async () => {
  const applicant = await call.applicant(11);
  const both = [await applicant.fillIn("specialised-sme", shazhou), await applicant.fillIn("specialised-sme", shazhou)];
  const outcomes = await Promise.allSettled(both.map((piece) => applicant.submit(piece)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const second = both[outcomes.findIndex(({ status }) => status === "rejected")] as Piece;
  const problem = await refused(applicant.submit(second), "limit-reached");
  expect(problem.message).toContain("一家企业只能提交一份申请（依据通知第2.1条");
  expect((await see(applicant.client, second)).state).toBe("draft");
});

test("nobody types the experts' points", async () => {
  const applicant = await call.applicant(12);
  const piece = await applicant.fillIn("specialised-sme", shazhou, {
    "/distinction": [
      { selfPoints: 5, expertPoints: 5 },
      { selfPoints: 9, expertPoints: 10, systemPoints: 10 },
    ],
  });
  expect((await see(applicant.client, piece)).answers).toMatchObject({ distinction: [{ selfPoints: 5 }, { selfPoints: 9 }] });
  expect(JSON.stringify((await see(applicant.client, piece)).answers)).not.toContain("expertPoints");
});

test("a district recommends as many as its places, and no more", async () => {
  for (const { piece } of sent.slice(0, 3)) await act(district, piece, "nominate", advice);
  await refused(act(district, sent[3]?.piece as Piece, "nominate", advice), "quota-full");
});

test("the experts' points are entered after the deadline and read by the applicant once the list is public", async () => {
  const { piece, applicant } = sent[0] as { piece: Piece; applicant: Applicant };
  const points = (...all: number[]) => all.map((one) => ({ expertMark: one }));
  const input = { specialisation: points(5, 8, 5, 4), refinement: points(3, 9, 6), distinction: points(3, 9), invention: points(9, 7, 5, 6), conclusion: "同意。" };
  await refused(act(city, piece, "assess", { input }), "not-yet");
  await call.at("2022-04-16T09:00");
  await act(city, piece, "assess", { input });
  expect((await see(applicant.client, piece)).opinions).toEqual([]);
  await act(city, piece, "publicise");
  expect((await see(applicant.client, piece)).opinions).toMatchObject([{ form: "expert-opinion", answers: { specialisation: points(5, 8, 5, 4) } }]);
  const { rows } = await applicant.client.call(routes.listEvents, { params: { id: piece.id } });
  expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(["submit", "nominate", "assess", "publicise"]));
  await act(city, piece, "recognise");
});

test("places that do not add up to forty are refused", () => {
  const wrong = structuredClone(call.definition);
  const places = wrong.quotas["district-places"];
  if (places?.limits) places.limits[shazhou] = 4;
  expect(checkDefinition(wrong).map(({ path, code }) => `${path} ${code}`)).toEqual(["/quotas/district-places/total total-differs"]);
});
