import { sayAll, type Text } from "@shenbao/texts";
import { formReadingTexts as texts } from "@shenbao/texts/form-reading";
import type { OpenedFile } from "../opening/opened-file.ts";
import { buildForm, type Built } from "./build-form.ts";
import { draftOf } from "./draft-of.ts";
import { ReadingRefused } from "../reading-refused.ts";
import type { DraftNode, Unit } from "./draft.ts";
import type { FormReading, LeftOut, ReadElement } from "./form-reading.ts";
import { Ledger, type Where } from "./ledger.ts";
import { isSure, type LeftCode, type Reason } from "./reason.ts";

export interface Understanding {
  /** What the form is called where the file does not say. */
  title: string;
  /** The notice's year, where it is known: years in the file are made relative to it. */
  year: number | null;
}

/** Fields and columns of a form that people can still look through, and fill in. */
const mostFields = 600;

/**
 * Understands an opened file as a form; everything that was read is accounted for.
 * @throws ReadingRefused "nothing-to-fill", "too-many-fields"
 */
export function understand(file: OpenedFile, { title, year }: Understanding): FormReading {
  const ledger = new Ledger(file);
  const draft = draftOf(file, ledger, year);
  const asked = askedIn(draft.children);
  if (asked > mostFields) throw new ReadingRefused("too-many-fields", { limit: mostFields });
  if (asked + draft.evidence.length === 0) throw new ReadingRefused("nothing-to-fill");
  const { form, built } = buildForm(draft, title);
  for (const unit of [...draft.titleUnits, ...built.flatMap(({ units }) => units)]) use(ledger, unit);
  const lines = [...ledger.lines.values()];
  const left = lines.filter((line) => line.left !== null);
  const leftOut = left
    .filter(({ text }) => text !== "")
    .map(({ where, text, left: code }): LeftOut => ({ where: whereOf(where), text, why: { ...texts[`left.${code as LeftCode}`] } }));
  return {
    kind: file.kind,
    form,
    elements: built.map((one) => elementOf(one, ledger)),
    leftOut,
    counts: { read: lines.length, used: lines.length - left.length, leftOut: leftOut.length, blank: left.length - leftOut.length },
    ignored: file.ignored.map(({ kind, count, words }) => ({ what: { ...texts[`ignored.${kind}`] }, count, words })),
  };
}

function askedIn(nodes: readonly DraftNode[]): number {
  return nodes.reduce((sum, node) => sum + (node.kind === "section" ? askedIn(node.children) : node.kind === "field" ? 1 + (node.columns?.list.length ?? 0) : 0), 0);
}

function use(ledger: Ledger, unit: Unit): void {
  const line = ledger.line(unit);
  if (line) line.left = null;
}

function elementOf({ at, kind, title, reasons, units }: Built, ledger: Ledger): ReadElement {
  const first = units[0] && ledger.line(units[0]);
  return { at, kind, title, where: first ? whereOf(first.where) : null, sure: isSure(reasons), why: reasons.map(sentenceOf) };
}

function sentenceOf({ code, params = {} }: Reason): Text {
  return sayAll(texts[`reason.${code}`], params);
}

function whereOf(where: Where): Text {
  if (where.kind === "paragraph") return sayAll(texts["where.paragraph"], { number: where.number });
  if (where.kind === "sheet") return sayAll(texts["where.sheet"], { sheet: where.sheet, cell: where.cell });
  return sayAll(where.inside > 0 ? texts["where.inside"] : texts["where.cell"], { table: where.table, row: where.row, cell: where.cell });
}
