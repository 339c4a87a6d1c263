import { textsAt } from "../form/texts-at.ts";
import { sha256 } from "../definition/sha256.ts";
import type { Limit, NoticeDefinition } from "../definition/definition.generated.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import type { QuotaClaim } from "./quota-changes.ts";

/** What stands in front of a limit's identifier where it is counted beside quotas, whose identifiers have no such sign. */
const counted = "limit:";

/** The places that an application takes up of the notice's limits in its present state: one for each organisation or value that counts. */
export function limitsHeld(definition: NoticeDefinition, application: ApplicationFacts): QuotaClaim[] {
  return Object.entries(definition.limits ?? {}).flatMap(([id, limit]) => {
    if (!limit.states.includes(application.state) || !(limit.tracks?.includes(application.track) ?? true)) return [];
    const within = limit.per === "track" ? application.track : "*";
    return subjectsOf(limit, application).map(({ key, said }) => ({
      quota: counted + id,
      key: `${within}:${key}`,
      limit: limit.most,
      title: limit.title,
      over: { subject: said, clause: limit.clause ?? null },
    }));
  });
}

/** Who or what is counted, each once. */
function subjectsOf(limit: Limit, { applicant, answers }: ApplicationFacts): { key: string; said: string }[] {
  const subjects = new Map<string, string>();
  if (limit.of === "applicant") {
    subjects.set(applicant.creditCode ?? applicant.code, applicant.name);
    if (limit.members !== undefined) for (const code of textsAt(answers, limit.members)) if (!subjects.has(code)) subjects.set(code, code);
  } else if (limit.at !== undefined) {
    // Of any length and with any signs: what is counted by has neither.
    for (const text of textsAt(answers, limit.at)) subjects.set(sha256(sameText(text)).slice(0, 32), text);
  }
  return [...subjects].map(([key, said]) => ({ key, said: [...said].slice(0, 80).join("") }));
}

/** Texts that people would call the same: whatever the width of their signs, their blanks and capitals. */
const sameText = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
