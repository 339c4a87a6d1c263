import { routes } from "@shenbao/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestClient } from "../harness/platform.ts";
import type { Applicant } from "./applicant.ts";
import { creditCodeOf } from "./credit-code.ts";
import { openNotice, type OpenNotice } from "./open-notice.ts";
import { released } from "./in-bulk.ts";
import { act, prepare, see, type Piece } from "./piece.ts";
import { refused } from "./refused.ts";

/** 大数据示范 of a made-up province: one project in one direction, consortia, five a city beside holders of DCMM 3, confirmed after the deadline. */
let call: OpenNotice;
let city: TestClient;
const sent: { piece: Piece; applicant: Applicant }[] = [];
const linjiang = "city-990100";
const advice = { input: { advice: "同意推荐。" } };
const alone = { "/joint": false };
const sealed = "sealed-form";

beforeAll(async () => {
  call = await openNotice("yunhai-2022-big-data", "2022-05-20T09:00");
  const register = call.definition.registers?.["dcmm"];
  // The sixth company of the story holds level 3, the seventh level 2.
  register?.rows.push({ key: creditCodeOf(6), values: { level: 3 } }, { key: creditCodeOf(7), values: { level: 2 } });
  await call.platform.publishNotice(call.definition);
  city = await call.official("city", linjiang);
});
afterAll(() => call.close());

async function submitted(number: number, changes: Record<string, unknown> = alone): Promise<{ piece: Piece; applicant: Applicant }> {
  const applicant = await call.applicant(number);
  const piece = await applicant.fillIn("industrial-data", linjiang, changes);
  await applicant.submit(piece);
  return { piece, applicant };
}
const consortium = (code: string) => ({
  "/joint": true,
  "/leadTask": "总体设计",
  "/partners": [{ partnerName: "示例成员有限公司", partnerCode: code, partnerPart: "data" }],
});

test("one company hands in one project, in one direction", async () => {
  for (let number = 1; number <= 7; number++) sent.push(await submitted(number));
  const { applicant } = sent[0] as { applicant: Applicant };
  // The track of the good persona is the first; the answers are those of either.
  const second = await applicant.fillIn("industrial-data", linjiang, { ...alone, "/projectTitle": "另一个项目" });
  const problem = await refused(applicant.submit(second), "limit-reached");
  expect(problem.message).toContain("依据通知第2.2条");
});

test("a member of a consortium counts: it neither applies elsewhere nor is it named twice", async () => {
  const lead = await call.applicant(20);
  const joint = await lead.fillIn("industrial-data", linjiang, consortium(creditCodeOf(1)));
  await lead.upload(joint, "agreement");
  expect((await refused(lead.submit(joint), "limit-reached")).message).toContain(creditCodeOf(1));
  await lead.change(joint, consortium(creditCodeOf(21)));
  await lead.submit(joint);
  const member = await call.applicant(21);
  const own = await member.fillIn("industrial-data", linjiang, alone);
  await refused(member.submit(own), "limit-reached");
  await act(lead.client, joint, "take-back");
  await member.submit(own);
  await refused(lead.submit(joint), "limit-reached");
});

test("a project is named once, whatever the width of its signs", async () => {
  const applicant = await call.applicant(22);
  const title = `${String(sent[1]?.piece.name)} `.replace("2", "２");
  const piece = await applicant.fillIn("industrial-data", linjiang, { ...alone, "/projectTitle": title });
  const problem = await refused(applicant.submit(piece), "limit-reached");
  expect([problem.message, problem.clause]).toEqual([expect.stringContaining("依据通知第2.1条"), "2.1"]);
});

test("what was submitted is sealed electronically; submitted again, it is sealed again", async () => {
  const first = sent[0] as { piece: Piece; applicant: Applicant };
  for (const { applicant, piece } of sent) await applicant.seal(piece, sealed);
  const sealOf = async () => (await see(first.applicant.client, first.piece)).evidence[sealed];
  expect(await sealOf()).toMatchObject([{ name: expect.stringContaining("签章") as unknown }]);
  await refused(first.applicant.seal(first.piece, sealed), "too-many-files");
  await act(first.applicant.client, first.piece, "take-back");
  await first.applicant.submit(first.piece);
  expect((await sealOf()) ?? []).toEqual([]);
});

test("the city confirms once applications have closed, five beside holders of DCMM level 3", async () => {
  const pieces = sent.map(({ piece }) => piece);
  await refused(act(city, pieces[0] as Piece, "confirm", advice), "not-yet");
  await call.at("2022-06-01T09:00");
  await refused(act(city, pieces[0] as Piece, "confirm", advice), "scan-missing");
  const first = sent[0] as { piece: Piece; applicant: Applicant };
  await first.applicant.seal(first.piece, sealed);
  for (const piece of pieces.slice(0, 5)) await act(city, piece, "confirm", advice);
  await refused(act(city, pieces[6] as Piece, "confirm", advice), "quota-full");
  await act(city, pieces[5] as Piece, "confirm", advice);
  const holder = sent[5] as { piece: Piece; applicant: Applicant };
  expect(await see(holder.applicant.client, holder.piece)).toMatchObject({ state: "confirmed", answers: { maturityLevel: 3 } });
});

test("what a city has not confirmed in time lapses", async () => {
  await call.at("2022-06-15T09:00");
  const late = sent[6] as { piece: Piece; applicant: Applicant };
  expect((await see(late.applicant.client, late.piece)).state).toBe("lapsed");
});

test("the department decides quietly, and all hear of it at once", async () => {
  const department = await call.official("province", "province-990000");
  const [chosen, ...others] = sent.slice(0, 6) as { piece: Piece; applicant: Applicant }[];
  if (!chosen) throw new Error("nothing was sent");
  await refused(act(department, chosen.piece, "shortlist"), "decision-together");
  await prepare(department, chosen.piece, "shortlist");
  for (const { piece } of others) await prepare(department, piece, "leave-out");
  const heard = async ({ piece, applicant }: { piece: Piece; applicant: Applicant }) => {
    const { rows } = await applicant.client.call(routes.listInbox, { query: { application: piece.id } });
    return [(await see(applicant.client, piece)).state, rows.filter(({ subject }) => subject["zh-CN"].startsWith("评审结果")).length];
  };
  expect(await heard(chosen)).toEqual(["confirmed", 0]);
  expect(await released(department, call.definition.id)).toEqual({
    done: 6,
    messages: [
      ["left-out", 5],
      ["shortlisted", 1],
    ],
  });
  expect(await heard(chosen)).toEqual(["shortlisted", 1]);
  for (const other of others) expect(await heard(other)).toEqual(["not-shortlisted", 1]);
});
