import { seenColumns } from "@shenbao/api/applications/list-columns-seen";
import { readFilter } from "@shenbao/api/applications/list-filter";
import { Problem } from "@shenbao/contract";
import { evaluate, listColumns, listData, statesSeen, variableOf, type Expression, type ListColumn, type NoticeDefinition } from "@shenbao/engine";
import { applicationFacts, listingOf, newId, type ApplicationRecord } from "@shenbao/store";
import fc from "fast-check";
import { MongoClient } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sightOf } from "@shenbao/api/authorisation/sight";
import { openTestStore, type TestStore } from "../harness/test-store.ts";
import { exampleNotice } from "../http/domain/example-notice.ts";

const choices = (...values: string[]) => values.map((value) => ({ const: value, title: value }));

/** The example call with a field of every kind that a list can be filtered by. */
function everyKind(): NoticeDefinition {
  const notice = structuredClone(exampleNotice);
  const properties = {
    kind: { type: "string", title: "类型", oneOf: choices("plain", "Other", "x1") },
    amount: { type: "number", title: "金额", minimum: -1000, decimals: 2 },
    flag: { type: "boolean", title: "是否" },
    day: { type: "string", title: "日期", format: "date" },
    month: { type: "string", title: "月份", format: "month" },
    tags: { type: "array", title: "标签", uniqueItems: true, items: { type: "string", oneOf: choices("t1", "t12", "T3") } },
    note: { type: "string", title: "说明", maxLength: 200 },
    partner: { type: "string", title: "单位", format: "organisation", level: "district" },
  };
  const form = notice.forms["apply"];
  if (form) form.schema = { ...form.schema, properties: { ...(form.schema as { properties: object }).properties, ...properties } } as typeof form.schema;
  notice.tracks[0] = { ...notice.tracks[0]!, list: Object.keys(properties).map((name) => `/${name}`) };
  return notice;
}

const definition = everyKind();
const now = Date.parse("2023-08-20T01:00:00Z");
const day = 86_400_000;
const texts = ["", "a", "A", "ab", "武汉", "武汉市", "x.*", "x,y", "100%", "Ａ", "长".repeat(130), `${"长".repeat(130)}尾`];
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 4 });
const answersOf = fc.record({
  kind: optional(fc.constantFrom("plain", "Other", "x1")),
  amount: optional(fc.oneof(fc.constantFrom(0, -0, 1, -1, 99.5, 1e9), fc.double({ noNaN: true, noDefaultInfinity: true }))),
  flag: optional(fc.boolean()),
  day: optional(fc.constantFrom("2023-08-19", "2023-08-20", "2023-08-21", "2020-02-29")),
  month: optional(fc.constantFrom("2023-07", "2023-08", "2022-12")),
  tags: optional(fc.uniqueArray(fc.constantFrom("t1", "t12", "T3"), { maxLength: 3 })),
  note: optional(fc.constantFrom(...texts)),
  partner: optional(fc.constantFrom("east", "west")),
});
const recordOf = fc
  .record({
    answers: answersOf,
    state: fc.constantFrom("with-district", "recommended", "returned", "with-city"),
    order: fc.option(fc.integer({ min: 1, max: 5 })),
    number: fc.option(fc.constantFrom("2023-M-0001", "2023-m-0001", "2023-M-0002"), { freq: 6 }),
    name: fc.option(fc.constantFrom(...texts), { freq: 6 }),
    applicant: fc.constantFrom("甲公司", "Bcd", "bcd"),
    receiver: fc.constantFrom("east", "west", null),
    submitted: fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 }),
    updated: fc.integer({ min: 0, max: 3 * 24 * 60 }),
  })
  .map(({ answers, state, order, number, name, applicant, receiver, submitted, updated }): ApplicationRecord => {
    const id = newId();
    const kept = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
    const record: ApplicationRecord = {
      ...{ id, noticeId: definition.id, version: 1, track: "main", state, revision: 1 },
      applicant: { code: "firm", name: applicant, creditCode: null },
      receiver: receiver && { code: receiver, name: { "zh-CN": receiver, en: receiver } },
      reach: ["east", "bureau"],
      reachLevels: ["district", "city"],
      // Numbers are unique in a notice.
      number: number && `${number}-${id}`,
      name,
      answers: kept as never,
      ...{ evidence: {}, opinions: [], reasons: [], order, createdAt: now, updatedAt: now + updated * 60_000, submittedAt: now + submitted * 60_000 },
      ...{ contentHash: null, receipt: null, assigned: [], counted: [], prepared: null, chain: { sequence: 1, hash: "" } },
      ...{ listed: true, seenBy: [], keys: {} as never, words: [], search: "" },
    } as unknown as ApplicationRecord;
    return { ...record, ...listingOf(definition, record), seenBy: ["east"] };
  });

const columns = listColumns(definition, "main");
const variable = (at: string) => ({ var: variableOf(columns.find((column) => column.at === at) as ListColumn) });
const constantsOf = ({ type, at, choices: options, system }: ListColumn): fc.Arbitrary<Expression> => {
  if (options) return fc.constantFrom(...options.map(({ value }) => value));
  if (type === "number") return fc.oneof(fc.constantFrom(0, 1, -1, 99.5, 3), fc.double({ noNaN: true, noDefaultInfinity: true }));
  if (type === "yes-no") return fc.boolean();
  if (type === "date") return fc.oneof(fc.constantFrom<Expression>("2023-08-17", "2023-08-19", "2023-08-20", "2023-08-21"), fc.constant<Expression>({ var: "$today" }));
  if (type === "month") return fc.constantFrom("2023-07", "2023-08");
  if (type === "organisation" || system) return fc.constantFrom("east", "west", "Bcd", "bcd", "甲公司", "2023-M-0001", "武汉", at);
  return fc.constantFrom(...texts, "其他");
};
const compared = columns.filter(({ operators }) => operators.includes("from"));
const equalled = columns.filter(({ type }) => type !== "choices");
const contained = columns.filter(({ operators }) => operators.includes("contains"));
const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc
    .constantFrom(...equalled)
    .chain((column) =>
      fc
        .tuple(fc.constantFrom("==", "!=", "==="), constantsOf(column), fc.boolean())
        .map(([name, value, turned]): Expression => ({ [name]: turned ? [value, variable(column.at)] : [variable(column.at), value] })),
    ),
  fc.constantFrom(...compared).chain((column) =>
    fc.tuple(fc.constantFrom("<", "<=", ">", ">="), constantsOf(column), constantsOf(column), fc.integer({ min: 0, max: 2 })).map(([name, one, other, way]): Expression => ({
      [name]: way === 0 ? [variable(column.at), one] : way === 1 ? [one, variable(column.at)] : [one, variable(column.at), other],
    })),
  ),
  fc.constantFrom(...equalled).chain((column) => fc.array(constantsOf(column), { maxLength: 3 }).map((values): Expression => ({ in: [variable(column.at), values] }))),
  fc
    .constantFrom(...contained)
    .chain((column) => fc.constantFrom("a", "武", "汉市", ".", "x,", "%", "M-", "长长").map((value): Expression => ({ in: [value, variable(column.at)] }))),
  fc.constantFrom("t1", "t12", "T3").map((value): Expression => ({ in: [value, variable("/tags")] })),
  fc.constantFrom(...columns).chain((column) => fc.constantFrom("==", "!=").map((name): Expression => ({ [name]: [variable(column.at), null] }))),
  fc.constantFrom(...columns).chain((column) => fc.boolean().map((denied): Expression => (denied ? { "!": [{ empty: variable(column.at) }] } : { empty: [variable(column.at)] }))),
  fc.constantFrom<Expression>(variable("/flag"), true, false),
);
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie("expression"), { minLength: 1, maxLength: 4 }).map((parts): Expression => ({ and: parts })),
    fc.array(tie("expression"), { minLength: 1, maxLength: 4 }).map((parts): Expression => ({ or: parts })),
    tie("expression").map((part): Expression => ({ "!": [part] })),
    tie("expression").map((part): Expression => ({ "!!": [part] })),
  ),
}));

describe("a list's filter", () => {
  let test: TestStore;
  let mongo: MongoClient;
  const records = fc.sample(recordOf, { numRuns: 200, seed: 20231129 });
  const data = records.map((record) => listData(definition, { ...applicationFacts(record, false), name: record.name, updatedAt: record.updatedAt }, now));
  beforeAll(async () => {
    test = await openTestStore();
    mongo = await MongoClient.connect(test.uri);
    await mongo
      .db()
      .collection<{ _id: string }>("applications")
      .insertMany(records.map(({ id, ...rest }) => ({ _id: id, ...rest })));
  });
  afterAll(async () => {
    await mongo.close();
    await test.close();
  });

  it("finds exactly those for which its expression is true", async () => {
    const states = statesSeen(definition, "district");
    await fc.assert(
      fc.asyncProperty(expression, async (filter) => {
        const read = readFilter(definition, "main", columns, JSON.stringify(filter), now, "en");
        const within = read.states === null ? states : states.filter((state) => read.states?.includes(state));
        const tracks = read.tracks === null || read.tracks.includes("main") ? ["main"] : [];
        const found =
          within.length === 0 || tracks.length === 0
            ? []
            : (
                await test.store.applications.page({
                  ...{ noticeId: definition.id, seenBy: "east", tracks, states: within, tests: read.tests, limit: 1000, projection: { _id: 1 } as never },
                  sort: { by: "submittedAt", direction: 1 },
                })
              ).rows.map(({ application }) => application._id);
        const told = records.filter((_, index) => evaluate(filter, data[index] ?? {}) === true);
        expect(new Set(found)).toEqual(new Set(told.map(({ id }) => id)));
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });

  it("refuses what a list cannot be asked, with its place and why", () => {
    const refused = (filter: Expression, some = columns): string => {
      try {
        readFilter(definition, "main", some, JSON.stringify(filter), now, "en");
        return "";
      } catch (error) {
        return (error as Problem).params["detail"] as string;
      }
    };
    const cases: [Expression, string][] = [
      [{ and: [true, { ">": [{ var: "contact" }, 1] }] }, "the filter at /and/1/>/0: The list has no column “contact”."],
      [{ "==": [{ var: "$application.state" }, "nowhere"] }, "the filter at /==/1: “State” has no choice “nowhere”."],
      [{ ">": [{ "+": [{ var: "amount" }, 1] }, 5] }, "the filter at />/1: One side"],
      [{ matches: [{ var: "note" }, "^a"] }, "the filter at /matches: A list cannot be filtered by “matches”."],
      [{ ">": [{ var: "amount" }, "3"] }, "“3” is none"],
      [{ ">=": [{ var: "$application.submittedAt" }, "yesterday"] }, "“yesterday” is none"],
      [{ "<": [{ var: "note" }, "b"] }, "cannot be compared by size"],
      [{ "==": [{ var: "amount" }, { var: "amount" }] }, "fixed value"],
      [{ in: ["", { var: "note" }] }, "must not be empty"],
      [{ like: ["a"] }, "unknown operator"],
      [{ var: "amount" }, "A condition is expected here"],
    ];
    for (const [filter, why] of cases) expect([filter, refused(filter)]).toEqual([filter, expect.stringContaining(why)]);
    expect(
      refused(
        { "==": [{ var: "amount" }, 1] },
        seenColumns(
          definition,
          "main",
          sightOf({ ...definition, roles: { district: { ...definition.roles["district"]!, sees: { scope: "below", hides: ["/amount"] } } } } as NoticeDefinition, "district"),
        ),
      ),
    ).toContain("no column");
  });

  it("takes days from what today is", () => {
    const filter = { ">=": [{ var: "$application.submittedAt" }, { var: "$today" }] };
    const read = (at: number) => readFilter(definition, "main", columns, JSON.stringify(filter), at, "en").tests;
    expect(read(now)).not.toEqual(read(now + day));
  });
});
