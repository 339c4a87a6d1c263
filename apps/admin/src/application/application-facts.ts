import type { Application } from "@shenbao/contract";
import type { ApplicationFacts } from "@shenbao/engine";

/** An application as the engine reads it. Where the review is blind the applicant is unknown here too. */
export function applicationFacts(application: Application): ApplicationFacts {
  return {
    id: application.id,
    number: application.number,
    track: application.track,
    state: application.state,
    answers: application.answers,
    applicant: application.applicant ?? { code: "", name: "", creditCode: null },
    receiver: application.receiver,
    reach: [],
    evidence: Object.fromEntries(Object.entries(application.evidence).map(([id, files]) => [id, files.length])),
    opinions: Object.fromEntries(application.opinions.map(({ form, answers }) => [form, answers])),
    reasons: application.reasons,
    order: application.order,
    submittedAt: application.submittedAt === null ? null : Date.parse(application.submittedAt),
    handedIn: false,
  };
}
