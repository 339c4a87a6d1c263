import type { Text } from "@shenbao/texts";
import type { NoticeDefinition } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
import type { Finding, FormValidator } from "../form/index.ts";
import { tablesOf } from "../table/tables-of.ts";
import type { ApplicationFacts, DeadlineExtension, Reason } from "../workflow/index.ts";
import type { Moved } from "./walk-move.ts";

/** A made-up organisation. */
export interface WalkOrganisation {
  code: string;
  name: Text;
  level: string;
  /** Codes of those above it, the nearest first. */
  above: string[];
}

/** Where a walk happens: what stays the same from step to step. */
export interface WalkWorld {
  definition: NoticeDefinition;
  organisations: readonly WalkOrganisation[];
  /** The validator of a form by its id. */
  validatorOf(form: string): FormValidator;
}

/** What happened to an application. */
export interface WalkEvent {
  /** Milliseconds since 1970. */
  at: number;
  /** `begin`, `score`, or the id of an action. */
  action: string;
  role: string;
  /** For whom it was done; null for the clock. */
  organisation: Text | null;
  from: string | null;
  to: string;
  reasons: Reason[];
  input: Answers | null;
}

/** A made-up application on its way. */
export interface WalkApplication {
  facts: ApplicationFacts;
  /** The levels of `facts.reach`, in its order. */
  reachLevels: string[];
  /** The quota places it holds, as «quota key». */
  counted: string[];
  /** Whether experts have it. */
  assigned: boolean;
  /** Score sheets handed in, by review. */
  sheets: Record<string, Answers[]>;
  events: WalkEvent[];
  /** What was decided on it and waits for its release. */
  decision?: { action: string; at: number; moved: Moved; reserves: string[] };
}

/** Applications on their way at a moment. Never changed: a step makes another, so that going back is keeping the one before. */
export interface Walk {
  now: number;
  applications: readonly WalkApplication[];
  /** Tables handed in, as «table organisation». */
  tables: readonly string[];
  /** Reviews whose selection is decided. */
  decided: readonly string[];
  /** Deadlines put off for one organisation each. */
  waivers: readonly DeadlineExtension[];
  /** How many numbers were given, by track. */
  numbers: Readonly<Record<string, number>>;
}

/** A step, or why it is not possible: in the sentence of the server, with what is wrong where. */
export type WalkStep = { walk: Walk } | { refused: Text; findings: Finding[] };

export const refusedWith = (refused: Text, findings: Finding[] = []): WalkStep => ({ refused, findings });

/** An application of a walk as it is judged now. @throws Error where there is none */
export function applicationOf({ definition }: WalkWorld, walk: Walk, id: string): WalkApplication {
  const found = walk.applications.find(({ facts }) => facts.id === id);
  if (!found) throw new Error(`The walk has no application ${id}`);
  const handedIn = tablesOf(definition, { ...found.facts, reachLevels: found.reachLevels }).some(({ table, organisation }) => walk.tables.includes(`${table} ${organisation}`));
  return { ...found, facts: { ...found.facts, handedIn } };
}

/** A walk with an application as it is now. */
export function withApplication(walk: Walk, application: WalkApplication): Walk {
  return { ...walk, applications: walk.applications.map((one) => (one.facts.id === application.facts.id ? application : one)) };
}
