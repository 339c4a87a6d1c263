import type { Meaning } from "./check-meaning.ts";
import type { Action, Review } from "./definition.generated.ts";

/** Judges review rounds: roles, states, actions, score sheet, quota. */
export function checkReviews(meaning: Meaning): void {
  for (const [id, review] of Object.entries(meaning.definition.reviews)) checkReview(meaning, review, `/reviews/${id}`);
}

/** Judges that an action is there and happens through what names it. */
export function checkActionRef(meaning: Meaning, id: string, through: Action["through"], by: string | null, path: string): Action | undefined {
  const action = meaning.definition.workflow.actions.find((one) => one.id === id);
  if (!action) meaning.findings.error(path, "action-unknown", { id });
  else if (action.through !== through) meaning.findings.error(path, "action-through", { id, through: through ?? "" });
  else if (by !== null && action.by !== by) meaning.findings.error(path, "action-role", { id, role: by });
  return action;
}

function checkReview(meaning: Meaning, review: Review, path: string): void {
  const { definition, findings } = meaning;
  meaning.reference("role", review.by, `${path}/by`);
  meaning.reference("role", review.assignedBy, `${path}/assignedBy`);
  meaning.reference("state", review.from, `${path}/from`);
  meaning.reference("state", review.in, `${path}/in`);
  meaning.reference("deadline", review.until, `${path}/until`);
  meaning.clause(review.clause, path);

  const start = checkActionRef(meaning, review.start, "assignment", review.assignedBy, `${path}/start`);
  if (start && start.to !== review.in) findings.error(`${path}/start`, "review-start", { id: review.start, state: review.in });
  if (start && review.from !== undefined && !start.from.includes(review.from)) findings.error(`${path}/from`, "review-from", { id: review.start, state: review.from });

  const selected = checkActionRef(meaning, review.select.selected, "selection", review.assignedBy, `${path}/select/selected`);
  const rest = checkActionRef(meaning, review.select.rest, "selection", review.assignedBy, `${path}/select/rest`);
  for (const [action, key] of [
    [selected, "selected"],
    [rest, "rest"],
  ] as const)
    if (action && !action.from.includes(review.in)) findings.error(`${path}/select/${key}`, "review-from", { id: action.id, state: review.in });
  if (meaning.reference("quota", review.select.quota, `${path}/select/quota`) && selected && !definition.quotas[review.select.quota]?.states.includes(selected.to)) {
    findings.error(`${path}/select/quota`, "quota-not-entered", { quota: review.select.quota, state: selected.to });
  }
  checkSheet(meaning, review, path);
}

function checkSheet(meaning: Meaning, review: Review, path: string): void {
  review.blindFields?.forEach((pointer, i) => meaning.pointer(pointer, `${path}/blindFields/${i}`, meaning.applicationForms()));
  if (!meaning.reference("form", review.form, `${path}/form`)) return;
  const sheet = meaning.forms.get(review.form);
  if (!sheet) return;
  meaning.pointer(review.score, `${path}/score`, [sheet]);
  const type = sheet.nodes.get(review.score)?.schema["type"];
  if (type !== undefined && type !== "number" && type !== "integer") meaning.findings.error(`${path}/score`, "score-type", { pointer: review.score });
  review.ties.forEach(({ by }, i) => {
    if (by !== "submittedAt") meaning.pointer(by, `${path}/ties/${i}/by`, [sheet]);
  });
}
