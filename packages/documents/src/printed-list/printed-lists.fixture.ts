import { layoutOf } from "@shenbao/engine";
import { aMarkKey } from "../mark/mark-keys.fixture.ts";
import type { PrintedReceipt } from "./receipt-pdf.ts";
import type { PrintedResult } from "./result-pdf.ts";
import type { PrintedTable } from "./table-pdf.ts";

const { signer } = aMarkKey();
const text = (zh: string, en = zh) => ({ "zh-CN": zh, en });
const notice = { id: "festival", title: text("街头艺术节通知"), timezone: "Asia/Shanghai", layout: layoutOf({}) };
export const contentHash = "cd".repeat(32);

/** A summary table of sixty rows, handed in, with markup and formulas in its cells. */
export const aTable: PrintedTable = {
  notice,
  table: "summary",
  title: text("推荐汇总表"),
  label: text("附件3"),
  organisation: { code: "east", name: text("东区文化站") },
  columns: ["serial", "name", "money", "a", "b", "c", "d"].map((id) => ({
    id,
    title: text(`列${id}`),
    kind: id === "money" ? "number" : "text",
    decimals: id === "money" ? 2 : null,
  })),
  rows: Array.from({ length: 60 }, (_, index) => ({
    cells: { serial: String(index + 1), name: `#项目*${index + 1}*`, money: 1234.5, a: "=1+1", b: "w".repeat(60), c: null, d: "\u{20000}" },
  })),
  footer: [text("推荐单位（盖章）："), text("日期：")],
  locale: "zh-CN",
  revision: 4,
  handedInAt: Date.UTC(2024, 2, 5, 4),
  now: Date.UTC(2024, 3, 1),
  proof: { contentHash, signer },
};

export const aResult: PrintedResult = {
  notice,
  issuer: text("文化局"),
  title: text("入选名单"),
  intro: text("经评审，现予公布。"),
  edition: 2,
  publishedAt: Date.UTC(2024, 5, 1),
  note: "更正一处",
  period: { from: Date.UTC(2024, 5, 1), until: Date.UTC(2024, 5, 8) },
  columns: [{ id: "name", title: text("项目"), kind: "text" }],
  tracks: [
    { title: text("分会场"), rows: [{ name: "光影" }, { name: "<b>鼓乐</b>" }] },
    { title: text("主会场"), rows: [] },
  ],
  locale: "zh-CN",
  contentHash,
  signer,
};

export const aReceipt: PrintedReceipt = {
  notice,
  receipt: { number: "2024-V-0007", at: Date.UTC(2024, 2, 1, 2), contentHash, submission: 2, signer },
  event: { sequence: 5, hash: "ef".repeat(32) },
  action: text("重新提交"),
  applicant: { name: "夜光剧团", creditCode: null },
  track: text("分会场"),
  project: "$x$",
  receiver: null,
  files: [{ title: text("演出方案"), files: [{ name: "方案.pdf", sha256: "01".repeat(32) }] }],
  locale: "zh-CN",
};
