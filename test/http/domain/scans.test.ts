import { routes, type ScanView } from "@shenbao/contract";
import { MongoClient } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { randomUUID } from "node:crypto";
import { distorted, printed, scannedPdf, type Sheet } from "@shenbao/documents/paper-scan";
import { protectedPdf } from "../../../packages/documents/src/scan/hostile-scans.fixture.ts";
import type { TestClient } from "../../harness/platform.ts";
import { exampleNotice } from "./example-notice.ts";
import { exampleWorld, goodAnswers, refused, type World } from "./example-world.ts";

/** The example call, which recommends nobody whose stamped scan is not proven. */
function noticeOfScans() {
  const notice = structuredClone(exampleNotice);
  const stamped = notice.forms["apply"]?.evidence?.find(({ id }) => id === "stamped");
  const recommend = notice.workflow.actions.find(({ id }) => id === "recommend");
  if (!stamped || !recommend) throw new Error("the example has no scan");
  Object.assign(stamped, { proven: "require", types: ["pdf", "image"], count: { min: 1, max: 5 }, size: 20_000_000 });
  recommend.needsUploads = ["stamped"];
  return notice;
}

const file = (content: Buffer, name = "盖章扫描件.pdf") => new File([new Uint8Array(content)], name, { type: "application/pdf" });

describe("the stamped scan", () => {
  let world: World;
  let firm: TestClient;
  let district: TestClient;
  beforeAll(async () => {
    world = await exampleWorld(noticeOfScans());
    firm = await world.as("applicant", "firm");
    district = await world.as("district", "east");
  });
  afterAll(() => world.platform.close());

  /** What is on paper after the application was printed, stamped and laid on a scanner somewhat askew. */
  async function paperOf(id: string): Promise<Sheet[]> {
    const pdf = await (await firm.raw(`/api/applications/${id}/document.pdf`)).arrayBuffer();
    return (await printed(Buffer.from(pdf), 150)).map((sheet, index) => distorted(sheet, { skew: index % 2 === 0 ? 3 : -2, noise: 30, grey: true, seal: true }));
  }
  const scanOf = (sheets: readonly Sheet[]) => file(scannedPdf(sheets, 30));
  const asked = async (client: TestClient, id: string) => (await client.call(routes.listScans, { params: { id } })).rows;
  async function read(client: TestClient, id: string): Promise<ScanView> {
    const standing = async () => (await asked(client, id))[0]?.standing;
    await expect.poll(standing, { timeout: 60_000, interval: 200 }).not.toBe("reading");
    const [scan] = await asked(client, id);
    if (!scan) throw new Error("there is no scan");
    return scan;
  }
  const headlines = async (client: TestClient, id: string) =>
    (await client.call(routes.listEvents, { params: { id } })).rows.filter(({ action }) => action === "scan-proven").map(({ said }) => said);
  const replace = async (id: string, sheets: File) => {
    const { evidence, revision } = await world.get(firm, id);
    let at = revision;
    for (const old of evidence["stamped"] ?? []) at = (await firm.call(routes.removeEvidence, { params: { id, evidence: "stamped", file: old.id }, revision: at })).revision;
    await world.upload(firm, id, "stamped", sheets);
    return read(firm, id);
  };

  it("proves itself, or is named page by page, and what must be proven waits for it", async () => {
    const { id } = await world.submitted(firm);
    const first = await paperOf(id);
    const count = first.length;
    expect(count).toBeGreaterThan(2);
    expect(await asked(district, id)).toEqual([]);

    await world.upload(firm, id, "stamped", scanOf(first));
    const proven = await read(district, id);
    expect(proven).toMatchObject({ standing: "proven", required: true, headline: `全部${count}页均为第1版，与提交内容一致`, details: [], advice: null, refused: [], changed: [] });
    expect(proven.pages.map(({ page, state, says }) => [page, state, says])).toEqual(first.map((_, index) => [index + 1, "right", `第${index + 1}页，第1版`]));
    expect(await headlines(district, id)).toEqual([`核验了盖章扫描件：全部${count}页均为第1版，与提交内容一致`]);

    // A page left out, two exchanged, one of another application.
    expect(await replace(id, scanOf(first.slice(0, -1)))).toMatchObject({ standing: "refuted", details: [`缺第${count}页（共${count}页）`] });
    expect((await refused(world.act(district, id, "recommend", { input: { reason: "好" } }))).code).toBe("scan-unproven");
    expect(await replace(id, scanOf([first[1] as Sheet, first[0] as Sheet, ...first.slice(2)]))).toMatchObject({ standing: "unclear", headline: "扫描件需要人工核对" });
    const other = await world.submitted(firm);
    const foreign = await paperOf(other.id);
    expect((await replace(id, scanOf([...first.slice(0, -1), foreign.at(-1) as Sheet]))).details).toEqual([`扫描件第${count}页属于另一份申报`, `缺第${count}页（共${count}页）`]);

    // Photographs of the pages, one a file.
    const { evidence, revision } = await world.get(firm, id);
    await firm.call(routes.removeEvidence, { params: { id, evidence: "stamped", file: evidence["stamped"]?.[0]?.id ?? "" }, revision });
    for (const [index, sheet] of first.entries()) await world.upload(firm, id, "stamped", new File([new Uint8Array(sheet.toBuffer("image/jpeg", 60))], `照片${index + 1}.jpg`));
    expect((await read(firm, id)).headline).toBe(`全部${count}页均为第1版，与提交内容一致`);

    // Changed and submitted again, the old paper is old, and it says what changed; the list finds it.
    await world.act(district, id, "return", { reasons: [{ at: "/name", text: "请核对名称" }] });
    const { revision: open } = await world.get(firm, id);
    await firm.call(routes.saveAnswers, { params: { id }, revision: open, body: { answers: { ...goodAnswers, name: "改正后的名称" } } });
    await world.act(firm, id, "resubmit");
    const old = await read(firm, id);
    expect(old).toMatchObject({
      standing: "refuted",
      headline: `全部${count}页均为第1版，不是最近提交的第2版`,
      advice: "请下载第2版申报书，打印、盖章后重新扫描上传。",
      changed: [{ version: 1, says: "第1版以后改动了：项目名称" }],
    });
    const found = async (standing: string) => {
      const filter = JSON.stringify({ "==": [{ var: "$application.scan" }, standing] });
      return (await district.call(routes.listApplications, { query: { noticeId: world.notice.id, filter } })).rows.map((row) => [row.id, row.scan]);
    };
    expect(await found("refuted")).toEqual([[id, "refuted"]]);
    expect(await found("proven")).toEqual([]);
    const task = await district.call(routes.startExport, { body: { noticeId: world.notice.id, columns: ["name", "scan"], as: "csv" }, key: randomUUID() });
    await world.platform.services.tasks.wake();
    expect(await (await district.raw(`/api/tasks/${task.id}/file`)).text()).toContain("改正后的名称,不一致");

    const second = await paperOf(id);
    expect(await replace(id, scanOf([...second.slice(0, 1), first[1] as Sheet, ...second.slice(2)]))).toMatchObject({
      standing: "refuted",
      details: ["扫描件第2页是第1版，不是第2版", `缺第2页（共${count}页）`],
      changed: [{ version: 1, says: "第1版以后改动了：项目名称" }],
    });
    expect((await replace(id, scanOf(second))).standing).toBe("proven");
    expect(await found("proven")).toEqual([[id, "proven"]]);
    await world.act(district, id, "recommend", { input: { reason: "好" } });
    expect((await world.get(district, id)).state).toBe("recommended");
  }, 240_000);

  it("that cannot be read says why; of a PDF that nobody printed it is told that it is no scan", async () => {
    const { id } = await world.submitted(firm);
    await world.upload(firm, id, "stamped", file(protectedPdf()));
    expect(await read(firm, id)).toMatchObject({
      standing: "unclear",
      headline: "扫描件无法读取",
      refused: [{ why: "PDF设了打开密码，无法读取。请去掉密码后重新上传。" }],
      pages: [{ state: "unread", good: false }],
    });
    const pdf = Buffer.from(await (await firm.raw(`/api/applications/${id}/document.pdf`)).arrayBuffer());
    expect(await replace(id, file(pdf))).toMatchObject({ standing: "unclear", headline: "这是系统生成的PDF，不是盖章后的扫描件" });
  }, 120_000);

  it("whose reading broke off is read again when somebody asks, and shown to nobody else meanwhile as proven", async () => {
    const { id } = await world.submitted(firm);
    await world.upload(firm, id, "stamped", file(protectedPdf()));
    await read(firm, id);
    const mongo = await MongoClient.connect(world.platform.uri);
    try {
      const scans = { stamped: { standing: "reading", task: "000000000000000000000000" } };
      await mongo
        .db()
        .collection<{ _id: string }>("applications")
        .updateOne({ _id: id }, { $set: { scans, scan: "reading" } });
    } finally {
      await mongo.close();
    }
    expect(await asked(district, id)).toMatchObject([{ standing: "unread", headline: "核验中断，没有结果" }]);
    expect((await refused(world.act(district, id, "recommend", { input: { reason: "好" } }))).code).toBe("scan-unproven");
    const rival = await world.as("applicant", "rival");
    expect((await refused(rival.call(routes.listScans, { params: { id } }))).code).toBe("not-found");
    expect((await refused(rival.call(routes.readScanAgain, { params: { id, evidence: "stamped" }, body: {}, key: randomUUID() }))).code).toBe("not-found");
    await district.call(routes.readScanAgain, { params: { id, evidence: "stamped" }, body: {}, key: randomUUID() });
    expect(await read(district, id)).toMatchObject({ standing: "unclear", headline: "扫描件无法读取" });
  }, 60_000);
});
