import type { OfflinePreview } from "@shenbao/contract";
import type { ReadTable } from "@shenbao/documents";
import { admitDraft, evaluateForm, factsOf, normaliseAnswers, readOfflineRow, scoreValue, type Answers, type Field } from "@shenbao/engine";
import { applicationFacts, valueAt } from "@shenbao/store";
import { sayAll, type Locale, type Text } from "@shenbao/texts";
import { offlineScoresTexts as texts } from "@shenbao/texts/offline-scores";
import type { OpenAssignment } from "./open-assignment.ts";
import { cellOf, closedCells, isOpen, sheetName, type OwnSheets, type ScoreManifest } from "./own-sheets.ts";

type Row = OfflinePreview["rows"][number];
type Refused = OfflinePreview["refused"];
type Found = NonNullable<ReadTable["table"]>["rows"][number];

/** What the rows of a workbook make of one's sheets: each by itself; what is no sheet of the file, or no longer to be written, is refused by name. */
export function offlineRows(own: OwnSheets, manifest: ScoreManifest, found: readonly Found[], now: number, locale: Locale): { rows: Row[]; refused: Refused } {
  const refused: Refused = [];
  const refuse = (at: string, why: Text) => refused.push({ at, column: null, why: why[locale] });
  const known = new Map(manifest.rows.map((row) => [row.id, row]));
  const places = new Map<string, Found[]>();
  for (const row of found) {
    if (row.id === null || !known.has(row.id)) refuse(row.cells[0]?.at ?? `A${row.row}`, texts["problem.foreign-row"]);
    else places.set(row.id, [...(places.get(row.id) ?? []), row]);
  }
  const rows = manifest.rows.flatMap((made): Row[] => {
    const sheet = own.sheets.get(made.id);
    const name = sheet ? sheetName(sheet, locale) : String(made.closed[0] ?? "");
    const [first, ...more] = places.get(made.id) ?? [];
    const at = first?.cells[0]?.at ?? "";
    if (!sheet || sheet.assignment.status === "conflict") return none(at, sayAll(texts["problem.conflict"], { name }));
    if (sheet.assignment.status === "scored" || !isOpen(sheet)) return none(at, sayAll(texts["problem.handed-in"], { name }));
    if (!first) return none("", sayAll(texts["problem.missing-row"], { name }));
    if (more.length > 0) return none(at, sayAll(texts["problem.double-row"], { name, rows: [first, ...more].map(({ row }) => row).join("、") }));
    if (sheet.assignment.revision !== made.revision) return none(at, sayAll(texts["problem.changed"], { name }));
    return [rowOf(own, sheet, first, now, locale)];
  });
  return { rows, refused };

  function none(at: string, why: Text): [] {
    refuse(at, why);
    return [];
  }
}

/** How a sheet would be judged if it were handed in. */
export function judgeScores({ form, open }: OwnSheets, { application, version, assignment }: OpenAssignment, answers: Answers, now: number) {
  const { definition } = version;
  const facts = factsOf(definition, applicationFacts(application, false), now);
  const outcome = evaluateForm({ form, answers, facts, year: definition.year, validate: version.form(open.review.form).validate });
  const total = valueAt(outcome.answers, open.review.score);
  return { outcome, total: typeof total === "number" ? total : assignment.total };
}

function rowOf(own: OwnSheets, sheet: OpenAssignment, found: Found, now: number, locale: Locale): Row {
  const { fields, form } = own;
  const before = sheet.assignment.answers;
  const cells = closedCells(sheet, locale);
  const read = readOfflineRow(
    fields,
    before,
    found.cells,
    own.closed.map(({ title }, index) => ({ title, value: cells[index] ?? "" })),
  );
  const titleOf = (pointer: string | null) => fields.find((field) => field.pointer === pointer)?.title[locale] ?? null;
  const cellAt = (pointer: string) => found.cells[own.closed.length + fields.findIndex((field) => field.pointer === pointer)]?.at ?? "";
  const problems = read.problems.map(({ at, field, message }) => ({ at, column: titleOf(field), why: message[locale] }));
  const admitted = admitDraft(form, read.answers);
  if ("refused" in admitted) problems.push({ at: cellAt(admitted.refused.at), column: titleOf(admitted.refused.at), why: admitted.refused.message[locale] });
  const answers = "refused" in admitted ? before : normaliseAnswers(form, admitted.answers);
  const { outcome, total } = judgeScores(own, sheet, answers, now);
  const missing: Row["missing"] = [];
  for (const finding of outcome.findings.filter(({ severity }) => severity !== "warning")) {
    const said = { at: cellAt(finding.at), column: titleOf(finding.at), why: finding.message[locale] };
    // Of a cell that was refused nothing more is said.
    if (problems.some(({ at }) => at !== "" && at === said.at)) continue;
    if (scoreValue(answers, finding.at) === null) missing.push(said);
    else problems.push(said);
  }
  const shown = (field: Field | undefined, of: Answers) => {
    const value = field && cellOf(field, of, locale);
    return value === null || value === undefined ? null : String(value);
  };
  const { assignment, application } = sheet;
  return {
    assignment: assignment.id,
    revision: assignment.revision,
    number: application.number ?? "",
    name: sheetName(sheet, locale),
    changes: read.changes.map(({ at, field }) => {
      const of = fields.find((one) => one.pointer === field);
      return { at, column: titleOf(field) ?? "", before: shown(of, before), after: shown(of, read.answers) };
    }),
    answers,
    total,
    problems,
    missing,
  };
}
