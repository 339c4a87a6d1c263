import { fieldAt, printingOf, stepsOf, type CoverLine, type Evidence, type Form, type NoticeDefinition, type Printing } from "@shenbao/engine";
import { expressionWords } from "@shenbao/engine/words";
import { say, type Locale, type Text } from "@shenbao/texts";
import { documentsTexts } from "@shenbao/texts/documents";
import { emptyFormTexts as texts } from "@shenbao/texts/empty-form";
import { titled } from "../application/form-sections.ts";
import { paperNotes } from "../application/paper-notes.ts";
import { promiseOf } from "../application/promise-of.ts";
import type { CoverPage, SealPlace } from "../word/word-part.ts";
import { joinedHints } from "./blank-of.ts";
import type { EmptyForm } from "./empty-form-content.ts";
import { FormParts } from "./form-parts.ts";

/** What an empty form is made from. */
export interface EmptyFormOf {
  definition: NoticeDefinition;
  /** The form, by its id. */
  form: string;
  locale: Locale;
}

/**
 * Everything an empty form says: its fields as places to fill in, in the order of its layout, with what limits them; of a form that is applied
 * with also cover, evidence and the place to sign and seal.
 * @throws Error for a form the notice does not have
 */
export function emptyForm({ definition, form: id, locale }: EmptyFormOf): EmptyForm {
  const form = Object.hasOwn(definition.forms, id) ? definition.forms[id] : undefined;
  if (!form) throw new Error(`The notice ${definition.id} has no form “${id}”`);
  const parts = new FormParts(definition, id, form, locale);
  const steps = stepsOf(form, definition.year);
  const sections = steps.map(({ title, elements }) => ({ title: steps.length > 1 ? title[locale] : null, parts: parts.of(elements) }));
  const printing = definition.tracks.some((track) => track.form === id) ? printingOf(definition, id) : null;
  return {
    lang: locale,
    title: form.title[locale],
    description: form.description[locale],
    legend: say(texts["required.legend"], locale),
    cover: printing && cover(definition, form, printing.cover, locale),
    sections: sections.filter((section) => section.parts.length > 0),
    evidence:
      form.evidence?.length && (printing?.parts.includes("evidence") ?? true)
        ? { title: say(documentsTexts["evidence.heading"], locale), items: evidenceItems(definition, id, form.evidence, locale) }
        : null,
    commitment: printing && commitment(definition, printing, locale),
    footer: texts["footer.page"][locale],
  };
}

/** What is called how on the lines of the cover; number, track and time are the platform's. */
const labels: Partial<Record<CoverLine, Text>> = {
  project: documentsTexts["cover.name"],
  applicant: documentsTexts["cover.applicant"],
  "credit-code": documentsTexts["cover.credit-code"],
  receiver: documentsTexts["cover.receiver"],
};

function cover(definition: NoticeDefinition, form: Form, printed: Printing["cover"], locale: Locale): CoverPage | null {
  if (!printed) return null;
  const own = printed.fields.flatMap((pointer) => fieldAt(form, definition.year, pointer) ?? []);
  const called = [...printed.lines.flatMap((line) => labels[line]?.[locale] ?? []), ...own.map((field) => titled(field, locale)), texts["cover.date"][locale]];
  return {
    notice: definition.title[locale],
    title: printed.title[locale],
    issuer: definition.issuer[locale],
    lines: called.map((label) => ({ label: say(texts["cover.line"], locale, { label }), value: "" })),
  };
}

function commitment(definition: NoticeDefinition, printing: Printing, locale: Locale): SealPlace | null {
  if (!printing.parts.includes("commitment")) return null;
  const said = (part: `heading-${Printing["seal"]}` | "signature" | "seal-paper" | "seal-electronic" | "date") => say(documentsTexts[`commitment.${part}`], locale);
  const { seal } = printing;
  const lines = [...(seal === "paper" || seal === "signature" ? [said("signature")] : []), ...(seal === "paper" || seal === "electronic" ? [said(`seal-${seal}`)] : [])];
  return {
    title: said(`heading-${printing.seal}`),
    text: promiseOf(printing, locale),
    lines,
    date: lines.length > 0 && seal !== "electronic" ? said("date") : null,
    notes: paperNotes(definition, printing.paper, locale),
  };
}

function evidenceItems(definition: NoticeDefinition, form: string, evidence: readonly Evidence[], locale: Locale): NonNullable<EmptyForm["evidence"]>["items"] {
  return evidence.map((item, index) => {
    const hints = [needed(definition, `/forms/${form}/evidence/${index}/when`, item, locale), many(item, locale), kinds(item, locale)];
    return { title: say(texts["evidence.line"], locale, { title: item.title[locale], hint: joinedHints(hints, locale) }), note: item.note?.[locale] ?? null };
  });
}

function needed(definition: NoticeDefinition, path: string, { when, required, stage }: Evidence, locale: Locale): string {
  if (stage === "after-submit") return texts["evidence.after"][locale];
  if (when === undefined) return texts[required ? "evidence.required" : "evidence.optional"][locale];
  return say(texts[required ? "evidence.when" : "evidence.when-optional"], locale, { condition: expressionWords(definition, path, when)[locale] });
}

function many({ count: { min, max } }: Evidence, locale: Locale): string {
  if (min === max) return say(texts["evidence.count-one"], locale, { count: max });
  return min === 0 ? say(texts["evidence.count-most"], locale, { max }) : say(texts["evidence.count"], locale, { min, max });
}

function kinds({ types }: Evidence, locale: Locale): string {
  return types.map((type): string => texts[`evidence.${type}`][locale]).reduce((one, other) => say(texts["evidence.types"], locale, { one, other }));
}

/** The name of the file, without its ending. */
export function emptyFormName(form: Form, locale: Locale): string {
  return say(texts["file.name"], locale, { title: form.title[locale] });
}
