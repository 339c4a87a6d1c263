import type { Column, TableRow } from "@shenbao/engine";
import { say, type Locale, type Text } from "@shenbao/texts";
import { documentsTexts as texts } from "@shenbao/texts/documents";
import { localTime } from "../typesetting/local-time.ts";
import { printed, type Marking } from "../typesetting/printed.ts";
import type { MarkSigner } from "../mark/page-mark.ts";
import { columnWidths } from "./column-widths.ts";
import { figure } from "./figure.ts";
import { listFrame, type PrintedNotice } from "./list-frame.ts";
import type { ListContent } from "./list-content.ts";
import { listTemplate } from "./list-template.ts";

/** A table of more columns is printed on the side. */
const mostUpright = 6;

/** What the printed summary table of an organisation is made from. Moments are milliseconds (UTC). */
export interface PrintedTable {
  notice: PrintedNotice;
  /** Its identifier in the notice. */
  table: string;
  title: Text;
  label: Text | null;
  organisation: { code: string; name: Text };
  columns: { id: string; title: Text; kind: Column["kind"]; decimals?: number | null; width?: number | null }[];
  rows: Pick<TableRow, "cells">[];
  footer: Text[];
  locale: Locale;
  /** Which state of the table it is. */
  revision: number;
  /** `null`: not yet. */
  handedInAt: number | null;
  now: number;
  /** What its marks vouch for; `null` where its reader does not see all of it. */
  proof: { contentHash: string; signer: MarkSigner } | null;
}

/** What the marks of a printed summary table say. Its revision counts from 1 on paper. */
export function tableMarking({ notice, table, organisation, revision, proof }: Pick<PrintedTable, "notice" | "table" | "organisation" | "revision" | "proof">): Marking | null {
  if (!proof) return null;
  const mark = { kind: "table" as const, notice: notice.id, application: `${table}/${organisation.code}`, version: Math.max(1, revision), contentHash: proof.contentHash };
  return { mark, signer: proof.signer };
}

/** A summary table as an official PDF: label, title, organisation, rows under a repeated header, places for seal and name. */
export function tablePdf(document: PrintedTable): Promise<Buffer> {
  const { notice, title, label, organisation, columns, rows, footer, locale, handedInAt, now } = document;
  const marking = tableMarking(document);
  const at = localTime(handedInAt ?? now, notice.timezone);
  const head = columns.map((column) => column.title[locale]);
  const cells = rows.map((row) => columns.map((column) => figure(row.cells[column.id] ?? null, column.decimals)));
  const content: ListContent = {
    frame: listFrame({
      locale,
      title: title[locale],
      notice,
      author: organisation.name[locale],
      said: say(texts[handedInAt === null ? "table.printed" : "table.handed-in"], locale, { revision: document.revision, at }),
      lying: columns.length > mostUpright,
      marking,
      unmarked: "extract",
    }),
    label: label && label[locale],
    title: title[locale],
    above: [say(texts["table.organisation"], locale, { name: organisation.name[locale] })],
    facts: [],
    groups: [
      {
        title: null,
        head,
        widths: columnWidths(
          head,
          cells,
          columns.map(({ width }) => width ?? null),
        ),
        figures: columns.map(({ kind }) => kind === "number"),
        rows: cells,
      },
    ],
    seals: footer.map((line) => line[locale]),
    below: [],
    none: say(texts["rows.none"], locale),
  };
  return printed(listTemplate, content, handedInAt ?? now, marking);
}
