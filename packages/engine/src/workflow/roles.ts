import type { NoticeDefinition, Role } from "../definition/definition.generated.ts";

/** The role in which accounts of organisations of a level act in this notice. */
export function roleFor(definition: NoticeDefinition, level: string): string | undefined {
  return Object.keys(definition.roles).find((id) => definition.roles[id]?.level === level);
}

/** A role by its id; undefined for `system` and for roles the notice does not have. */
export function roleOf(definition: NoticeDefinition, id: string): Role | undefined {
  return Object.hasOwn(definition.roles, id) ? definition.roles[id] : undefined;
}

/** Whether a role is one of those who apply: it sees what its own organisation applied for. */
export function isApplicantRole(definition: NoticeDefinition, id: string): boolean {
  return roleOf(definition, id)?.sees.scope === "own";
}
