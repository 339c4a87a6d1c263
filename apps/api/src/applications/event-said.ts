import { displayValue, fieldAt, type Json, type NoticeDefinition } from "@shenbao/engine";
import type { EventRecord } from "@shenbao/store";
import { say, type Locale } from "@shenbao/texts";
import { scanTexts } from "@shenbao/texts/scan";
import { sealTexts } from "@shenbao/texts/seals";
import { tableSheetTexts } from "@shenbao/texts/table-sheet";
import { waiverTexts } from "@shenbao/texts/waivers";
import type { Sight } from "../authorisation/sight.ts";

/** The sentence of an event that no action of the notice tells; null for all others. Of an opinion its content is told to those who see it. */
export function eventSaid(definition: NoticeDefinition, sight: Sight, { action, input, by }: Pick<EventRecord, "action" | "input" | "by">, locale: Locale): string | null {
  if (action === "reopened") return say(waiverTexts["event.reopened"], locale, { at: textOf(input?.["until"]).replace("T", " "), reason: textOf(input?.["reason"]) });
  const evidence = textOf(input?.["evidence"]);
  if ((action === "scan-proven" || action === "sealed") && !sight.seesEvidence(evidence)) return say(scanTexts["event.unseen"], locale);
  if (action === "scan-proven") return say(scanTexts["event"], locale, { evidence: textIn(input?.["title"], locale), headline: textIn(input?.["headline"], locale) });
  if (action === "sealed") {
    const { name, certificate, uploaded } = input ?? {};
    // Who sealed is who applied.
    return say(sealTexts[uploaded === true ? "event.uploaded" : "event"], locale, { name: sight.blind ? "—" : textOf(name), certificate: textOf(certificate).slice(0, 16) });
  }
  if (action !== "table-edited") return null;
  const changes = (input?.["changes"] ?? []) as { form: string; at: string; before: Json; after: Json }[];
  if (changes.some(({ form }) => !sight.seesOpinion({ form, role: by.role }))) return say(tableSheetTexts["event.unseen"], locale);
  return changes
    .map(({ form, at, before, after }) => {
      const shape = Object.hasOwn(definition.forms, form) ? definition.forms[form] : undefined;
      const field = shape && fieldAt(shape, definition.year, at);
      const shown = (value: Json) => (field && displayValue(field, value, locale)) || say(tableSheetTexts["event.empty"], locale);
      return say(tableSheetTexts["event.changed"], locale, { field: field?.title ?? at, before: shown(before), after: shown(after) });
    })
    .join(locale === "zh-CN" ? "；" : "; ");
}

/** A text as an event keeps it. */
const textIn = (value: Json | undefined, locale: Locale): string => textOf((value as { [name: string]: Json } | undefined)?.[locale]);

const textOf = (value: Json | undefined): string => (typeof value === "string" ? value : "");
