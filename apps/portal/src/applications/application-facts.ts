import type { Application } from "@shenbao/contract";
import { factsOf, filledFacts, type Answers, type ApplicationFacts, type Facts, type NoticeDefinition } from "@shenbao/engine";

/** How many files there are of each item. */
export function evidenceCounts(evidence: Application["evidence"]): Record<string, number> {
  return Object.fromEntries(Object.entries(evidence).map(([id, files]) => [id, files.length]));
}

/** What expressions of the definition read of an application, beside its answers. */
export function applicationFacts(definition: NoticeDefinition, application: Application, now: number, input?: Answers): Facts {
  const facts: ApplicationFacts = {
    ...application,
    applicant: application.applicant ?? { code: "", name: "", creditCode: null },
    reach: [],
    evidence: evidenceCounts(application.evidence),
    opinions: Object.fromEntries(application.opinions.map((opinion) => [opinion.form, opinion.answers])),
    submittedAt: application.submittedAt === null ? null : Date.parse(application.submittedAt),
    handedIn: false,
  };
  return { ...factsOf(definition, facts, now, input), ...filledFacts(facts.opinions) };
}
