import type { NoticeDefinition } from "../definition.generated.ts";
import { definitionReferences } from "./definition-references.ts";
import type { Subject, Use } from "./subject.ts";
import { useOf } from "./uses-of.ts";

export interface ClauseCoverage {
  /** Every clause of the notice with what cites it. Nothing enforces one without. */
  clauses: { clause: string; enforcedBy: Use[] }[];
  /** Rules, deadlines and quotas that cite no clause. */
  uncited: { path: string; subject: Subject }[];
}

/** Which clauses of the notice's text something enforces, and what is enforced without one. */
export function clauseCoverage(definition: NoticeDefinition): ClauseCoverage {
  const citing = new Map<string, Use[]>(definition.clauses.map(({ id }) => [id, []]));
  for (const reference of definitionReferences(definition)) if (reference.how === "how.cites" && "id" in reference.named) citing.get(reference.named.id)?.push(useOf(reference));
  const uncited: ClauseCoverage["uncited"] = [];
  for (const [form, { rules }] of Object.entries(definition.forms))
    rules?.forEach((rule, i) => {
      if (rule.clause === undefined) uncited.push({ path: `/forms/${form}/rules/${i}`, subject: { kind: "rule", form, id: rule.id } });
    });
  definition.workflow.actions.forEach((action, i) =>
    action.requires?.forEach((rule, n) => {
      if (rule.clause === undefined) uncited.push({ path: `/workflow/actions/${i}/requires/${n}`, subject: { kind: "action", id: action.id } });
    }),
  );
  for (const kind of ["deadline", "quota"] as const)
    for (const [id, { clause }] of Object.entries(definition[`${kind}s`])) if (clause === undefined) uncited.push({ path: `/${kind}s/${id}`, subject: { kind, id } });
  return { clauses: definition.clauses.map(({ id }) => ({ clause: id, enforcedBy: citing.get(id) ?? [] })), uncited };
}
