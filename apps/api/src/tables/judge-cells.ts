import { fieldAt, findAction, judgeInput, withValue, type Answers, type Finding, type Json, type OpinionColumn } from "@shenbao/engine";
import { applicationFacts, type ApplicationRecord } from "@shenbao/store";
import { tableSheetTexts as texts } from "@shenbao/texts/table-sheet";
import { pinnedVersion } from "../applications/load-application.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

/** A cell that is to have another value; null empties it. */
export interface CellValue {
  open: OpinionColumn;
  value: Json;
}

/** What becomes of the opinions of an application, by form; or what is wrong, each at the column it concerns (null: at none of these). */
export type JudgedCells = { version: CompiledVersion; opinions: Map<string, Answers> } | { findings: { column: string | null; finding: Finding }[] };

/** Judges cells of one application as the forms of their actions are judged, by the version that the application rests on. */
export async function judgeCells(services: Services, record: ApplicationRecord, cells: readonly CellValue[], now: number): Promise<JudgedCells> {
  const version = await pinnedVersion(services, record);
  const { definition } = version;
  const facts = applicationFacts(record, false);
  const opinions = new Map<string, Answers>();
  const findings: { column: string | null; finding: Finding }[] = [];
  for (const form of new Set(cells.map(({ open }) => open.form))) {
    const own = cells.filter(({ open }) => open.form === form);
    const action = findAction(definition, own[0]?.open.action.id ?? "");
    const shape = Object.hasOwn(definition.forms, form) ? definition.forms[form] : undefined;
    const absent = own.filter(({ open }) => !shape || action?.form !== form || !fieldAt(shape, definition.year, open.field.pointer));
    for (const { open } of absent) findings.push({ column: open.column.id, finding: { at: open.field.pointer, code: "absent", severity: "error", message: texts["cell.absent"] } });
    if (!action || absent.length > 0) continue;
    const before: Answers = Object.hasOwn(facts.opinions, form) ? (facts.opinions[form] ?? {}) : {};
    const after = own.reduce((answers, { open, value }) => withValue(answers, open.field.pointer, value), before);
    const judged = judgeInput(definition, action, facts, after, now, version.form(form).validate);
    if ("findings" in judged) {
      for (const finding of judged.findings) findings.push({ column: own.find(({ open }) => finding.at.startsWith(open.field.pointer))?.open.column.id ?? null, finding });
    } else opinions.set(form, judged.input ?? {});
  }
  return findings.some(({ finding }) => finding.severity !== "warning") ? { findings } : { version, opinions };
}
