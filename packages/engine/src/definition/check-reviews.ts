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
  else if (by !== null && action.by !== by) meaning.findings.error(path, "action-role", { id: action.title, role: meaning.title("role", by) });
  return action;
}

function checkReview(meaning: Meaning, review: Review, path: string): void {
  const { findings } = meaning;
  meaning.reference("role", review.by, `${path}/by`);
  meaning.reference("role", review.assignedBy, `${path}/assignedBy`);
  meaning.reference("state", review.from, `${path}/from`);
  meaning.reference("state", review.in, `${path}/in`);
  meaning.reference("deadline", review.until, `${path}/until`);
  meaning.clause(review.clause, path);

  const start = checkActionRef(meaning, review.start, "assignment", review.assignedBy, `${path}/start`);
  if (start && start.to !== review.in) findings.error(`${path}/start`, "review-start", { id: start.title, state: meaning.title("state", review.in) });
  if (start && review.from !== undefined && !start.from.includes(review.from))
    findings.error(`${path}/from`, "review-from", { id: start.title, state: meaning.title("state", review.from) });

  checkSelection(meaning, review, `${path}/select`);
  checkParticipants(meaning, review, path);
  checkAggregate(meaning, review, `${path}/aggregate`);
  checkBlind(meaning, review, path);
  checkSheet(meaning, review, path);
}

/** What is hidden is there; and a blind round says which evidence is, since a licence or a certificate tells who applies. */
function checkBlind(meaning: Meaning, review: Review, path: string): void {
  review.blindFields?.forEach((pointer, i) => meaning.pointer(pointer, `${path}/blindFields/${i}`, meaning.applicationForms()));
  meaning.evidence(review.blindEvidence, `${path}/blindEvidence`);
  if (!review.blind || review.blindEvidence !== undefined) return;
  const open = meaning.definition.tracks.some(({ form }) => meaning.definition.forms[form]?.evidence?.some(({ stage }) => stage !== "after-submit"));
  if (open) meaning.findings.warning(`${path}/blind`, "blind-evidence-open", { review: review.title });
}

function checkParticipants(meaning: Meaning, { participants }: Review, path: string): void {
  if (participants === undefined) return;
  const forms = meaning.applicationForms();
  meaning.pointer(participants, `${path}/participants`, forms);
  for (const { nodes } of forms) {
    const schema = nodes.get(participants)?.schema;
    if (schema && schema["format"] !== "credit-code") meaning.findings.error(`${path}/participants`, "limit-not-code", { pointer: participants });
  }
}

function checkAggregate({ findings }: Meaning, { aggregate: { method, trim, least } }: Review, path: string): void {
  if (trim !== undefined && method !== "trimmed-mean") findings.error(`${path}/trim`, "aggregate-word", { word: "trim", method: "trimmed-mean" });
  if (least !== undefined && method !== "normalised") findings.error(`${path}/least`, "aggregate-word", { word: "least", method: "normalised" });
}

function checkSheet(meaning: Meaning, review: Review, path: string): void {
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

function checkSelection(meaning: Meaning, { select, assignedBy, in: reviewing }: Review, path: string): void {
  const { findings } = meaning;
  const selected = checkActionRef(meaning, select.selected, "selection", assignedBy, `${path}/selected`);
  const rest = checkActionRef(meaning, select.rest, "selection", assignedBy, `${path}/rest`);
  const waiting = select.reserve?.action === undefined ? rest : checkActionRef(meaning, select.reserve.action, "selection", assignedBy, `${path}/reserve/action`);
  const promote = select.reserve && checkActionRef(meaning, select.reserve.promote, "selection", assignedBy, `${path}/reserve/promote`);
  for (const [action, key] of [
    [selected, "selected"],
    [rest, "rest"],
    [select.reserve?.action === undefined ? undefined : waiting, "reserve/action"],
  ] as const)
    if (action && !action.from.includes(reviewing)) findings.error(`${path}/${key}`, "review-from", { id: action.title, state: meaning.title("state", reviewing) });
  if (promote && waiting && !promote.from.includes(waiting.to))
    findings.error(`${path}/reserve/promote`, "review-from", { id: promote.title, state: meaning.title("state", waiting.to) });
  if (promote && selected && promote.to !== selected.to)
    findings.error(`${path}/reserve/promote`, "promotes-elsewhere", { id: promote.title, state: meaning.title("state", selected.to) });
  if (selected) checkCaps(meaning, select.quotas, selected.to, reviewing, `${path}/quotas`);
  select.preferences?.forEach(({ when, clause }, i) => {
    meaning.expression(when, `${path}/preferences/${i}/when`, { answers: meaning.applicationForms() });
    meaning.clause(clause, `${path}/preferences/${i}`);
  });
}

/** The quotas named are those that the selected enter, all of them: one left out would refuse the decision when it is made. */
function checkCaps(meaning: Meaning, named: readonly string[], selected: string, reviewing: string, path: string): void {
  named.forEach((id, i) => {
    if (meaning.reference("quota", id, `${path}/${i}`) && !meaning.definition.quotas[id]?.states.includes(selected))
      meaning.findings.error(`${path}/${i}`, "quota-not-entered", { quota: meaning.title("quota", id), state: meaning.title("state", selected) });
  });
  for (const [id, { states, title }] of Object.entries(meaning.definition.quotas))
    if (states.includes(selected) && !states.includes(reviewing) && !named.includes(id)) meaning.findings.error(path, "quota-not-named", { quota: title });
}
