/**
 * The process of a notice: who sees an application, who may do what to it and when, what opens again on a return, what a step
 * does to the quotas, and the hashes that receipts and events carry. Pure: the time is an argument, in milliseconds.
 *
 * Decisions (2026-11-23): states and actions are a table read from the definition, not a state chart: a notice has no nested or
 * parallel states, and a table can be checked, listed and explained. A refusal is a value with a sentence, never an exception.
 */
export type * from "./application-facts.ts";
export type * from "./actor.ts";
export type * from "./refusal.ts";
export { deadlineAt, deadlineFor, isOpen, opensAt, type DeadlineExtension } from "./deadlines.ts";
export { deadlineOf } from "./deadline-of.ts";
export { extendableDeadlines, type ExtendableDeadline } from "./extendable-deadlines.ts";
export { firstInstant, lastInstant, localMoment, sayDay, sayInstant, todayIn } from "./notice-time.ts";
export { handledUntil, publicityEnd } from "./publicity.ts";
export { isApplicantRole, roleFor } from "./roles.ts";
export { sees, statesSeen } from "./sight.ts";
export { dataOf, factsOf } from "./facts-of.ts";
export { findAction } from "./find-action.ts";
export { interestRefused, refusalOf, wrongState, type Through } from "./refusal-of.ts";
export { inputFindings } from "./input-findings.ts";
export { actionsFor } from "./actions-for.ts";
export { openPlaces } from "./open-places.ts";
export { editRefusal } from "./edit-refusal.ts";
export { filesOpen, uploadsOpen } from "./uploads-open.ts";
export { uploadRefusal } from "./upload-refusal.ts";
export { isSubmission } from "./is-submission.ts";
export { judgeSubmission, type JudgedSubmission } from "./judge-submission.ts";
export { judgeInput, type JudgedInput } from "./judge-input.ts";
export { reasonFindings, reasonsAfter, type Held, type Reason } from "./judge-reasons.ts";
export { blindRounds, hiddenEvidence, hiddenFields, withoutFields } from "./hidden-fields.ts";
export { missingUploads } from "./missing-uploads.ts";
export { commonPlaces, type CommonPlace } from "./common-places.ts";
export { trackEvidence, trackForm } from "./track-evidence.ts";
export { quotaChanges, quotaLimit, quotasHeld, type QuotaClaim } from "./quota-changes.ts";
export { filledFacts, releasedForms } from "./filled-facts.ts";
export { systemActionsDue } from "./system-actions-due.ts";
export { contentHash } from "./content-hash.ts";
export { eventHash } from "./event-hash.ts";
