import { processTexts as texts } from "@shenbao/texts/process";
import { walkTexts } from "@shenbao/texts/walk";
import { findAction, refusalOf } from "../workflow/index.ts";
import { atDeadline } from "../workflow/refusal-of.ts";
import { deadlineFor } from "../workflow/deadlines.ts";
import { applicationOf, refusedWith, type Walk, type WalkApplication, type WalkStep, type WalkWorld } from "./walk.ts";
import { walkActor } from "./walk-actor.ts";
import { inTable, moveOn } from "./walk-move.ts";

/** A table of an organisation that has rows, or was handed in. */
export interface WalkTable {
  table: string;
  organisation: string;
  rows: WalkApplication[];
  handedIn: boolean;
}

/** The tables that there are something in, or that were handed in. */
export function walkTables({ definition, organisations }: WalkWorld, walk: Walk): WalkTable[] {
  return Object.entries(definition.tables).flatMap(([table, shape]) =>
    organisations
      .filter(({ level }) => level === definition.roles[shape.by]?.level)
      .map(({ code }) => ({
        table,
        organisation: code,
        rows: walk.applications
          .filter((application) => inTable(definition, application, table, code))
          .sort((one, other) => (one.facts.order ?? Infinity) - (other.facts.order ?? Infinity) || (one.facts.submittedAt ?? 0) - (other.facts.submittedAt ?? 0)),
        handedIn: walk.tables.includes(`${table} ${code}`),
      }))
      .filter(({ rows, handedIn }) => rows.length > 0 || handedIn),
  );
}

/** Hands in a table: its action is done to every row, all or none. `scan`: whether the stamped scan is there. */
export function walkHandIn(world: WalkWorld, walk: Walk, table: string, organisation: string, scan: boolean): WalkStep {
  const { definition } = world;
  const shape = definition.tables[table];
  const action = shape && findAction(definition, shape.handIn.action);
  if (!shape || !action) throw new Error(`The notice has no table ${table} with an action`);
  if (walk.tables.includes(`${table} ${organisation}`)) return refusedWith(texts["refusal.table-closed"]);
  const { until } = shape.handIn;
  if (walk.now > deadlineFor(definition, until, walk.waivers, [organisation]))
    return refusedWith(atDeadline(definition, "deadline-passed", until).texts ?? texts["refusal.deadline"]);
  const rows = walkTables(world, walk).find((one) => one.table === table && one.organisation === organisation)?.rows ?? [];
  if (rows.length === 0) return refusedWith(texts["refusal.table-empty"]);
  if (shape.handIn.scan && !scan) return refusedWith(walkTexts["refused.scan"]);
  let at = walk;
  for (const [index, { facts }] of rows.entries()) {
    const application = applicationOf(world, at, facts.id);
    const by = walkActor(world, action.by, application);
    const refusal = by ? refusalOf(definition, action, application.facts, by.actor, at.now, "table") : null;
    if (!by || refusal) return refusedWith(refusal?.texts ?? texts["refusal.role"]);
    const step = moveOn(world, at, application, action, { role: action.by, organisation: by.organisation.name, facts: { order: index + 1 } });
    if ("refused" in step) return step;
    at = step.walk;
  }
  return { walk: { ...at, tables: [...at.tables, `${table} ${organisation}`] } };
}
