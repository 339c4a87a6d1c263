import { displayValue, printingOf, type Field, type FormTemplate, type Json } from "@shenbao/engine";
import { resolvePlaceholder, templateNames, type TemplateFact, type TemplateName, type TemplateSource } from "@shenbao/engine/template";
import { say } from "@shenbao/texts";
import { documentsTexts } from "@shenbao/texts/documents";
import { valueTexts } from "@shenbao/texts/values";
import { applicationContent } from "../application/application-content.ts";
import type { ApplicationDocument } from "../application/application-document.ts";
import { coverFacts } from "../application/cover-facts.ts";
import type { DocumentContent } from "../application/document-content.ts";
import { valueAt } from "../application/form-sections.ts";
import { seenAnswers, type SeenAnswers } from "../application/seen-answers.ts";
import { asRow, sumOf, within, type Row } from "../application/table-blocks.ts";
import { localTime } from "../typesetting/local-time.ts";
import { visibleText } from "../typesetting/printable-text.ts";
import { wordText } from "../word/word-text.ts";
import type { TemplateScope } from "./template-scope.ts";

/** Where a value is asked for: in a row, or outside of all. */
interface Place {
  row?: Row;
  /** From 0. */
  index?: number;
  /** The columns of evidence. */
  file?: Record<string, string>;
}

/**
 * What stands in place of the placeholders of a template: what the printed application says, as it says it. What is empty, hidden or not for the
 * reader's eyes is left empty; a placeholder that names nothing is left out, and so stays as it is written.
 */
export function templateScope(document: ApplicationDocument, template: FormTemplate): TemplateScope {
  const { definition, locale } = document;
  const content = applicationContent(document);
  const seen = seenAnswers(document);
  const names = templateNames(seen.form, definition.year);
  const facts = factValues(document, content, seen);
  const files = evidenceRows(content);
  const plain = (text: string) => wordText(visibleText(text));
  const shown = (field: Field) => !seen.isHidden(field.pointer) && seen.seesField(field.pointer);

  const valueOf = (name: TemplateName, { row, index = 0, file }: Place): string => {
    const { source } = name;
    if (source.is === "fact") return facts[source.fact] ?? "";
    if (source.is === "evidence") return file?.[source.column] ?? "";
    if (source.is === "row-number") return String(index + 1);
    if (source.is === "row-label") return source.table.rowLabels?.[index]?.[locale] ?? "";
    if (source.is === "rows") return "";
    const field = source.is === "field" || source.is === "boxes" ? source.field : source.column;
    if (!shown(field) || ("table" in source && seen.isHidden(source.table.pointer))) return "";
    const value = answerOf(source, seen, row);
    if (source.is === "sum") return sumOf(source.table, source.column, value as Row[], locale);
    return source.is === "boxes" ? boxes(field, value as Json | undefined, locale) : displayValue(field, value as Json | undefined, locale, document.organisationName);
  };

  const scope: TemplateScope = { values: new Map(), rows: new Map(), note: "" };
  let noted = false;
  const fill = (into: Map<string, string>, scopes: readonly (readonly TemplateName[])[], written: string, place: Place) => {
    const resolved = resolvePlaceholder(scopes, written, false);
    if (!resolved || !("name" in resolved)) return;
    noted ||= resolved.name.path === "$note";
    // The names of a row are asked of it; those outside of it are not.
    into.set(written, plain(valueOf(resolved.name, place)));
  };
  for (const { written, rows: inner } of template.placeholders) {
    if (!inner) {
      fill(scope.values, [names], written, {});
      continue;
    }
    const resolved = resolvePlaceholder([names], written, true);
    if (!resolved || !("name" in resolved) || resolved.name.source.is !== "rows") continue;
    const { names: own = [], source } = resolved.name;
    const { table } = source;
    const places: Place[] = table ? rowsOf(table, seen).map((row, index) => ({ row, index })) : files.map((file, index) => ({ file, index }));
    scope.rows.set(
      written,
      places.map((place) => {
        const row = new Map<string, string>();
        for (const one of inner) fill(row, [own, names], one.written, place);
        return row;
      }),
    );
  }
  return { ...scope, note: noted ? "" : plain(facts.note ?? "") };
}

/** The answer that a source is of: of the row where there is one. */
function answerOf(source: Exclude<TemplateSource, { is: "fact" | "evidence" | "row-number" | "row-label" | "rows" }>, seen: SeenAnswers, row?: Row): Json | Row[] | undefined {
  if (source.is === "cell") return valueAt(rowsOf(source.table, seen)[source.row] ?? {}, within(source.table, source.column));
  if (source.is === "sum") return rowsOf(source.table, seen);
  const [before = "", after] = source.field.pointer.split("/*");
  return after === undefined ? valueAt(seen.answers, before) : valueAt(row ?? {}, after);
}

/** The rows of a table, of one with fixed rows all of them; none of a table that is not shown. */
function rowsOf(table: Field, { answers, isHidden }: SeenAnswers): Row[] {
  if (isHidden(table.pointer)) return [];
  const value = valueAt(answers, table.pointer);
  return Array.isArray(value) ? value.map(asRow) : (table.rowLabels ?? []).map(() => ({}));
}

/** All choices, what was chosen ticked. */
function boxes(field: Field, value: Json | undefined, locale: ApplicationDocument["locale"]): string {
  const choices = field.choices ?? [true, false].map((one) => ({ value: one, title: valueTexts[one ? "value.yes" : "value.no"] }));
  const chosen: readonly (Json | undefined)[] = Array.isArray(value) ? value : [value];
  return choices.map((choice) => `${chosen.includes(choice.value) ? "☑" : "□"}${choice.title[locale]}`).join("　");
}

function evidenceRows({ evidence }: DocumentContent): Record<string, string>[] {
  return evidence.items.flatMap(({ title, files }) =>
    files.length > 0 ? files.map(({ name, hash }) => ({ title, file: name, hash })) : [{ title, file: evidence.missing, hash: "" }],
  );
}

function factValues(document: ApplicationDocument, { frame, commitment }: DocumentContent, { answers }: SeenAnswers): Record<TemplateFact, string | null | undefined> {
  const { definition, application, locale, receipt, version } = document;
  const cover = coverFacts(document, answers, localTime(receipt?.at ?? document.now, definition.timezone));
  const { footer } = printingOf(definition, definition.tracks.find(({ id }) => id === application.track)?.form ?? "");
  return {
    number: cover.number,
    project: cover.project,
    track: cover.track,
    "applicant.name": cover.applicant,
    "applicant.creditCode": cover["credit-code"],
    receiver: cover.receiver,
    notice: definition.title[locale],
    issuer: definition.issuer[locale],
    year: String(definition.year),
    submittedAt: cover.submitted,
    submissionNumber: receipt && String(receipt.submission),
    version: String(version),
    contentHash: receipt?.contentHash,
    commitment: commitment.text,
    note: [
      ...frame.head,
      ...(frame.unmarked ? [[frame.unmarked.stamp, frame.unmarked.why].join(say(documentsTexts["note.join"], locale))] : []),
      ...[frame.hash, footer?.[locale]].filter((line) => line !== null && line !== undefined),
      say(documentsTexts["docx.copy"], locale),
    ].join("\n"),
  };
}
