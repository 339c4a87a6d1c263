import type { Text } from "@shenbao/texts";
import type { Action, NoticeDefinition } from "../definition/definition.generated.ts";
import { roleFor } from "./roles.ts";

/** A deadline that can be put off for an organisation, and what of its own it ends. */
export interface ExtendableDeadline {
  deadline: string;
  title: Text;
  /** What the organisation's role can do until then. */
  actions: Action[];
  /** Tables that it hands in until then. */
  tables: string[];
}

/** The deadlines of a notice that end something for organisations of a level; others mean nothing to them and cannot be put off for them. */
export function extendableDeadlines(definition: NoticeDefinition, level: string): ExtendableDeadline[] {
  const role = roleFor(definition, level);
  if (role === undefined) return [];
  return Object.entries(definition.deadlines)
    .map(([deadline, { title }]) => ({
      deadline,
      title,
      actions: definition.workflow.actions.filter(({ by, until }) => by === role && until === deadline),
      tables: Object.keys(definition.tables).filter((id) => definition.tables[id]?.by === role && definition.tables[id]?.handIn.until === deadline),
    }))
    .filter(({ actions, tables }) => actions.length > 0 || tables.length > 0);
}
