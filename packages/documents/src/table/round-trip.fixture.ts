import {
  compareSheet,
  sheetManifest,
  tableRows,
  openColumns,
  openValue,
  toSheet,
  type ApplicationFacts,
  type NoticeDefinition,
  type SheetComparison,
  type SheetManifest,
  type StandingRow,
} from "@shenbao/engine";
import { everywhere as text } from "@shenbao/texts";
import type { ReadTable } from "./read-table-workbook.ts";
import type { OpenCells, TableWorkbook } from "./table-workbook-input.ts";

/** A made-up call whose table has one open column of each kind, closed ones of tricky content, and an order. */
export const roundTripNotice = {
  id: "round-trip",
  year: 2024,
  timezone: "Asia/Shanghai",
  tracks: [{ id: "one", title: text("一"), summary: text("一"), form: "apply", name: "/name" }],
  forms: {
    apply: {
      title: text("申报"),
      description: text("申报"),
      schema: { type: "object", properties: { name: { type: "string", title: "名称" }, cost: { type: "number", title: "费用" } } },
      ui: { type: "VerticalLayout", elements: [] },
    },
    opinion: {
      title: text("意见"),
      description: text("意见"),
      schema: {
        type: "object",
        required: ["reason"],
        properties: {
          reason: { type: "string", title: "推荐理由", maxLength: 200 },
          amount: { type: "number", title: "建议金额", minimum: 0, maximum: 1000 },
          level: {
            type: "string",
            title: "等次",
            oneOf: [
              { const: "a", title: "甲" },
              { const: "b", title: "乙" },
            ],
          },
          first: { type: "boolean", title: "首次" },
          day: { type: "string", title: "核查日期", format: "date" },
        },
      },
      ui: { type: "VerticalLayout", elements: ["reason", "amount", "level", "first", "day"].map((name) => ({ type: "Control", scope: `#/properties/${name}` })) },
    },
  },
  workflow: { actions: [{ id: "pass", title: text("推荐"), from: ["waiting"], to: "passed", by: "office", form: "opinion" }], states: {} },
  tables: {
    list: {
      title: text("推荐汇总表"),
      label: text("附件3"),
      by: "office",
      states: ["passed"],
      order: "manual",
      footer: [text("推荐单位（盖章）："), text("日期：")],
      columns: [
        { id: "serial", title: text("序号"), value: { var: "$application.order" }, kind: "number", decimals: 0, width: 6 },
        { id: "name", title: text("项目名称"), value: { var: "name" }, kind: "text", width: 30 },
        { id: "code", title: text("信用代码"), value: { var: "$applicant.creditCode" }, kind: "text", width: 20 },
        { id: "cost", title: text("费用"), value: { var: "cost" }, kind: "number" },
        { id: "reason", title: text("推荐理由"), value: { var: "$opinion.opinion.reason" }, kind: "text", width: 40 },
        { id: "amount", title: text("建议金额"), value: { var: "$opinion.opinion.amount" }, kind: "number" },
        { id: "level", title: text("等次"), value: { var: "$opinion.opinion.level" }, kind: "text" },
        { id: "first", title: text("首次"), value: { var: "$opinion.opinion.first" }, kind: "text" },
        { id: "day", title: text("核查日期"), value: { var: "$opinion.opinion.day" }, kind: "date" },
        { id: "priority", title: text("优先顺序"), value: { var: "$application.order" }, kind: "number", decimals: 0, width: 8 },
      ],
    },
  },
} as unknown as NoticeDefinition;

export const shape = roundTripNotice.tables["list"] ?? fail();
function fail(): never {
  throw new Error("no table");
}

const ids = (index: number) => index.toString(16).padStart(24, "0");

/** An application of the table, at a place from 1. */
export function rowOf(order: number, answers: ApplicationFacts["answers"], opinion: ApplicationFacts["answers"]): ApplicationFacts {
  return {
    ...{ id: ids(order), number: `N${order}`, track: "one", state: "passed", answers, applicant: { code: "a", name: "示例", creditCode: "0123456789" }, receiver: null, reach: [] },
    ...{ evidence: {}, opinions: { opinion }, reasons: [], order, submittedAt: order, handedIn: false },
  };
}

/** The rows of the table as they stand. */
export function standing(applications: ApplicationFacts[]): StandingRow[] {
  const byId = new Map(applications.map((one) => [one.id, one]));
  return tableRows(roundTripNotice, "list", applications, 0, "zh-CN").map(({ applicationId, order, cells }) => {
    const application = byId.get(applicationId) ?? fail();
    const open = openColumns(roundTripNotice, shape).flatMap((one) => (one.kind === "opinion" ? [[one.column.id, openValue(one, application)] as const] : []));
    return { id: applicationId, order, name: String(application.answers["name"]), cells, open: Object.fromEntries(open) };
  });
}

/** What the sheet of these rows is made from. */
export function sheetOf(rows: StandingRow[]): { manifest: SheetManifest; input: TableWorkbook } {
  const manifest = sheetManifest(roundTripNotice, { version: 1, table: "list", organisation: "east", revision: 3, locale: "zh-CN" }, shape, rows);
  const hint = (rule: OpenCells["rule"]): OpenCells => ({ hint: "可以修改", wrong: "不能填写", rule });
  const open: Record<string, OpenCells> = {
    serial: hint({ kind: "number", whole: true, from: 1, to: rows.length }),
    priority: hint({ kind: "number", whole: true, from: 1, to: rows.length }),
    reason: hint({ kind: "text", maxLength: 200 }),
    amount: hint({ kind: "number", whole: false, from: 0, to: 1000 }),
    level: hint({ kind: "list", choices: ["甲", "乙"] }),
    first: hint({ kind: "list", choices: ["是", "否"] }),
    day: hint({ kind: "text", maxLength: 10 }),
  };
  const fields = new Map(openColumns(roundTripNotice, shape).flatMap((one) => (one.kind === "opinion" ? [[one.column.id, one.field] as const] : [])));
  return {
    manifest,
    input: {
      title: shape.title,
      label: shape.label ?? null,
      columns: shape.columns,
      footer: shape.footer ?? [],
      organisation: { name: text("东区文化站") },
      locale: "zh-CN",
      rows: rows.map(({ cells, open: values }) => ({
        cells: { ...cells, ...Object.fromEntries([...fields].map(([id, field]) => [id, toSheet(field, values[id] ?? null, "zh-CN") as string | number | null])) },
      })),
      roundTrip: { manifest: JSON.stringify(manifest), seal: "sealed", ids: rows.map(({ id }) => id), open, note: "浅黄色的格可以修改" },
    },
  };
}

/** What a sheet that came back would change in the rows as they stand. */
export function compared({ carried, table }: ReadTable, rows: StandingRow[]): SheetComparison {
  return compareSheet(roundTripNotice, shape, JSON.parse(carried?.manifest ?? "") as SheetManifest, table?.rows ?? [], rows);
}
