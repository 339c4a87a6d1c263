import type { Actor } from "../workflow/index.ts";
import type { WalkApplication, WalkOrganisation, WalkWorld } from "./walk.ts";

/** Who acts in a role on an application, as the engine judges it, and for whom. */
export interface WalkActor {
  actor: Actor;
  organisation: WalkOrganisation;
}

/**
 * Who plays a role for an application: its applicant, the organisation of the role's level that it reaches, or an expert. Null where nobody
 * does: it was handed to nobody yet, or to an organisation with none of that level above it. Every role is another person.
 */
export function walkActor({ definition, organisations }: WalkWorld, role: string, { facts, reachLevels, assigned }: WalkApplication): WalkActor | null {
  const { level, sees } = Object.hasOwn(definition.roles, role) ? (definition.roles[role] ?? {}) : {};
  if (!sees || level === undefined) return null;
  if (sees.scope === "own") {
    const { code, name } = facts.applicant;
    return { actor: { role, organisation: code }, organisation: { code, name: { "zh-CN": name, en: name }, level, above: [] } };
  }
  const code = sees.scope === "below" ? facts.reach[reachLevels.indexOf(level)] : organisations.find((one) => one.level === level)?.code;
  const organisation = organisations.find((one) => one.code === code);
  return organisation ? { actor: { role, organisation: organisation.code, above: organisation.above, assigned: sees.scope === "assigned" && assigned }, organisation } : null;
}
