import { fieldAt, usualLeast, type NoticeDefinition, type Review } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";
import { builderPaperTexts as texts } from "@shenbao/texts/builder-paper";
import type { Speak } from "../language/locale-context.ts";
import { evidenceTitle } from "../workflow/diagram/action-marks.ts";

/** A round in sentences: who scores what, how scores come together, who is chosen. What it names and is not there is said by its identifier. */
export function reviewSentences(definition: NoticeDefinition, review: Review, speak: Speak): string[] {
  const named = (thing: { title: Text } | undefined, id: string) => (thing ? speak(thing.title) : id);
  const role = (id: string) => named(definition.roles[id], id);
  const state = (id: string) => named(definition.workflow.states[id], id);
  const join = (words: string[]) => words.join(speak(texts["list.join"]));
  const { by, assignedBy, perApplication, from, blind, blindFields = [], blindEvidence = [], aggregate, ties, conflicts, participants, outliers, select, until } = review;
  const quotas = select.quotas
    .flatMap((id) => definition.quotas[id] ?? [])
    .map(({ title, limit, total }) => speak(texts["reviews.cap"], { quota: speak(title), limit: total ?? limit }));
  const deadline = until === undefined ? undefined : definition.deadlines[until];
  const hidden = [...blindFields.map((pointer) => fieldTitle(definition, pointer, speak)), ...blindEvidence.map((id) => evidenceTitle(definition, id, speak.locale))];
  return [
    speak(texts["reviews.who"], { by: role(by), assignedBy: role(assignedBy), count: perApplication }),
    from === undefined ? speak(texts["reviews.in-only"], { state: state(review.in) }) : speak(texts["reviews.in"], { from: state(from), state: state(review.in) }),
    !blind ? speak(texts["reviews.open"]) : hidden.length === 0 ? speak(texts["reviews.blind"]) : speak(texts["reviews.blind-fields"], { fields: join(hidden) }),
    conflicts.length === 0 ? speak(texts["reviews.no-conflicts"]) : speak(texts["reviews.conflicts"], { conflicts: join(conflicts.map((one) => speak(texts[`reviews.${one}`]))) }),
    speak(texts[`reviews.${aggregate.method}`], {
      decimals: aggregate.decimals,
      trim: aggregate.trim ?? 1,
      from: 2 * (aggregate.trim ?? 1) + 2,
      least: aggregate.least ?? usualLeast,
    }),
    outliers ? speak(texts["reviews.outliers"], { ...outliers }) : speak(texts["reviews.usual-outliers"]),
    ...(participants === undefined ? [] : [speak(texts["reviews.participants"], { field: fieldTitle(definition, participants, speak) })]),
    ties.length === 0
      ? speak(texts["reviews.no-ties"])
      : speak(texts["reviews.ties"], { ties: join(ties.map(({ title, order }) => speak(texts[`reviews.${order}`], { title: speak(title) }))) }),
    ...(deadline ? [speak(texts["reviews.until"], { deadline: speak(deadline.title), at: deadline.at.replace("T", " ") })] : []),
    ...(quotas.length > 0 ? [speak(texts["reviews.select"], { quotas: join(quotas) })] : []),
    ...(select.passMark === undefined ? [] : [speak(texts["reviews.pass"], { mark: select.passMark })]),
    ...(select.preferences ?? []).map(({ title, places }) =>
      places === undefined ? speak(texts["reviews.first"], { title: speak(title) }) : speak(texts["reviews.kept"], { title: speak(title), places }),
    ),
    ...(select.reserve === undefined
      ? []
      : [select.reserve.places === undefined ? speak(texts["reviews.reserve-all"]) : speak(texts["reviews.reserve"], { places: select.reserve.places })]),
  ];
}

function fieldTitle({ tracks, forms, year }: NoticeDefinition, pointer: string, speak: Speak): string {
  for (const { form } of tracks) {
    const field = forms[form] && fieldAt(forms[form], year, pointer);
    if (field) return speak(field.title);
  }
  return pointer;
}
