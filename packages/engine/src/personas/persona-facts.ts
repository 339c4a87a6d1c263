import type { NoticeDefinition, Persona } from "../definition/definition.generated.ts";
import type { Facts } from "../definition/json.ts";
import { factsOf, opensAt } from "../workflow/index.ts";

/** Who applies, as a sample says. */
export type PersonaApplicant = Pick<Persona, "track" | "applicant">;

/** What the answers of a sample are judged beside: the facts of a draft that its company has begun on the day the notice opens. */
export function personaFacts(definition: NoticeDefinition, { track, applicant }: PersonaApplicant): Facts {
  return factsOf(
    definition,
    {
      id: "",
      number: null,
      track,
      state: definition.workflow.initial,
      answers: {},
      applicant: { code: "", name: applicant.name, creditCode: applicant.creditCode },
      receiver: null,
      reach: [],
      evidence: {},
      opinions: {},
      reasons: [],
      order: null,
      submittedAt: null,
      handedIn: false,
    },
    opensAt(definition),
  );
}
