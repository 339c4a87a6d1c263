import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { sortKey } from "@shenbao/store";
import { MongoClient, type IndexDescription } from "mongodb";
import { testClient, type TestClient } from "../../harness/test-client.ts";
import { validAnswers } from "./forty-field-notice.ts";
import { inParallel, quantile, startServer } from "./server-process.ts";

const fields = 40;
const runs = 60;

export interface ListFigures {
  /** Median milliseconds of each page at each size. */
  pages: { page: string; small: number; large: number; ratio: number }[];
  apiMemoryMB: number;
}

export interface Prepared {
  client: TestClient;
  memory(): number;
  stop(): Promise<void>;
}

/** A database with so many submitted applications: one made through the API, copied with other ids, numbers and keys. */
export async function prepare(scripts: string, uri: string, size: number, progress: (text: string) => void, more: string[] = []): Promise<Prepared> {
  const mongo = await MongoClient.connect(uri);
  await mongo.db().dropDatabase();
  const server = await startServer<{ port: number; accounts: Record<string, { login: string; password: string }> }>(`${scripts}/our-server.mjs`, [uri, String(fields), ...more]);
  const url = `http://127.0.0.1:${server.ready.port}`;
  const company = testClient(url);
  await company.signIn(server.ready.accounts["company-1"]?.login ?? "", server.ready.accounts["company-1"]?.password ?? "");
  const begun = await company.call(routes.beginApplication, { body: { noticeId: `measured-${fields}`, track: "main" }, key: randomUUID() });
  const { revision } = await company.call(routes.saveAnswers, { params: { id: begun.id }, body: { answers: validAnswers(fields, "bureau") }, revision: begun.revision });
  await company.call(routes.doAction, { params: { id: begun.id, action: "submit" }, body: {}, key: randomUUID(), revision });

  const applications = mongo.db().collection<{ _id: string; keys: Record<string, string>; number: string; name: string; answers: object; submittedAt: number }>("applications");
  const model = await applications.findOne({ _id: begun.id });
  if (!model) throw new Error("the model application is missing");
  // Indexes are made of what is there, all in one go: that takes a third of the time that keeping them while pouring in takes.
  const indexes = (await applications.indexes()).filter(({ name }) => name !== "_id_");
  for (const { name } of indexes) await applications.dropIndex(name ?? "");
  const batch = 5000;
  let pouring: Promise<unknown> = Promise.resolve();
  for (let made = 1; made < size; made += batch) {
    const copies = Array.from({ length: Math.min(batch, size - made) }, (_, offset) => {
      const index = made + offset;
      const number = `2023-M-${String(index + 1).padStart(7, "0")}`;
      const at = model.submittedAt + index * 1000;
      // Spread as real values are, and in an order of their own.
      const spread = spreadOf(index);
      return {
        ...model,
        _id: index.toString(16).padStart(24, "0"),
        number,
        answers: { ...model.answers, field1: spread },
        submittedAt: at,
        updatedAt: at,
        keys: {
          ...model.keys,
          submittedAt: laterKey(model.keys["submittedAt"] ?? "", index),
          updatedAt: laterKey(model.keys["updatedAt"] ?? "", index),
          number,
          s1: sortKey(spread),
        },
      };
    });
    await pouring;
    pouring = applications.insertMany(copies, { ordered: false, writeConcern: { w: 1, journal: false } });
    if (made % 100_000 === 1 && made > 1) progress(`${made - 1} applications of ${size}`);
  }
  await pouring;
  progress(`${size} applications are there; their indexes are made`);
  await applications.createIndexes(indexes.map(({ v: _, ...index }) => index) as IndexDescription[]);
  // What was poured in is written out before anything is measured.
  await mongo.db("admin").command({ fsync: 1 });
  await mongo.close();
  const client = testClient(url);
  await client.signIn(server.ready.accounts["bureau"]?.login ?? "", server.ready.accounts["bureau"]?.password ?? "");
  return { client, memory: server.memory, stop: server.stop };
}

/** A number for a copy, two decimals, up to a million. */
const spreadOf = (index: number) => ((index * 2654435761) % 100_000_000) / 100;

/** A sort key of the same length that comes later: keys are texts in the order of their values. */
function laterKey(key: string, index: number): string {
  const tail = /\d{1,13}$/.exec(key)?.[0];
  if (tail === undefined) return `${key}${String(index).padStart(10, "0")}`;
  return key.slice(0, key.length - tail.length) + String(Number(tail) + index * 1000).padStart(tail.length, "0");
}

type PageCall = (client: TestClient) => Promise<unknown>;

/** The pages that are measured; a deep one stands behind so many pages of 200 rows. */
async function pagesOf(client: TestClient, size: number): Promise<Record<string, PageCall>> {
  const noticeId = `measured-${fields}`;
  const list = (query: object) => (caller: TestClient) => caller.call(routes.listApplications, { query: { noticeId, limit: 25, ...query } });
  const sorted = { track: "main", sort: "/field1:asc" };
  const deep = Math.min(40, Math.floor(size / 200) - 2);
  let cursor: string | null = null as string | null;
  let sortedCursor: string | null = null as string | null;
  for (let page = 0; page < deep; page++) {
    cursor = (await client.call(routes.listApplications, { query: { noticeId, limit: 200, ...(cursor && { after: cursor }) } })).next;
    sortedCursor = (await client.call(routes.listApplications, { query: { noticeId, limit: 200, ...sorted, ...(sortedCursor && { after: sortedCursor }) } })).next;
  }
  return {
    "first page": list({}),
    "first page, sorted by a field": list(sorted),
    [`page behind ${deep * 200} rows`]: list({ after: cursor ?? "" }),
    [`page behind ${deep * 200} rows, sorted by a field`]: list({ ...sorted, after: sortedCursor ?? "" }),
    // Some forty of the small database, and as large a share of the large one.
    "first page, filtered by a number": list({ track: "main", filter: JSON.stringify({ "<=": [500_000, { var: "field1" }, 504_000] }) }),
    "first page, filtered by day and choice": list({
      track: "main",
      filter: JSON.stringify({
        and: [{ ">=": [{ var: "$application.submittedAt" }, "2023-08-21"] }, { or: [{ "==": [{ var: "field3" }, "b"] }, { "!": [{ "<": [{ var: "field1" }, 10] }] }] }],
      }),
    }),
    "a search for a number": list({ q: "2023-M-0004321" }),
    "a search for words that all have": list({ q: "示例" }),
    "last page, read from its end": list({ sort: "submittedAt:asc" }),
    "counts by state": (caller) => caller.call(routes.countApplications, { params: { noticeId } }),
  };
}

/** List pages at `large` applications beside the same at `small`, in turn. */
export async function measureLists(scripts: string, mongo: (name: string) => string, small: number, large: number, progress: (text: string) => void): Promise<ListFigures> {
  const sides = [await prepare(scripts, mongo("bench-list-small"), small, progress), await prepare(scripts, mongo("bench-list-large"), large, progress)] as const;
  const calls = [await pagesOf(sides[0].client, small), await pagesOf(sides[1].client, small)] as const;
  const pages: ListFigures["pages"] = [];
  for (const page of Object.keys(calls[0])) {
    const times: [number[], number[]] = [[], []];
    for (let block = 0; block < 4; block++) {
      for (const side of [0, 1] as const) {
        const call = calls[side][page];
        if (!call) continue;
        if (block === 0) await inParallel(40, 1, () => call(sides[side].client).then(() => undefined));
        times[side].push(...(await inParallel(runs / 4, 1, () => call(sides[side].client).then(() => undefined))).milliseconds);
      }
    }
    const [smallTime, largeTime] = [0, 1].map((side) =>
      quantile(
        (times[side] ?? []).toSorted((a, b) => a - b),
        0.5,
      ),
    );
    pages.push({ page, small: smallTime ?? NaN, large: largeTime ?? NaN, ratio: (largeTime ?? NaN) / (smallTime ?? NaN) });
  }
  const apiMemoryMB = sides[1].memory();
  for (const side of sides) await side.stop();
  for (const name of ["bench-list-small", "bench-list-large"]) {
    const client = await MongoClient.connect(mongo(name));
    await client.db().dropDatabase();
    await client.close();
  }
  return { pages, apiMemoryMB };
}
