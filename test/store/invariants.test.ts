import { MongoClient, ObjectId, type Db } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "@shenbao/contract";
import { openStore } from "@shenbao/store";
import { exampleNotice } from "../http/domain/example-notice.ts";
import { exampleWorld, type World } from "../http/domain/example-world.ts";

/** Each breaks one thing in a sound database, and puts it right again. */
describe("the check of a whole database", () => {
  let world: World;
  let mongo: MongoClient;
  let db: Db;
  let id: string;
  beforeAll(async () => {
    world = await exampleWorld();
    mongo = await MongoClient.connect(world.platform.uri);
    db = mongo.db();
    const client = await world.as("applicant", "firm");
    const district = await world.as("district", "east");
    id = (await world.submitted(client)).id;
    await world.act(district, id, "recommend", { input: { reason: "推荐" } });
    const other = (await world.submitted(client)).id;
    await world.act(district, other, "recommend", { input: { reason: "推荐" } });
    await world.begin(client);
  });
  afterAll(async () => {
    await mongo.close();
    await world.platform.close();
  });

  const checks = async () => [...new Set((await world.platform.store.invariants.check()).map(({ check }) => check))].sort();
  const applications = () => db.collection<{ _id: string }>("applications");
  async function broken(collection: string, filter: object, change: object): Promise<string[]> {
    const before = await db.collection(collection).findOne(filter);
    if (!before) throw new Error(`nothing to break in ${collection}`);
    await db.collection(collection).updateOne({ _id: before._id }, change);
    try {
      return await checks();
    } finally {
      await db.collection(collection).replaceOne({ _id: before._id }, before);
    }
  }

  it("finds nothing in a sound one", async () => expect(await checks()).toEqual([]));

  it("finds an event that was changed, taken away or added", async () => {
    expect(await broken("events", { applicationId: id, sequence: 2 }, { $set: { at: 1 } })).toContain("chain");
    expect(await broken("events", { applicationId: id, sequence: 3 }, { $set: { applicationId: "0".repeat(24) } })).toContain("chain");
    expect(await broken("events", { applicationId: id, sequence: 2 }, { $set: { sequence: 9 } })).toContain("chain");
  });

  it("finds a submission that was changed or is no longer kept", async () => {
    const submission = { applicationId: id, sequence: 2 };
    expect(await broken("events", submission, { $set: { "content.answers.name": "别的" } })).toEqual(["submitted"]);
    expect(await broken("events", submission, { $unset: { content: 1 } })).toEqual(["submitted"]);
    expect(await broken("events", submission, { $set: { "content.evidence": {} } })).toEqual(["submitted"]);
  });

  it("tells a submission that got lost from one that is older than their keeping", async () => {
    const settings = db.collection<{ _id: string; value: string }>("settings");
    const since = (await settings.findOne({ _id: "submissions-kept-since" }))?.value;
    expect(since).toBe("");
    const said = async () => (await world.platform.store.invariants.check()).map(({ note = false, message }) => [note, message.en]);
    const event = await db.collection("events").findOne({ applicationId: id, sequence: 2 });
    if (!event) throw new Error("there is no submission");
    const put = (value: string) => settings.updateOne({ _id: "submissions-kept-since" }, { $set: { value } });
    await db.collection("events").updateOne({ _id: event._id }, { $unset: { content: 1 } });
    try {
      expect(await said()).toEqual([[false, "What was submitted with event 2 is lost."]]);
      await put(new ObjectId().toHexString());
      expect(await said()).toEqual([[true, expect.stringMatching(/^1 submissions are older /)]]);
      // What was kept is checked however old it is.
      await db.collection("events").updateOne({ _id: event._id }, { $set: { content: { ...(event["content"] as object), answers: {} } } });
      expect(await said()).toEqual([[false, "What was submitted with event 2 was changed."]]);
    } finally {
      await db.collection("events").replaceOne({ _id: event._id }, event);
      await put("");
    }
  });

  it("notes once since when submissions are kept: of older data, since the first that is", async () => {
    const settings = db.collection<{ _id: string; value: string }>("settings");
    const submissions = await db
      .collection<{ _id: string }>("events")
      .find({ contentHash: { $ne: null } })
      .sort({ _id: 1 })
      .toArray();
    const [first, second] = submissions;
    if (!first || !second) throw new Error("there are too few submissions");
    const reopened = async () => {
      await (await openStore({ uri: world.platform.uri, log: { info() {}, warn() {}, error() {} } })).close();
      return (await settings.findOne({ _id: "submissions-kept-since" }))?.value;
    };
    await settings.deleteOne({ _id: "submissions-kept-since" });
    await db.collection<{ _id: string }>("events").updateOne({ _id: first._id }, { $unset: { content: 1 } });
    expect(await reopened()).toBe(second._id);
    await db.collection<{ _id: string }>("events").replaceOne({ _id: first._id }, first);
    expect(await reopened()).toBe(second._id);
    await settings.deleteOne({ _id: "submissions-kept-since" });
    expect(await reopened()).toBe("");
  });

  it("finds a state, a number, an order or a list that says something else", async () => {
    const wrong: [object, string][] = [
      [{ $set: { state: "picked" } }, "state"],
      [{ $set: { order: 7 } }, "order"],
      [{ $set: { seenBy: ["west"] } }, "listing"],
      [{ $set: { "answers.detail": "藏" } }, "hidden"],
      [{ $set: { version: 9 } }, "version"],
      [{ $set: { counted: ["picked/*"] } }, "quota"],
    ];
    for (const [change, check] of wrong) expect([change, await broken("applications", { _id: id as never }, change)]).toEqual([change, expect.arrayContaining([check])]);
    const twin = await applications().findOne({ _id: { $ne: id }, number: { $type: "string" } } as object);
    expect(twin).not.toBeNull();
  });

  it("finds an application under a version that its events do not lead to, and one whose change of version is told wrongly", async () => {
    const client = await world.as("applicant", "firm");
    const draft = await world.begin(client, { name: "甲" });
    const { publication } = exampleNotice;
    await world.platform.publishNotice({ ...exampleNotice, publication: { ...publication, title: { "zh-CN": "更正", en: "Corrected" } } });
    const { answers, revision } = await world.get(client, draft.id);
    await client.call(routes.saveAnswers, { params: { id: draft.id }, body: { answers }, revision });
    expect((await world.get(client, draft.id)).version).toBe(2);
    expect(await checks()).toEqual([]);
    expect(await broken("applications", { _id: draft.id }, { $set: { version: 1 } })).toEqual(["version"]);
    expect(await broken("applications", { _id: id }, { $set: { version: 2 } })).toContain("version");
    expect(await broken("events", { applicationId: draft.id, sequence: 2 }, { $set: { "input.from": 2 } })).toEqual(["chain", "version"]);
  });

  it("finds a version that was changed, a counter that lies, a file that is torn, gone or alone", async () => {
    expect(await broken("versions", {}, { $set: { definition: "{}" } })).toContain("version");
    await db.collection<{ _id: string }>("quotas").insertOne({ _id: "example-call/picked/*", noticeId: "example-call", quota: "picked", key: "*", count: 1 } as never);
    expect(await checks()).toEqual(["quota"]);
    await db.collection<{ _id: string }>("quotas").deleteOne({ _id: "example-call/picked/*" });
    const file = await db.collection("files.files").findOne({ "metadata.owner.id": id });
    expect(await broken("files.chunks", { files_id: file?._id ?? new ObjectId() }, { $set: { data: Buffer.from("x") } })).toEqual(["file"]);
    expect(await broken("files.files", { _id: file?._id ?? new ObjectId() }, { $set: { "metadata.owner": null } })).toEqual(["file"]);
    expect(await broken("files.files", { _id: file?._id ?? new ObjectId() }, { $set: { length: 3 } })).toEqual(["file"]);
    expect(await checks()).toEqual([]);
  });
});
