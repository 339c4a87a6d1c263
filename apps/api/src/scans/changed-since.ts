import { fieldAt, type Form, type NoticeDefinition } from "@shenbao/engine";
import { compareContent, fixedTables, placeOf } from "@shenbao/engine/changes";
import type { SubmissionRecord } from "@shenbao/store";
import { say, type Locale } from "@shenbao/texts";
import { scanTexts as texts } from "@shenbao/texts/scan";
import type { Sight } from "../authorisation/sight.ts";

/** What changed since an older version, by the titles of the fields and the evidence that the reader sees. What is uploaded after a submission does not count. */
export function changedSince(definition: NoticeDefinition, form: Form, sight: Sight, submissions: readonly SubmissionRecord[], version: number, locale: Locale): string {
  const [before, after] = [submissions[version - 1], submissions.at(-1)];
  if (!before || !after) return "";
  const items = form.evidence ?? [];
  const titles = compareContent(before.content, after.content, fixedTables(form, definition.year)).flatMap((change) => {
    if (change.kind === "file") {
      const item = items.find(({ id }) => id === change.evidence);
      return item && item.stage !== "after-submit" && sight.seesEvidence(item.id) ? [item.title[locale]] : [];
    }
    const place = placeOf(change);
    return sight.seesField(place) ? [titleAt(definition, form, place, locale)] : [];
  });
  const fields = [...new Set(titles)];
  return fields.length === 0
    ? say(texts["changed.nothing"], locale, { version })
    : say(texts["changed.fields"], locale, { version, fields: fields.join(locale === "zh-CN" ? "、" : ", ") });
}

/** The title of a field, or of the table that holds it, where it has one of its own. */
function titleAt(definition: NoticeDefinition, form: Form, place: string, locale: Locale): string {
  const parts = place.split("/");
  for (let length = parts.length; length > 1; length--) {
    const title = fieldAt(form, definition.year, parts.slice(0, length).join("/"))?.title[locale];
    if (title) return title;
  }
  return place;
}
