import type { Action } from "../definition.generated.ts";
import { clauseReference } from "./clause-reference.ts";
import type { User } from "./reference.ts";
import type { Holder, ReferenceFinder } from "./reference-finder.ts";
import { ruleReferences } from "./rule-references.ts";
import { renameKey, takeOut } from "./written-name.ts";

/** Of the workflow: where it begins, its states and actions. */
export function workflowReferences(finder: ReferenceFinder): void {
  const { workflow, forms } = finder.definition;
  const notice: User = { subject: null, title: finder.definition.title };
  finder.id("state", workflow, "initial", "/workflow", "how.begins", notice);
  finder.pointer(workflow, "receivedBy", "/workflow", "how.receives", notice, finder.applicationForms());
  finder.keys("state", workflow.states, "/workflow/states");
  for (const [id, state] of Object.entries(workflow.states))
    finder.evidence(state, "uploads", `/workflow/states/${id}/uploads`, { subject: { kind: "state", id }, title: state.title });
  workflow.actions.forEach((action, i) => actionReferences(finder, action, `/workflow/actions/${i}`, Object.keys(forms)));
}

function actionReferences(finder: ReferenceFinder, action: Action, path: string, forms: readonly string[]): void {
  const { actions } = finder.definition.workflow;
  const user: User = { subject: { kind: "action", id: action.id }, title: action.title };
  finder.note({ path, named: { kind: "action", id: action.id }, user, how: "itself", rename: (to) => (action.id = to), drop: () => takeOut(actions, action) });
  finder.list("state", action, "from", `${path}/from`, "how.leaves", user);
  finder.id("state", action, "to", path, "how.enters", user);
  finder.id("role", action, "by", path, "how.acts", user);
  finder.id("deadline", action, "until", path, "how.until", user);
  finder.id("deadline", action, "after", path, "how.after", user);
  finder.id("form", action, "form", path, "how.fills", user);
  finder.evidence(action, "needsUploads", `${path}/needsUploads`, user);
  const answers = finder.applicationForms();
  finder.expression(action, "when", path, user, answers);
  const input = action.form !== undefined && forms.includes(action.form) ? action.form : undefined;
  action.requires?.forEach((rule, i) =>
    ruleReferences(rule, `${path}/requires/${i}`, finder.paths(input === undefined ? answers : [input, ...answers]), input, { ...user, title: rule.message }, finder.note),
  );
  clauseReference(action, path, user, finder.note);
}

/** Of a review round. */
export function reviewReferences(finder: ReferenceFinder, id: string, review: Holder, ties: { by: string }[]): void {
  const path = `/reviews/${id}`;
  const { title, select } = finder.definition.reviews[id] as (typeof finder.definition.reviews)[string];
  const user: User = { subject: { kind: "review", id }, title };
  finder.note({
    path,
    named: { kind: "review", id },
    user,
    how: "itself",
    rename: (to) => renameKey(finder.definition.reviews, id, to),
    drop: () => Reflect.deleteProperty(finder.definition.reviews, id),
  });
  for (const key of ["by", "assignedBy"]) finder.id("role", review, key, path, "how.acts", user);
  for (const key of ["from", "in"]) finder.id("state", review, key, path, "how.takes", user);
  finder.id("deadline", review, "until", path, "how.until", user);
  finder.id("action", review, "start", path, "how.does", user);
  for (const key of ["selected", "rest"]) finder.id("action", select, key, `${path}/select`, "how.does", user);
  finder.list("quota", select, "quotas", `${path}/select/quotas`, "how.limits", user);
  if (select.reserve) for (const key of ["action", "promote"]) finder.id("action", select.reserve, key, `${path}/select/reserve`, "how.does", user);
  select.preferences?.forEach((preference, i) => {
    const at = `${path}/select/preferences/${i}`;
    finder.expression(preference, "when", at, user, finder.applicationForms());
    clauseReference(preference, at, user, finder.note);
  });
  const sheet = [review["form"] as string];
  finder.id("form", review, "form", path, "how.fills", user);
  finder.pointers(review, "blindFields", `${path}/blindFields`, "how.hides", user);
  finder.evidence(review, "blindEvidence", `${path}/blindEvidence`, user, "how.hides");
  finder.pointer(review, "participants", path, "how.counts", user, finder.applicationForms(), true);
  finder.pointer(review, "score", path, "how.scores", user, sheet);
  ties.forEach((tie, i) => finder.pointer(tie, "by", `${path}/ties/${i}`, "how.scores", user, sheet));
  clauseReference(review, path, user, finder.note);
}
