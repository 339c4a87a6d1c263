import { statesSeen } from "../workflow/sight.ts";
import { checkDuplicates } from "./check-notice.ts";
import { checkRules } from "./check-rules.ts";
import type { Meaning } from "./check-meaning.ts";
import type { Action } from "./definition.generated.ts";

/** Judges the workflow: states that can be reached and left, actions whose every reference is there. */
export function checkWorkflow(meaning: Meaning): void {
  const { definition } = meaning;
  const { workflow } = definition;
  checkDuplicates(meaning, "/workflow/actions", workflow.actions);
  workflow.actions.forEach((action, i) => checkAction(meaning, action, `/workflow/actions/${i}`));
  if (!meaning.reference("state", workflow.initial, "/workflow/initial")) return;
  checkStates(meaning);
}

function checkStates(meaning: Meaning): void {
  const { definition, findings } = meaning;
  const { workflow } = definition;
  const reached = new Set([workflow.initial]);
  for (let grown = true; grown;) {
    grown = false;
    for (const { from, to } of workflow.actions) {
      if (reached.has(to) || !from.some((state) => reached.has(state))) continue;
      reached.add(to);
      grown = true;
    }
  }
  for (const [id, state] of Object.entries(workflow.states)) {
    const path = `/workflow/states/${id}`;
    if (!reached.has(id)) findings.error(path, "state-unreachable", { id: meaning.title("state", id) });
    if (state.final !== true && !workflow.actions.some(({ from, to }) => from.includes(id) && to !== id)) findings.error(path, "state-stuck", { id: meaning.title("state", id) });
    meaning.evidence(state.uploads, `${path}/uploads`, "after-submit");
  }
}

function checkAction(meaning: Meaning, action: Action, path: string): void {
  const { definition, findings } = meaning;
  meaning.states(action.from, `${path}/from`);
  meaning.reference("state", action.to, `${path}/to`);
  if (action.by !== "system") meaning.reference("role", action.by, `${path}/by`);
  else if (action.after === undefined) findings.error(path, "system-without-time");
  else if (action.form !== undefined || action.asks !== undefined || action.through !== undefined) findings.error(path, "system-asked");
  if (action.release !== undefined && !decidesAlone(meaning, action)) findings.error(`${path}/release`, "release-alone", { action: action.title });
  const rival = action.release === undefined ? undefined : preparedElsewhere(meaning, action);
  if (rival) findings.error(`${path}/release`, "release-two-roles", { action: action.title, other: rival.title });
  checkSight(meaning, action, path);
  meaning.reference("deadline", action.until, `${path}/until`);
  meaning.reference("deadline", action.after, `${path}/after`);
  meaning.reference("form", action.form, `${path}/form`);
  meaning.evidence(action.needsUploads, `${path}/needsUploads`, "after-submit");
  const answers = meaning.applicationForms();
  meaning.expression(action.when, `${path}/when`, { answers });
  checkRules(meaning, action.requires, `${path}/requires`, { answers, input: action.form === undefined ? undefined : meaning.forms.get(action.form) });
  meaning.clause(action.clause, path);
  if (action.asks === "reasons" && definition.workflow.states[action.to] && definition.workflow.states[action.to]?.open !== "named")
    findings.warning(`${path}/asks`, "reasons-open-nothing", { state: meaning.title("state", action.to) });
  if (action.through !== undefined && !isUsed(meaning, action)) findings.error(`${path}/through`, "through-unused", { through: action.through });
}

/** An application holds one prepared decision: those of two roles would meet where both begin in the same state. */
function preparedElsewhere({ definition }: Meaning, { by, from }: Action): Action | undefined {
  return definition.workflow.actions.find((other) => other.release !== undefined && other.by !== by && other.from.some((state) => from.includes(state)));
}

/** Whether it is a decision that a role above the applicants takes on one application: only these can be prepared. */
function decidesAlone({ definition }: Meaning, { by, through }: Action): boolean {
  return through === undefined && Object.hasOwn(definition.roles, by) && definition.roles[by]?.sees.scope === "below";
}

/** Who acts on one application must see it where the action starts: otherwise nobody can do it. */
function checkSight(meaning: Meaning, { by, from, title, through }: Action, path: string): void {
  const { definition, findings } = meaning;
  if (by === "system" || !Object.hasOwn(definition.roles, by) || through !== undefined) return;
  const seen = statesSeen(definition, by);
  for (const state of from)
    if (Object.hasOwn(definition.workflow.states, state) && !seen.includes(state))
      findings.error(`${path}/by`, "action-unseen", { role: meaning.title("role", by), state: meaning.title("state", state), action: title });
}

function isUsed({ definition }: Meaning, { id, through }: Action): boolean {
  if (through === "table") return Object.values(definition.tables).some(({ handIn }) => handIn.action === id);
  if (through === "assignment") return Object.values(definition.reviews).some(({ start }) => start === id);
  return Object.values(definition.reviews).some(({ select }) => [select.selected, select.rest, select.reserve?.action, select.reserve?.promote].includes(id));
}
