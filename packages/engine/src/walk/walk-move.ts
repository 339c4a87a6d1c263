import type { Action } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
import type { Text } from "@shenbao/texts";
import { sayAll } from "@shenbao/texts";
import { processTexts as texts } from "@shenbao/texts/process";
import { tablesOf, type TablePlace } from "../table/tables-of.ts";
import { quotasHeld, reasonsAfter, refusalOf, systemActionsDue, type ApplicationFacts, type Reason } from "../workflow/index.ts";
import { refusedWith, withApplication, type Walk, type WalkApplication, type WalkStep, type WalkWorld } from "./walk.ts";

/** What an action does beside changing the state. */
export interface Moved {
  role: string;
  organisation: Text | null;
  facts?: Partial<ApplicationFacts>;
  application?: Partial<WalkApplication>;
  reasons?: Reason[];
  input?: Answers | null;
}

/**
 * Brings an application into the action's state: reasons, quota places, its place in a table, the event. Refused where a quota is full. What the
 * clock does at once in that state follows.
 */
export function moveOn(
  world: WalkWorld,
  walk: Walk,
  before: WalkApplication,
  action: Action,
  { role, organisation, facts, application, reasons = [], input = null }: Moved,
): WalkStep {
  const { definition } = world;
  // Whatever moves it, a decision that waited is dealt with.
  const { decision: _decision, ...kept } = before;
  const { prepared: _prepared, ...known } = before.facts;
  const at = tablesOf(definition, { ...before.facts, ...facts, reachLevels: application?.reachLevels ?? before.reachLevels });
  const closed = at.some(
    ({ table, shape, organisation: keeper }) =>
      action.through !== "table" && shape.states.includes(before.facts.state) !== shape.states.includes(action.to) && walk.tables.includes(`${table} ${keeper}`),
  );
  if (closed) return refusedWith(texts["refusal.table-closed"]);
  const moved: ApplicationFacts = { ...known, ...facts, state: action.to, reasons: reasonsAfter(definition, before.facts, action, reasons) };
  const placed: ApplicationFacts = { ...moved, order: orderAfter(world, walk, before, at, action) };
  const held = quotasHeld(definition, placed, walk.now);
  for (const { quota, key, limit, title, over } of held) {
    const counter = `${quota} ${key}`;
    if (before.counted.includes(counter)) continue;
    const taken = walk.applications.filter(({ counted }) => counted.includes(counter)).length;
    if (taken >= limit) {
      const text = over ? texts[over.clause === null ? "refusal.limit" : "refusal.limit-clause"] : texts["refusal.quota"];
      const params: Record<string, string | number> = over ? { most: limit, subject: over.subject, clause: over.clause ?? "" } : {};
      const said = (locale: keyof Text) => sayAll(text, { ...params, quota: title[locale], limit: over ? title[locale] : limit })[locale];
      return refusedWith({ "zh-CN": said("zh-CN"), en: said("en") });
    }
  }
  const after: WalkApplication = {
    ...kept,
    ...application,
    facts: placed,
    counted: held.map(({ quota, key }) => `${quota} ${key}`),
    events: [...before.events, { at: walk.now, action: action.id, role, organisation, from: before.facts.state, to: action.to, reasons, input }],
  };
  return { walk: systemActs(world, closeGaps(withApplication(walk, after), before, after)) };
}

/** What the clock does now, as often as something is due. */
export function systemActs(world: WalkWorld, walk: Walk): Walk {
  let at = walk;
  const { definition } = world;
  for (const action of systemActionsDue(definition, at.now)) {
    for (const { facts } of walk.applications) {
      const application = at.applications.find((one) => one.facts.id === facts.id);
      if (!application || refusalOf(definition, action, application.facts, { role: "system", organisation: "" }, at.now)) continue;
      const step = moveOn(world, at, application, action, { role: "system", organisation: null });
      if ("walk" in step) at = step.walk;
    }
  }
  return at;
}

/** Its place in a table that is ordered by hand: the last where it comes into one, none where it leaves. */
function orderAfter({ definition }: WalkWorld, walk: Walk, before: WalkApplication, at: readonly TablePlace[], action: Action): number | null {
  if (action.through === "table") return before.facts.order;
  for (const { shape, table, organisation } of at) {
    const [inside, then] = [shape.states.includes(before.facts.state), shape.states.includes(action.to)];
    if (inside === then || shape.order !== "manual") continue;
    return then ? walk.applications.filter((one) => inTable(definition, one, table, organisation)).length + 1 : null;
  }
  return before.facts.order;
}

/** Whether an application is a row of the table of an organisation. */
export function inTable(definition: WalkWorld["definition"], { facts, reachLevels }: WalkApplication, table: string, organisation: string): boolean {
  return tablesOf(definition, { ...facts, reachLevels }).some((place) => place.table === table && place.organisation === organisation && place.shape.states.includes(facts.state));
}

/** The places after one that was left move up. */
function closeGaps(walk: Walk, before: WalkApplication, after: WalkApplication): Walk {
  const left = before.facts.order;
  if (left === null || after.facts.order !== null) return walk;
  const [receiver] = before.facts.reach;
  return {
    ...walk,
    applications: walk.applications.map((one) =>
      one.facts.order !== null && one.facts.order > left && one.facts.reach[0] === receiver && one.facts.track === before.facts.track && one.facts.state === before.facts.state
        ? { ...one, facts: { ...one.facts, order: one.facts.order - 1 } }
        : one,
    ),
  };
}
