import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { MongoClient } from "mongodb";
import { routes } from "@shenbao/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleNotice } from "./example-notice.ts";
import { exampleWorld, goodAnswers, pdfFile, refused, type World } from "./example-world.ts";

/** A PNG header of any size, and its end. */
function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(45);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  bytes.set([8, 2, 0, 0, 0], 24);
  bytes.set([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82], 33);
  return bytes;
}

describe("evidence", () => {
  let world: World;
  let mongo: MongoClient;
  beforeAll(async () => {
    world = await exampleWorld();
    mongo = await MongoClient.connect(world.platform.uri);
  });
  afterAll(async () => {
    await mongo.close();
    await world.platform.close();
  });
  const stored = async () => ({ files: await mongo.db().collection("files.files").countDocuments(), chunks: await mongo.db().collection("files.chunks").countDocuments() });

  it("comes back as it was, as an attachment that runs nowhere, under its Chinese name", async () => {
    const client = await world.as("applicant", "firm-a");
    const { id } = await world.begin(client);
    const { file, revision } = await world.upload(client, id, "licence");
    expect(file).toMatchObject({ name: "营业执照.pdf", mediaType: "application/pdf" });
    const response = await client.raw(`/api/files/${file.id}`);
    expect(await response.text()).toBe(await pdfFile().text());
    expect(response.headers.get("content-disposition")).toContain(`filename*=UTF-8''${encodeURIComponent("营业执照.pdf")}`);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    await client.call(routes.removeEvidence, { params: { id, evidence: "licence", file: file.id }, revision });
    expect((await client.raw(`/api/files/${file.id}`)).status).toBe(404);
  });

  it("takes names for what they are: text to show", async () => {
    const client = await world.as("applicant", "firm-b");
    const names: [string, RegExp][] = [
      ["../../etc/passwd", /^passwd\.pdf$/],
      ["C:\\temp\\执照.PDF", /^执照\.PDF$/],
      ["a\u202Efdp.exe", /^afdp\.exe\.pdf$/],
      ["报\u200b告\u2067.pdf", /^报告\.pdf$/],
      [`${"长".repeat(300)}.pdf`, /^长{70,}\.pdf$/],
      ["page.html", /^page\.html\.pdf$/],
    ];
    for (const [given, wanted] of names) {
      const { id } = await world.begin(client);
      const { file } = await world.upload(client, id, "licence", pdfFile(given, given));
      expect(file.name).toMatch(wanted);
      expect(Buffer.byteLength(file.name)).toBeLessThanOrEqual(300);
      expect((await client.raw(`/api/files/${file.id}`)).headers.get("content-disposition")).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\x21-\x7e]+$/);
    }
    const { id } = await world.begin(client);
    expect((await refused(world.upload(client, id, "licence", pdfFile("control", "报告\u0000\u0007.pdf")))).status).toBe(400);
  });

  it("is judged by its content", async () => {
    const client = await world.as("applicant", "firm-c");
    const { id } = await world.begin(client);
    const before = await stored();
    const wrong: [string, BlobPart[], string][] = [
      ["html.pdf", ["<html><script>alert(1)</script>"], "file-type"],
      ["vector.png", ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], "file-type"],
      ["torn.pdf", ["%PDF-1.7\nhalf of it"], "file-damaged"],
      ["bomb.png", [png(50_000, 50_000)], "file-pixels"],
      ["nothing.png", [png(0, 0)], "file-damaged"],
      ["empty.pdf", [""], "file-empty"],
      ["large.pdf", ["%PDF-1.7\n", new Uint8Array(1_100_000), "\n%%EOF"], "file-too-large"],
      ["archive.pdf", [new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0])], "file-type"],
    ];
    // What scanners and telephones make, and nobody can look at in a browser: it says what to choose instead.
    const tiff = Buffer.concat([Buffer.from("49492a0008000000", "hex"), Buffer.from("0100000103000100000064000000000000000000", "hex"), Buffer.alloc(64)]);
    const heic = Buffer.concat([Buffer.from("00000018", "hex"), Buffer.from("ftypheic"), Buffer.alloc(64)]);
    for (const [format, content] of [["TIFF", tiff] as const, ["HEIC", heic] as const]) {
      const why = (await refused(world.upload(client, id, "licence", new File([new Uint8Array(content)], "扫描件.pdf")))).say("zh-CN");
      expect(why).toMatch(new RegExp(`^文件“扫描件.pdf”是 ${format} 图片，不能接收。请在扫描或拍照时选 PDF`));
    }
    for (const [name, parts, code] of wrong) expect([name, (await refused(world.upload(client, id, "licence", new File(parts, name)))).code]).toEqual([name, code]);
    expect(await stored()).toEqual(before);
    const { file } = await world.upload(client, id, "licence", new File([png(120, 80)], "照片.pdf"));
    expect(file).toMatchObject({ mediaType: "image/png", name: "照片.pdf.png" });
  });

  it("is one file however often it is sent with one key, and no more than the item takes", async () => {
    const client = await world.as("applicant", "firm-d");
    const { id } = await world.begin(client);
    const key = randomUUID();
    const before = await stored();
    const answers = await Promise.all(Array.from({ length: 6 }, () => world.upload(client, id, "licence", pdfFile("same"), key)));
    expect(new Set(answers.map(({ file }) => file.id)).size).toBe(1);
    expect((await stored()).files).toBe(before.files + 1);
    expect((await refused(world.upload(client, id, "licence", pdfFile("other"), key))).code).toBe("key-reused");
    await world.upload(client, id, "licence", pdfFile("second"));
    expect((await refused(world.upload(client, id, "licence", pdfFile("third")))).code).toBe("too-many-files");
    expect((await refused(world.upload(client, id, "stamped", pdfFile("too early")))).code).toBe("field-closed");
    expect((await refused(world.upload(client, id, "nothing", pdfFile("nowhere")))).code).toBe("not-found");
    expect((await stored()).files).toBe(before.files + 2);
  });

  it("leaves nothing where the upload is cut", async () => {
    const client = await world.as("applicant", "firm-e");
    const { id } = await world.begin(client);
    const before = await stored();
    const { hostname, port } = new URL(world.platform.url);
    const socket = connect(Number(port), hostname);
    const head = [
      `POST /api/applications/${id}/evidence/licence HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      `Cookie: ${client.cookie()}`,
      `X-CSRF-Token: ${client.csrfToken()}`,
      `Idempotency-Key: ${randomUUID()}`,
      "Content-Type: multipart/form-data; boundary=cut",
      "Content-Length: 900000",
      "",
      '--cut\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n',
    ].join("\r\n");
    socket.write(head);
    socket.write(Buffer.alloc(300_000, "x"));
    await wait(300);
    socket.destroy();
    await wait(700);
    expect(await stored()).toEqual(before);
    expect((await world.get(client, id)).evidence).toEqual({});
  });

  it("that belongs to nothing is swept", async () => {
    const client = await world.as("applicant", "firm-f");
    const { id } = await world.begin(client);
    const { file, revision } = await world.upload(client, id, "licence");
    await client.call(routes.removeEvidence, { params: { id, evidence: "licence", file: file.id }, revision });
    const { files } = world.platform.store;
    expect(await files.info(file.id)).not.toBeNull();
    expect(await files.sweep(new Date(Date.now() - 3_600_000))).toBe(0);
    expect(await files.sweep(new Date(Date.now() + 1000))).toBeGreaterThanOrEqual(1);
    expect(await files.info(file.id)).toBeNull();
  });

  it("may be the application sealed online: kept with its event, and refused where it was tampered with, is another's or another's content", async () => {
    const [track] = exampleNotice.tracks;
    const form = track?.form ?? "";
    const main = exampleNotice.forms[form] ?? expect.fail("no form");
    const evidence = main.evidence?.map((item) => (item.id === "stamped" ? { ...item, sealed: true, size: 10_000_000 } : item)) ?? [];
    await world.platform.publishNotice({ ...exampleNotice, id: "sealed-call", print: { seal: "electronic" }, forms: { ...exampleNotice.forms, [form]: { ...main, evidence } } });
    const submitted = async (client: TestClient, name: string) => {
      const { id, revision } = await client.call(routes.beginApplication, { body: { noticeId: "sealed-call", track: track?.id ?? "" }, key: randomUUID() });
      await client.call(routes.saveAnswers, { params: { id }, revision, body: { answers: { ...goodAnswers, name } } });
      await world.upload(client, id, "licence");
      expect((await refused(client.call(routes.sealEvidence, { params: { id, evidence: "stamped" }, body: {}, key: randomUUID() }))).code).toBe("field-closed");
      await world.act(client, id, "submit");
      return id;
    };
    const client = await world.as("applicant", "firm-g");
    const rival = await world.as("applicant", "firm-h");
    const [id, other, rivals] = [await submitted(client, "一号"), await submitted(client, "二号"), await submitted(rival, "三号")];
    const seal = (key: string) => client.call(routes.sealEvidence, { params: { id, evidence: "stamped" }, body: {}, key });
    expect((await refused(client.call(routes.sealEvidence, { params: { id, evidence: "licence" }, body: {}, key: randomUUID() }))).status).toBeGreaterThanOrEqual(400);
    expect((await refused(rival.call(routes.sealEvidence, { params: { id, evidence: "stamped" }, body: {}, key: randomUUID() }))).code).toBe("not-found");

    const key = randomUUID();
    const { file, revision } = await seal(key);
    expect((await seal(key)).file).toEqual(file);
    expect((await refused(seal(randomUUID()))).code).toBe("too-many-files");
    const sealed = Buffer.from(await (await client.raw(`/api/files/${file.id}`)).arrayBuffer());
    expect(sealed.includes("ETSI.CAdES.detached")).toBe(true);
    const printed = Buffer.from(await (await client.raw(`/api/applications/${id}/document.pdf`)).arrayBuffer());
    expect(sealed.subarray(0, printed.length).equals(printed)).toBe(true);
    const told = (await client.call(routes.listEvents, { params: { id } })).rows.filter(({ action }) => action === "sealed");
    expect(told.map(({ said }) => said)).toEqual([expect.stringMatching(/^电子签章：firm-g（证书 [0-9a-f]{16}）$/)]);

    // Taken away, it can be uploaded again as it is; as anything else it is refused, and says why.
    await client.call(routes.removeEvidence, { params: { id, evidence: "stamped", file: file.id }, revision });
    const upload = (bytes: Buffer, of = id, by = client) => world.upload(by, of, "stamped", new File([new Uint8Array(bytes)], "签章.pdf", { type: "application/pdf" }));
    const why = async (attempt: Promise<unknown>) => (await refused(attempt)).say("zh-CN");
    expect(await why(upload(printed))).toContain("没有电子签章");
    const tampered = Buffer.from(sealed);
    tampered[5000] = (sealed[5000] ?? 0) ^ 1;
    expect(await why(upload(tampered))).toContain("改动过");
    expect(await why(upload(Buffer.concat([sealed, Buffer.from("\n%%EOF\n")])))).toContain("改动过");
    expect(await why(upload(sealed, other))).toContain("不是最近一次提交");
    expect(await why(upload(sealed, rivals, rival))).toContain("不是本单位的签章（签章单位：firm-g）");
    expect((await upload(sealed)).file.sha256).toBe(file.sha256);
  });
});
