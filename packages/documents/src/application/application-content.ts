import { evaluate, fieldAt, printingOf, trackForm, type Answers, type Facts, type Printing } from "@shenbao/engine";
import { say } from "@shenbao/texts";
import { documentsTexts as texts } from "@shenbao/texts/documents";
import type { ApplicationDocument } from "./application-document.ts";
import type { DocumentContent, Pair } from "./document-content.ts";
import { formSections, titled, valueAt, written } from "./form-sections.ts";
import { coverFacts } from "./cover-facts.ts";
import { seenAnswers } from "./seen-answers.ts";
import { localTime } from "../typesetting/local-time.ts";
import { applicationFrame } from "./application-frame.ts";
import { paperNotes } from "./paper-notes.ts";
import { promiseOf } from "./promise-of.ts";

/** Everything the printed application says, in the document's language. */
export function applicationContent(document: ApplicationDocument): DocumentContent {
  const { definition, application, locale, receipt, organisationName } = document;
  const printing = printingOf(definition, definition.tracks.find(({ id }) => id === application.track)?.form ?? "");
  const { form, answers, facts, isHidden, seesField } = seenAnswers(document);
  const at = localTime(receipt?.at ?? document.now, definition.timezone);

  return {
    frame: applicationFrame(document, printing, at),
    title: (printing.cover?.title ?? form.title)[locale],
    parts: printing.parts,
    notice: definition.title[locale],
    issuer: definition.issuer[locale],
    cover: printing.cover && cover(document, printing.cover, answers, at, (pointer) => !isHidden(pointer) && seesField(pointer)),
    sections: formSections(form, definition.year, answers, { isHidden, seesField }, { locale, ...(organisationName && { organisationName }) }),
    evidence: {
      title: say(texts["evidence.heading"], locale),
      head: [say(texts["evidence.item"], locale), say(texts["evidence.file"], locale), say(texts["evidence.hash"], locale)],
      items: evidenceItems(document, answers, facts),
      missing: say(texts["evidence.missing"], locale),
    },
    commitment: {
      title: say(texts[`commitment.heading-${printing.seal}`], locale),
      text: promiseOf(printing, locale),
      signature: printing.seal === "none" || printing.seal === "electronic" ? null : say(texts["commitment.signature"], locale),
      seal: printing.seal === "paper" || printing.seal === "electronic" ? say(texts[`commitment.seal-${printing.seal}`], locale) : null,
      // An electronic seal says its day.
      date: printing.seal === "none" || printing.seal === "electronic" ? null : say(texts["commitment.date"], locale),
      notes: paperNotes(definition, printing.paper, locale),
    },
    none: say(texts["field.empty"], locale),
  };
}

const labels = {
  number: "cover.number",
  project: "cover.name",
  track: "cover.track",
  applicant: "cover.applicant",
  "credit-code": "cover.credit-code",
  receiver: "cover.receiver",
  submitted: "cover.submitted",
} as const;

function cover(document: ApplicationDocument, { lines, fields }: NonNullable<Printing["cover"]>, answers: Answers, at: string, shows: (pointer: string) => boolean): Pair[] {
  const { definition, application, locale, organisationName } = document;
  const values = coverFacts(document, answers, at);
  const form = trackForm(definition, application.track);
  const own = fields.flatMap((pointer): Pair[] => {
    const field = fieldAt(form, definition.year, pointer);
    return field && shows(pointer)
      ? [{ label: titled(field, locale), value: written(field, valueAt(answers, pointer), { locale, ...(organisationName && { organisationName }) }) }]
      : [];
  });
  return [...lines.map((line) => ({ label: say(texts[labels[line]], locale), value: values[line] || say(texts["field.empty"], locale) })), ...own];
}

/** What was asked to be uploaded, and what was uploaded though it was not asked. */
function evidenceItems(document: ApplicationDocument, answers: Answers, facts: Facts): DocumentContent["evidence"]["items"] {
  const { definition, application, files, locale } = document;
  return (trackForm(definition, application.track).evidence ?? []).flatMap((item) => {
    const there = Object.hasOwn(files, item.id) ? (files[item.id] ?? []) : [];
    const asked = item.stage !== "after-submit" && (item.when === undefined || evaluate(item.when, { ...answers, ...facts }) === true);
    // The stamped scan is of this very document: it cannot list itself.
    if (item.stage === "after-submit" || !(document.seesEvidence?.(item.id) ?? true) || (!asked && there.length === 0)) return [];
    return [{ title: item.title[locale], files: there.map(({ name, sha256 }) => ({ name, hash: sha256 })) }];
  });
}
