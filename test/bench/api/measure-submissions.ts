import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { MongoClient } from "mongodb";
import { testClient, type TestClient } from "../../harness/test-client.ts";
import { validAnswers } from "./forty-field-notice.ts";
import { inParallel, quantile, startServer } from "./server-process.ts";

const fields = 40;
const connections = 16;
const rounds = 5;
const perRound = 300;

export interface SubmissionFigures {
  /** Submissions a second: medians over the rounds. */
  ours: number;
  bareSameWrites: number;
  bareOneInsert: number;
  /** Ours over bare with the same writes, median of the rounds' ratios. */
  ratio: number;
  medianMilliseconds: number;
  apiMemoryMB: number;
}

interface OurServer {
  port: number;
  accounts: Record<string, { login: string; password: string }>;
}

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Validated durable submissions a second, ours and a bare server's in turn, on the same database server. */
export async function measureSubmissions(scripts: string, mongo: (name: string) => string): Promise<SubmissionFigures> {
  const uri = mongo("bench-submissions");
  const seed = await MongoClient.connect(uri);
  await seed.db().dropDatabase();
  const our = await startServer<OurServer>(`${scripts}/our-server.mjs`, [uri, String(fields)]);
  const companies = await Promise.all(
    Object.entries(our.ready.accounts)
      .filter(([code]) => code.startsWith("company-"))
      .map(async ([, account]) => {
        const client = testClient(`http://127.0.0.1:${our.ready.port}`);
        await client.signIn(account.login, account.password);
        return client;
      }),
  );
  const answers = validAnswers(fields, "bureau");

  const drafts: { id: string; revision: number; client: TestClient }[] = [];
  const total = rounds * perRound + perRound;
  await inParallel(total, connections, async (index) => {
    const client = companies[index % companies.length];
    if (!client) throw new Error("there is no company");
    const begun = await client.call(routes.beginApplication, { body: { noticeId: `measured-${fields}`, track: "main" }, key: randomUUID() });
    const { revision } = await client.call(routes.saveAnswers, { params: { id: begun.id }, body: { answers }, revision: begun.revision });
    drafts.push({ id: begun.id, revision, client });
  });
  const submitOurs = (from: number) => (index: number) => {
    const draft = drafts[from + index];
    if (!draft) throw new Error("too few drafts");
    return draft.client.call(routes.doAction, { params: { id: draft.id, action: "submit" }, body: {}, key: randomUUID(), revision: draft.revision }).then(() => undefined);
  };
  await inParallel(perRound, connections, submitOurs(0));
  const bare = await startServer<{ port: number }>(`${scripts}/bare-server.mjs`, [uri, String(fields)]);
  const bareIds = Array.from({ length: total }, (_, index) => `draft-${index}`);
  await seed
    .db()
    .collection<{ _id: string }>("bare_applications")
    .insertMany(bareIds.map((_id) => ({ _id, state: "draft", answers })));

  const submitBare = (from: number, writes: string) => async (index: number) => {
    const response = await fetch(`http://127.0.0.1:${bare.ready.port}/applications/${bareIds[from + index]}/submit?writes=${writes}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ answers }),
    });
    await response.text();
    if (!response.ok) throw new Error(`the bare server answered ${response.status}`);
  };
  await inParallel(perRound, connections, submitBare(0, "same"));

  const ours: number[] = [];
  const same: number[] = [];
  const one: number[] = [];
  const medians: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const mine = await inParallel(perRound, connections, submitOurs(round * perRound));
    const theirs = await inParallel(perRound, connections, submitBare(round * perRound, "same"));
    const insert = await inParallel(perRound, connections, submitBare(round * perRound, "one"));
    ours.push(perRound / mine.seconds);
    same.push(perRound / theirs.seconds);
    one.push(perRound / insert.seconds);
    medians.push(quantile(mine.milliseconds, 0.5));
  }
  const apiMemoryMB = our.memory();
  await our.stop();
  await bare.stop();
  await seed.db().dropDatabase();
  await seed.close();
  return {
    ours: middle(ours),
    bareSameWrites: middle(same),
    bareOneInsert: middle(one),
    ratio: middle(ours.map((value, index) => value / (same[index] ?? Number.NaN))),
    medianMilliseconds: middle(medians),
    apiMemoryMB,
  };
}
