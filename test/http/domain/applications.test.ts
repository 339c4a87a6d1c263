import { randomUUID } from "node:crypto";
import { markSigner, rotateMarkKey } from "@shenbao/api/marks/mark-keys";
import { routes } from "@shenbao/contract";
import { markText, shortCode, type PageMark } from "@shenbao/documents";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleWorld, goodAnswers, pdfFile, refused, type World } from "./example-world.ts";

describe("an application", () => {
  let world: World;
  beforeAll(async () => {
    world = await exampleWorld();
  });
  afterAll(() => world.platform.close());

  it("is saved as it is, and a stale save is refused", async () => {
    const client = await world.as("applicant", "firm-save");
    const begun = await world.begin(client);
    const params = { id: begun.id };
    const saved = await client.call(routes.saveAnswers, { params, revision: begun.revision, body: { answers: { name: "半" } } });
    expect(saved.revision).toBe(begun.revision + 1);
    expect((await refused(client.call(routes.saveAnswers, { params, revision: begun.revision, body: { answers: { name: "旧" } } }))).code).toBe("stale");
    const without = await client.raw(`/api/applications/${begun.id}/answers`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ answers: {} }),
    });
    expect(without.status).toBe(428);
    expect((await world.get(client, begun.id)).answers).toEqual({ name: "半" });
  });

  it("takes one of several saves of the same revision", async () => {
    const client = await world.as("applicant", "firm-race");
    const { id, revision } = await world.begin(client);
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        client.call(routes.saveAnswers, { params: { id }, revision, body: { answers: { name: `第${index}次` } } }).then(
          () => index,
          () => null,
        ),
      ),
    );
    const winners = outcomes.filter((outcome) => outcome !== null);
    expect(winners).toHaveLength(1);
    expect((await world.get(client, id)).answers).toEqual({ name: `第${winners[0]}次` });
  });

  it("stores what the server computes and nothing hidden, whatever was sent", async () => {
    const client = await world.as("applicant", "firm-hidden");
    const { id } = await world.ready(client, { ...goodAnswers, kind: "plain", detail: "藏起来的", total: 999 });
    const before = await world.get(client, id);
    expect(before.answers).not.toHaveProperty("total");
    const receipt = await world.act(client, id, "submit");
    expect(receipt.number).toMatch(/^2023-M-\d{4}$/);
    const after = await world.get(client, id);
    expect(after.answers["total"]).toBe(60.5);
    expect(after.answers).not.toHaveProperty("detail");
    expect(after.state).toBe("with-district");
    expect(await client.call(routes.getReceipt, { params: { id } })).toEqual(receipt);
    const pdf = await client.raw(`/api/applications/${id}/document.pdf`);
    expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(pdf.headers.get("content-disposition")).toContain(`${receipt.number}.pdf`);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });

  it("is verified by the mark or the code of its printed pages, and nothing of its content is told", async () => {
    const client = await world.as("applicant", "firm-printed");
    const { id } = await world.submitted(client);
    const { contentHash, number } = await client.call(routes.getReceipt, { params: { id } });
    const anybody = await world.platform.client();
    const mark: PageMark = { kind: "application", notice: world.notice.id, application: number, version: 1, contentHash, page: 2, pages: 3 };
    const text = markText(mark, await markSigner(world.platform.services));
    const verify = (query: { mark: string } | { code: string }) => anybody.call(routes.verifyMark, { query });
    // Signed, but of nothing that was printed.
    expect(await verify({ mark: text })).toEqual({ refused: "unknown", document: null });

    await client.raw(`/api/applications/${id}/document.pdf`);
    const document = {
      kind: "application",
      notice: { id: world.notice.id, title: world.notice.title },
      number,
      title: null,
      version: 1,
      page: { number: 2, of: 3 },
      code: shortCode(mark),
      contentHash,
      at: new Date((await client.call(routes.getReceipt, { params: { id } })).at).toISOString(),
      newer: null,
    };
    expect(await verify({ mark: text })).toEqual({ refused: null, document });
    expect(await verify({ code: shortCode(mark).toLowerCase().replaceAll("-", "  ") })).toEqual({ refused: null, document: { ...document, page: null } });

    expect(await verify({ mark: `${text.slice(0, -1)}${text.endsWith("0") ? "1" : "0"}` })).toMatchObject({ document: null });
    expect(await verify({ mark: markText(mark, { ...(await markSigner(world.platform.services)), sign: () => new Uint8Array(64) }) })).toEqual({
      refused: "forged",
      document: null,
    });
    expect(await verify({ mark: "https://example.org/" })).toEqual({ refused: "foreign", document: null });
    expect(await verify({ code: `${shortCode(mark).slice(0, -1)}` })).toEqual({ refused: "mistyped", document: null });
    expect(await verify({ code: shortCode({ ...mark, version: 9 }) })).toEqual({ refused: "unknown", document: null });
    const statuses = await Promise.all(
      ["", "?mark=a&code=b", "?code=%00", `?mark=${"a".repeat(3000)}`].map(async (query) => (await anybody.raw(`/api/public/verify${query}`)).status),
    );
    expect(statuses).toEqual([400, 400, 400, 400]);

    await rotateMarkKey(world.platform.services);
    expect(await verify({ mark: text })).toMatchObject({ refused: null });
    expect(markText(mark, await markSigner(world.platform.services))).not.toBe(text);

    const district = await world.as("district", "east");
    await world.act(district, id, "return", { reasons: [{ at: "/name", text: "名称不全" }] });
    expect((await verify({ mark: text })).document?.newer).toBeNull();
    await world.act(client, id, "resubmit");
    expect((await verify({ mark: text })).document?.newer).toMatchObject({ version: 2 });
  });

  it("lets an address verify hundreds of pages, and few that it guesses", async () => {
    const anybody = await world.platform.client();
    const limit = world.platform.store.rateLimits.limit("verify-address", 600, 300);
    for (let left = 70; left > 0; left--) await anybody.raw("/api/public/verify?code=0");
    const refusal = await anybody.raw("/api/public/verify?code=0");
    expect([refusal.status, Number(refusal.headers.get("retry-after")) > 0]).toEqual([429, true]);
    for (const address of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) await limit.forget(address);
  });

  it("can name only organisations that count", async () => {
    const client = await world.as("applicant", "firm-choices");
    const { rows } = await client.call(routes.listReceivers, { query: { level: "district", year: 2023 } });
    expect(rows.map(({ code }) => code)).toEqual(["east", "west"]);
    expect((await client.call(routes.listReceivers, { query: { level: "applicant" } })).rows).toEqual([]);
  });

  it("names every finding, and stays as it was", async () => {
    const client = await world.as("applicant", "firm-findings");
    const begun = await world.begin(client, { name: "x", receiver: "nowhere", kind: "plain", amount: 10, parts: [{ cost: 11 }] });
    const problem = await refused(world.act(client, begun.id, "submit"));
    expect(problem.code).toBe("invalid");
    expect(problem.findings.map(({ at, code }) => `${code} ${at}`)).toEqual(
      expect.arrayContaining(["total-in-amount /total", "organisation /receiver", expect.stringContaining("evidence:licence")]),
    );
    expect(await world.get(client, begun.id)).toMatchObject({ state: "draft", number: null, revision: begun.revision });
  });

  it("refuses what the form does not have", async () => {
    const client = await world.as("applicant", "firm-unknown");
    const { id, revision } = await world.begin(client);
    for (const answers of [{ status: "selected" }, { name: { $ne: "" } }, { parts: [{ cost: 1, ownerId: "x" }] }]) {
      const response = await client.raw(`/api/applications/${id}/answers`, {
        method: "PUT",
        headers: { "content-type": "application/json", "if-match": `"${revision}"` },
        body: JSON.stringify({ answers }),
      });
      expect([400, 422]).toContain(response.status);
    }
    expect((await world.get(client, id)).answers).toEqual({});
  });

  it("opens on a return only what was named, and loses nothing", async () => {
    const client = await world.as("applicant", "firm-return");
    const district = await world.as("district", "east");
    const { id } = await world.submitted(client);
    await world.act(district, id, "return", { reasons: [{ at: "/amount", text: "金额有误" }] });
    const returned = await world.get(client, id);
    expect(returned).toMatchObject({ state: "returned", open: ["/amount"], uploads: [] });
    expect(returned.answers).toMatchObject({ name: "示例项目", total: 60.5 });
    const params = { id };
    const closed = await refused(client.call(routes.saveAnswers, { params, revision: returned.revision, body: { answers: { ...returned.answers, name: "改名" } } }));
    expect(closed.code).toBe("field-closed");
    expect(closed.say("zh-CN")).toContain("/name");
    const saved = await client.call(routes.saveAnswers, { params, revision: returned.revision, body: { answers: { ...returned.answers, amount: 80 } } });
    expect((await refused(world.upload(client, id, "licence", pdfFile("second")))).code).toBe("field-closed");
    await client.call(routes.doAction, { params: { id, action: "resubmit" }, revision: saved.revision, key: randomUUID(), body: {} });
    const after = await world.get(client, id);
    expect(after).toMatchObject({ state: "with-district", reasons: [], number: returned.number, submittedAt: returned.submittedAt });
    expect(after.answers).toMatchObject({ name: "示例项目", amount: 80, total: 60.5 });
    expect(after.evidence["licence"]).toHaveLength(1);
  });

  it("asks for reasons at places that there are", async () => {
    const client = await world.as("applicant", "firm-reasons");
    const district = await world.as("district", "east");
    const { id } = await world.submitted(client);
    expect((await refused(world.act(district, id, "return"))).code).toBe("invalid");
    expect((await refused(world.act(district, id, "return", { reasons: [{ at: "/nowhere", text: "没有此项" }] }))).code).toBe("invalid");
    await world.act(district, id, "return", {
      reasons: [
        { at: "/parts/0/cost", text: "请核对" },
        { at: "evidence:licence", text: "不清晰" },
      ],
    });
    expect((await world.get(client, id)).uploads).toEqual(["licence"]);
  });

  it("is nobody else's: not the other firm's, not the other district's, not the city's before its time", async () => {
    const client = await world.as("applicant", "firm-own");
    const { id } = await world.submitted(client);
    const { file } = await world.upload(client, id, "stamped");
    const strangers = await Promise.all([world.as("applicant", "firm-other"), world.as("district", "west"), world.as("city", "bureau"), world.as("expert", "institute")]);
    for (const stranger of strangers) {
      for (const path of ["", "/events", "/receipt", "/document.pdf"]) expect((await stranger.raw(`/api/applications/${id}${path}`)).status).toBe(404);
      expect((await stranger.raw(`/api/files/${file.id}`)).status).toBe(404);
    }
    const { revision } = await world.get(client, id);
    for (const stranger of strangers) {
      expect(
        (await refused(stranger.call(routes.doAction, { params: { id, action: "return" }, revision, key: randomUUID(), body: { reasons: [{ at: "/name", text: "不可以" }] } })))
          .code,
      ).toBe("not-found");
    }
    expect((await refused(world.act(client, id, "recommend", { input: { reason: "自荐" } }))).code).toBe("forbidden");
  });

  it("is thrown away only as a draft", async () => {
    const client = await world.as("applicant", "firm-delete");
    const draft = await world.ready(client);
    await client.call(routes.deleteApplication, { params: { id: draft.id }, revision: draft.revision });
    expect((await refused(world.get(client, draft.id))).code).toBe("not-found");
    const sent = await world.submitted(client);
    expect((await refused(client.call(routes.deleteApplication, { params: { id: sent.id }, revision: sent.revision }))).code).toBe("wrong-state");
    expect((await client.call(routes.listOwnApplications, {})).rows.map(({ id }) => id)).toEqual([sent.id]);
  });

  it("tells its whole story, in a chain", async () => {
    const client = await world.as("applicant", "firm-story");
    const district = await world.as("district", "east");
    const { id } = await world.submitted(client);
    await world.act(district, id, "return", { reasons: [{ at: "/name", text: "名称不规范" }] });
    await world.act(client, id, "withdraw");
    const { rows } = await client.call(routes.listEvents, { params: { id } });
    expect(rows.map(({ sequence, action, from, to }) => [sequence, action, from, to])).toEqual([
      [1, "begin", null, "draft"],
      [2, "submit", "draft", "with-district"],
      [3, "return", "with-district", "returned"],
      [4, "withdraw", "returned", "withdrawn"],
    ]);
    expect(rows[2]?.by).toMatchObject({ name: null, organisation: { "zh-CN": "东区" }, role: "district" });
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(4);
  });
});
