import type { Answers, CoverLine, Json } from "@shenbao/engine";
import type { ApplicationDocument } from "./application-document.ts";
import { valueAt } from "./form-sections.ts";

/** What the platform knows of an application, as its cover says it. `at`: when it was submitted, as a clock on the wall shows it. */
export function coverFacts(document: ApplicationDocument, answers: Answers, at: string): Record<CoverLine, string | null | undefined> {
  const { definition, application, locale, receipt, organisationName } = document;
  const track = definition.tracks.find(({ id }) => id === application.track);
  const chosen = textOf(valueAt(answers, definition.workflow.receivedBy));
  return {
    number: receipt?.number,
    project: track?.name === undefined ? undefined : textOf(valueAt(answers, track.name)),
    track: track?.title[locale],
    applicant: application.applicant.name,
    "credit-code": application.applicant.creditCode,
    receiver: application.receiver?.name[locale] ?? (chosen === undefined ? undefined : (organisationName?.(chosen) ?? chosen)),
    submitted: receipt && at,
  };
}

const textOf = (value: Json | undefined) => (typeof value === "string" && value !== "" ? value : undefined);
