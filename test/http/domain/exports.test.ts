import { randomUUID } from "node:crypto";
import { routes, type CallInput, type Task } from "@shenbao/contract";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import readSheets from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleNotice } from "./example-notice.ts";
import { exampleWorld, goodAnswers, pdfFile, refused, type World } from "./example-world.ts";

type Request = CallInput<typeof routes.startExport>["body"];

describe("an export", () => {
  let world: World;
  let east: TestClient;
  beforeAll(async () => {
    world = await exampleWorld();
    east = await world.as("district", "east");
    const firm = await world.as("applicant", "firm");
    for (const [index, name] of ["=cmd|calc", "乙项目", "丙项目"].entries()) await world.submitted(firm, { ...goodAnswers, name, amount: 100 + index, contact: "13800000000" });
    await world.submitted(firm, { ...goodAnswers, name: "西区项目", receiver: "west" });
  }, 120_000);
  afterAll(() => world.platform.close());

  const start = (client: TestClient, body: Partial<Request> = {}, key: string = randomUUID()): Promise<Task> =>
    client.call(routes.startExport, { body: { noticeId: "example-call", columns: ["number", "name", "/amount", "state", "submittedAt"], as: "xlsx", ...body }, key });
  async function exported(client: TestClient, body: Partial<Request> = {}): Promise<{ task: Task; rows: unknown[][] }> {
    const { id } = await start(client, body);
    await world.platform.services.tasks.wake();
    const task = await client.call(routes.getTask, { params: { id } });
    const bytes = Buffer.from(await (await client.raw(`/api/tasks/${id}/file`)).arrayBuffer());
    return { task, rows: body.as === "csv" ? (parse(bytes, { bom: true }) as string[][]) : ((await readSheets(bytes))[0]?.data ?? []) };
  }

  it("holds exactly what the list finds, in its order, with the chosen columns in theirs", async () => {
    const query = { noticeId: "example-call", sort: "/amount:desc", q: "项目" };
    const list = await east.call(routes.listApplications, { query });
    const { task, rows } = await exported(east, { ...query, columns: ["name", "/amount", "state", "/kind", "number"] });
    expect(task).toMatchObject({
      state: "done",
      kind: "export",
      done: 2,
      total: 2,
      summary: { "zh-CN": "共 2 行" },
      file: { name: expect.stringMatching(/^示例申报通知-申报列表-2023-08-20\.xlsx$/) as string },
    });
    expect(rows).toEqual([
      ["名称", "金额（万元）", "状态", "类型", "编号"].map(() => expect.any(String) as string),
      ...list.rows.map((row) => [row.name, row.values["/amount"], "待区审核", "普通", row.number]),
    ]);
    expect(rows[0]?.[1]).toBe("金额（万元）");
  });

  it("keeps text as text: no formula in a cell or a csv", async () => {
    const whole = await exported(east);
    expect(whole.rows.slice(1).map((row) => row[1])).toContain("=cmd|calc");
    const csv = await exported(east, { as: "csv" });
    expect(csv.rows.map((row) => row[1])).toContain("'=cmd|calc");
    expect(csv.rows[1]?.[4]).toMatch(/^2023-08-20 09:\d\d:\d\d$/);
    expect(csv.task.file?.name.endsWith(".csv")).toBe(true);
  });

  it("holds what its beginner sees: nothing of another bureau, no hidden column; and no applicant may", async () => {
    const west = await exported(await world.as("district", "west"));
    expect(west.rows.slice(1).map((row) => row[1])).toEqual(["西区项目"]);
    expect((await exported(await world.as("city", "bureau"))).rows).toHaveLength(1);
    expect((await exported(await world.as("expert", "institute"))).rows).toHaveLength(1);
    const city = await world.as("city", "bureau");
    for (const columns of [["/contact"], ["name", "name"], ["/nowhere"]]) expect((await refused(start(city, { columns } as Partial<Request>))).code).toBe("bad-request");
    expect((await refused(start(await world.as("applicant", "firm")))).code).toBe("forbidden");
    expect((await refused(start(east, { sort: "password:asc" }))).code).toBe("bad-request");
  });

  it("holds the cases of what was chosen: application, files, record and a manifest each, as its beginner sees them", async () => {
    const list = await east.call(routes.listApplications, { query: { noticeId: "example-call", q: "项目" } });
    const cases = async (client: TestClient, chosen: CallInput<typeof routes.startCases>["body"]["chosen"]) => {
      const { id } = await client.call(routes.startCases, { body: { noticeId: "example-call", chosen }, key: randomUUID() });
      await world.platform.services.tasks.wake();
      const answer = await client.raw(`/api/tasks/${id}/file`);
      const task = await client.call(routes.getTask, { params: { id } });
      return { task, zip: task.file ? unzipSync(new Uint8Array(await answer.arrayBuffer())) : {} };
    };
    const { task, zip } = await cases(east, { list: { q: "项目" } });
    expect(task).toMatchObject({ state: "done", kind: "cases", done: 2, total: 2, summary: { "zh-CN": "共 2 份案卷" }, file: { name: "示例申报通知-案卷-2023-08-20.zip" } });
    const folders = list.rows.map(({ number, name }) => `${number} ${name}`);
    const files = ["申报书.pdf", "附件材料/01 营业执照/营业执照.pdf", "过程记录.html", "过程记录.json", "案卷清单.json", "校验码.sha256"];
    expect(Object.keys(zip)).toEqual([...folders.flatMap((folder) => files.map((file) => `${folder}/${file}`)), "案卷目录.xlsx"]);
    const [first = ""] = folders;
    expect(Buffer.from(zip[`${first}/附件材料/01 营业执照/营业执照.pdf`] ?? []).equals(Buffer.from(await pdfFile().arrayBuffer()))).toBe(true);
    expect(strFromU8(zip[`${first}/过程记录.html`] ?? new Uint8Array())).toContain("待区审核");

    // The same as one by one.
    const [row] = list.rows;
    const alone = await east.raw(`/api/applications/${row?.id}/case.zip`);
    expect(alone.headers.get("content-disposition")).toContain(encodeURIComponent(`${first}-案卷.zip`));
    const one = unzipSync(new Uint8Array(await alone.arrayBuffer()));
    expect(Object.keys(one)).toEqual(files);
    expect(strFromU8(one["校验码.sha256"] ?? new Uint8Array()).split("\n").length).toBe(files.length);

    // Named ones that are another bureau's are left out, and said to be.
    const west = await cases(await world.as("district", "west"), { ids: list.rows.map(({ id }) => id) });
    expect(west.task).toMatchObject({ state: "done", summary: { "zh-CN": "共 0 份案卷；2 份已不可见，未包含" } });
    expect(Object.keys(west.zip)).toEqual(["案卷目录.xlsx"]);
    expect((await refused(cases(await world.as("applicant", "firm"), { list: {} }))).code).toBe("forbidden");
  });

  it("gives an application out as Word too, with what its PDF says", async () => {
    const [row] = (await east.call(routes.listApplications, { query: { noticeId: "example-call", q: "乙项目" } })).rows;
    const answer = await east.raw(`/api/applications/${row?.id}/document.docx`);
    expect(answer.headers.get("content-disposition")).toContain(`${row?.number}.docx`);
    const words = strFromU8(unzipSync(new Uint8Array(await answer.arrayBuffer()))["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, "");
    expect(words).toContain("乙项目");
    expect(words).toContain("13800000000");
  });

  it("is one task for one key, and is judged again when it runs", async () => {
    const key = randomUUID();
    expect((await start(east, {}, key)).id).toBe((await start(east, {}, key)).id);
    await world.platform.services.tasks.wake();
    const hiding = structuredClone(exampleNotice);
    hiding.roles["district"] = { ...hiding.roles["district"]!, sees: { scope: "below", hides: ["/amount"] } };
    await world.platform.services.tasks.stop();
    const { id } = await start(east);
    await world.platform.publishNotice(hiding);
    const { taskRunner } = await import("@shenbao/api/tasks/task-runner");
    const { taskKinds } = await import("@shenbao/api/tasks/task-kinds");
    await taskRunner(() => world.platform.services, taskKinds).wake();
    expect(await east.call(routes.getTask, { params: { id } })).toMatchObject({ state: "failed", failure: { "zh-CN": expect.stringContaining("/amount") as string }, file: null });
  });
});
