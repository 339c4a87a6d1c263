import { createHash } from "node:crypto";
import { once } from "node:events";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import readSheets from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { fromBuffer, type Entry, type ZipFile } from "yauzl";
import { aDocument } from "../application/festival-notice.fixture.ts";
import { archive, type ArchiveEntry } from "./archive.ts";
import { collectionEntries } from "./case-collection.ts";
import { caseEntries, caseName, type CaseOf } from "./case-entries.ts";
import type { CaseEvent } from "./case-events.ts";
import { safeName } from "./safe-name.ts";

/** The files of a zip by their names, as yauzl reads them: it refuses absolute paths, `..` and \. */
async function unzipped(zip: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const opened = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(zip, { lazyEntries: true, strictFileNames: true }, (error, file) => (error ? reject(error) : resolve(file))),
  );
  opened.on("entry", (entry: Entry) =>
    opened.openReadStream(entry, (error, stream) => {
      if (error) throw error;
      void buffer(stream).then((content) => {
        files.set(entry.fileName, content);
        opened.readEntry();
      });
    }),
  );
  opened.readEntry();
  await once(opened, "end");
  return files;
}

const sha256 = (content: Buffer | string) => createHash("sha256").update(content).digest("hex");
const stored = (text: string, name: string) => ({ name, mediaType: "application/pdf", sha256: sha256(text), read: () => Readable.from([Buffer.from(text)]) });

const event = (change: Partial<CaseEvent> = {}): CaseEvent => ({
  sequence: 1,
  at: "2024-03-01T02:00:00.000Z",
  action: "submit",
  from: "draft",
  to: "draft",
  by: { name: "某人", organisation: { "zh-CN": "文化局", en: "Culture office" }, role: "city" },
  reasons: [],
  versions: null,
  said: null,
  hash: "e".repeat(64),
  ...change,
});

function aCase(change: Partial<CaseOf> = {}): CaseOf {
  const { definition } = aDocument();
  return {
    definition,
    version: 3,
    id: "a1",
    number: "2024-V-0007",
    name: "夜光/剧场",
    applicant: "夜光剧团",
    track: "venue",
    state: "draft",
    contentHash: "ab".repeat(32),
    pdf: Buffer.from("%PDF-"),
    evidence: {
      signed: [stored("scan", "盖章扫描件.pdf")],
      plan: [stored("one", "方案.pdf"), stored("two", "方案.PDF"), stored("three", "../../etc/passwd\u202efdp.exe")],
      gone: [stored("old", "con")],
    },
    proofs: [{ evidence: "signed", headline: "全部2页均为第1版，与提交内容一致", details: [], told: { standing: "proven" } }],
    events: [event()],
    locale: "zh-CN",
    now: Date.UTC(2024, 2, 9),
    ...change,
  };
}

describe("a case", () => {
  it("holds application, evidence by item, record and a manifest with the hash of each, under names that every system takes", async () => {
    const files = await unzipped(await buffer(archive(caseEntries(aCase()), 0)));
    expect([...files.keys()]).toEqual([
      "申报书.pdf",
      "附件材料/01 演出方案/方案.pdf",
      "附件材料/01 演出方案/方案 (2).PDF",
      "附件材料/01 演出方案/／..／etc／passwdfdp.exe",
      "提交后补交材料/03 盖章扫描件/盖章扫描件.pdf",
      "附件材料/04 gone/_con",
      "扫描件核验结果/盖章扫描件.txt",
      "扫描件核验结果/盖章扫描件.json",
      "过程记录.html",
      "过程记录.json",
      "案卷清单.json",
      "校验码.sha256",
    ]);
    const manifest = JSON.parse(files.get("案卷清单.json")?.toString() ?? "") as { application: object; files: { path: string; sha256: string; size: number }[] };
    expect(manifest.application).toEqual({
      id: "a1",
      number: "2024-V-0007",
      name: "夜光/剧场",
      applicant: "夜光剧团",
      track: "venue",
      state: "draft",
      contentHash: "ab".repeat(32),
    });
    expect(manifest.files.map(({ path }) => path)).toEqual([...files.keys()].slice(0, -2));
    for (const { path, sha256: hash, size } of manifest.files) expect([hash, size]).toEqual([sha256(files.get(path) ?? ""), files.get(path)?.length]);
    const sums = [...files].slice(0, -1).map(([path, content]) => `${sha256(content)}  ${path}\n`);
    expect(files.get("校验码.sha256")?.toString()).toBe(sums.join(""));
    expect(files.get("扫描件核验结果/盖章扫描件.txt")?.toString()).toBe("全部2页均为第1版，与提交内容一致\n");
  });

  it("says of a file that is not what was stored under its hash", async () => {
    const torn = { ...stored("whole", "方案.pdf"), read: () => Readable.from([Buffer.from("wh")]) };
    const files = await unzipped(await buffer(archive(caseEntries(aCase({ evidence: { plan: [torn] }, proofs: [] })), 0)));
    expect(JSON.parse(files.get("案卷清单.json")?.toString() ?? "")).toMatchObject({ files: [{}, { sha256: sha256("wh"), expected: sha256("whole") }, {}, {}] });
  });

  it("tells what happened in words, and nothing in it is markup", async () => {
    const hostile = '<img src=x onerror=alert(1)>&"\u0007';
    const events = [
      event({ action: "begin", from: null, by: { name: null, organisation: null, role: "system" } }),
      event({
        said: hostile,
        reasons: [
          { at: "/budget/1/own", text: hostile },
          { at: "evidence:plan", text: "不清楚" },
        ],
      }),
      event({ versions: { from: 1, to: 2 } }),
    ];
    const files = await unzipped(await buffer(archive(caseEntries(aCase({ name: hostile, events })), 0)));
    const page = files.get("过程记录.html")?.toString() ?? "";
    expect(page).not.toMatch(/<img|<script|\u0007/);
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;&amp;&quot;");
    expect(page).toContain("<td>2024-03-01 10:00:00</td><td>创建申报</td><td>系统</td>");
    expect(page).toContain("<b>年度经费 · 2024年 · 自筹</b>");
    expect(page).toContain("<b>演出方案</b>：不清楚");
    expect(page).toContain("采用更正后的通知（第1版改为第2版）");
    expect((JSON.parse(files.get("过程记录.json")?.toString() ?? "") as { events: unknown }).events).toEqual(events);
  });

  it("shares a zip with others, each in its folder, with a table of contents", async () => {
    async function* cases() {
      yield* [aCase({ evidence: {}, proofs: [] }), aCase({ evidence: {}, proofs: [], id: "a2" }), aCase({ evidence: {}, proofs: [], number: null, name: null, applicant: "=1+1" })];
    }
    const files = await unzipped(await buffer(archive(collectionEntries(cases(), "zh-CN"), 0)));
    const folders = [...new Set([...files.keys()].flatMap((path) => path.match(/^[^/]+(?=\/)/) ?? []))];
    expect(folders).toEqual(["2024-V-0007 夜光／剧场", "2024-V-0007 夜光／剧场 (2)", "a1"]);
    const contents = (await readSheets(files.get("案卷目录.xlsx") ?? Buffer.alloc(0)))[0]?.data ?? [];
    expect(contents[3]).toEqual([null, null, "=1+1", "a1", 5, expect.any(Number), sha256(files.get("a1/案卷清单.json") ?? "")]);
  });
});

describe("a zip as a stream", () => {
  const entry = (path: string, content: ArchiveEntry["content"] = Buffer.from(path)): ArchiveEntry => ({ path, content });

  it("asks for an entry when the one before it was read, and holds nothing back", async () => {
    const asked: number[] = [];
    async function* entries() {
      for (let at = 0; at < 40; at++) {
        asked.push(at);
        yield { ...entry(`${at}.bin`, () => Readable.from(Array.from({ length: 16 }, () => Buffer.alloc(64 * 1024, at)))), packed: true };
      }
    }
    const stream = archive(entries(), 0);
    await once(stream, "readable");
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    expect(asked).toEqual([0]);
    expect((await unzipped(await buffer(stream))).size).toBe(40);
  });

  it("fails with what an entry, or its content, failed with", async () => {
    async function* entries(): AsyncGenerator<ArchiveEntry> {
      yield entry("one");
      throw new Error("no more");
    }
    await expect(buffer(archive(entries(), 0))).rejects.toThrow("no more");
    async function* torn(): AsyncGenerator<ArchiveEntry> {
      yield entry(
        "one",
        () =>
          new Readable({
            read() {
              this.destroy(new Error("torn"));
            },
          }),
      );
    }
    await expect(buffer(archive(torn(), 0))).rejects.toThrow("torn");
  });

  it("ends its entries where whoever reads it goes away", async () => {
    let ended: () => void = () => {};
    const over = new Promise<void>((resolve) => (ended = resolve));
    async function* entries() {
      try {
        for (;;) yield entry("large", () => Readable.from(Array.from({ length: 100 }, () => Buffer.alloc(64 * 1024, 1))));
      } finally {
        ended();
      }
    }
    const stream = archive(entries(), 0);
    await once(stream, "readable");
    stream.destroy();
    await over;
  });
});

it.each([
  ['a/b\\c:d*e?"f<g>h|i.pdf', "a／b＼c：d＊e？＂f＜g＞h｜i.pdf"],
  [" .. ", "名"],
  ["NUL.pdf", "_NUL.pdf"],
  ["e\u0301.pdf", "é.pdf"],
  [`${"字".repeat(100)}.pdf`, `${"字".repeat(38)}.pdf`],
  ["\u0000\u200b", "名"],
  ["a  b\t\n.pdf", "a b.pdf"],
])("the safe name of %j is %j", (given, name) => expect(safeName(given, "名")).toBe(name));

it("a case is called by its number and name", () => expect(caseName(aCase())).toBe("2024-V-0007 夜光／剧场"));
