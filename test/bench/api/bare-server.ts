import { createHash, randomUUID } from "node:crypto";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import express from "express";
import { MongoClient } from "mongodb";
import { plainSchema } from "./forty-field-notice.ts";

/**
 * The limit that submissions are measured beside: Express, Ajv and the driver, nothing else. It checks the answers and does the
 * same durable writes as a submission (`?writes=same`: the application, its event, the kept answer of the key, the number),
 * or one insert (`?writes=one`). No session, no authorisation, no rules, no contract.
 *
 * Started as a process of its own: node bare-server.mjs <mongodb uri> <fields>. Prints its port.
 */
const [uri = "", fields = "40"] = process.argv.slice(2);
const client = await MongoClient.connect(uri);
const db = client.db();
const durable = { writeConcern: { w: "majority", journal: true } } as const;
const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(plainSchema(Number(fields)));
interface Draft {
  _id: string;
}
const applications = db.collection<Draft>("bare_applications");
// What the platform wrote for one submission: the bare server writes as much, into collections with the same indexes.
const model = { application: await db.collection("applications").findOne({ listed: true }), event: await db.collection("events").findOne({ action: "submit" }) };
if (!model.application || !model.event) throw new Error("the platform has not submitted anything yet");
for (const [from, to] of [
  ["applications", "bare_applications"],
  ["events", "bare_events"],
] as const) {
  await db.createCollection(to);
  for (const { key, name, partialFilterExpression } of await db.collection(from).indexes()) {
    if (name !== "_id_") await db.collection(to).createIndex(key, { name: name ?? "", ...(partialFilterExpression !== undefined && { partialFilterExpression }) });
  }
}
const { _id: _a, number: _n, answers: _ans, ...listing } = model.application;
const { _id: _e, applicationId: _ea, ...told } = model.event;

const app = express();
app.use(express.json({ limit: "2mb" }));

app.post("/applications/:id/submit", async (request, response) => {
  const { answers } = request.body as { answers: unknown };
  if (!validate(answers)) {
    response.status(422).json(validate.errors);
    return;
  }
  const at = Date.now();
  const contentHash = createHash("sha256").update(JSON.stringify(answers)).digest("hex");
  if (request.query["writes"] === "one") {
    await db.collection("bare_submissions").insertOne({ answers, contentHash, at }, durable);
    response.json({ contentHash });
    return;
  }
  const counted = await db
    .collection<{ _id: string; value: number }>("bare_numbers")
    .findOneAndUpdate({ _id: "main" }, { $inc: { value: 1 } }, { upsert: true, returnDocument: "after", ...durable });
  const receipt = { number: `2023-M-${counted?.value}`, contentHash, at };
  await client.withSession((session) =>
    session.withTransaction(
      async () => {
        const draft = await applications.findOne({ _id: request.params.id }, { session });
        if (!draft) throw new Error("no such draft");
        await applications.updateOne({ _id: request.params.id }, { $set: { ...listing, answers, ...receipt } }, { session });
        await db.collection("bare_events").insertOne({ ...told, applicationId: request.params.id, at, hash: contentHash }, { session });
        await db.collection<{ _id: string }>("bare_keys").insertOne({ _id: randomUUID(), answer: receipt } as { _id: string }, { session });
      },
      { readConcern: { level: "snapshot" }, writeConcern: { w: "majority", journal: true } },
    ),
  );
  response.json(receipt);
});

const server = app.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(JSON.stringify({ port: typeof address === "object" && address ? address.port : 0 }));
});
process.once("SIGTERM", () => server.close(() => void client.close()));
