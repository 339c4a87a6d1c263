import { Problem, type CallInput, type routes } from "@shenbao/contract";
import { findAction, isSubmission, judgeInput, reasonFindings, type Action, type Answers } from "@shenbao/engine";
import type { ApplicationRecord, OpinionRecord, PreparedDecision, Transition } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import { may } from "../authorisation/may.ts";
import { invalid, refuse } from "../authorisation/refuse.ts";
import { correctionOf } from "../corrections/correction-of.ts";
import { takeOver } from "../corrections/take-over.ts";
import { holdExtensions } from "../waivers/extensions-for.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { decidedMeanwhile } from "./decided-meanwhile.ts";
import { loadApplication, type LoadedApplication } from "./load-application.ts";
import { ticketsAfter } from "../reading/tickets-after.ts";
import { nextNumber, submittedContent } from "./submission.ts";
import type { Load } from "./load-applications.ts";
import type { HeldTables } from "./table-order.ts";
import { authorOf, transitionOf, type EventAuthor } from "./transition-of.ts";

type ActionBody = CallInput<typeof routes.doAction>["body"];

/** An action that somebody wants to do to an application. */
export interface Deed {
  id: string;
  action: string;
  body: ActionBody;
  /** The revision that was seen; null does it to the application as it stands. */
  revision: number | null;
  locale: Locale;
  /** Given to many alike: what was written down while reading this one is not what is sent. */
  toMany?: true;
  /** Whether it takes effect at once (absent), is prepared in the place of another decision or of none, or is released as it was prepared. */
  decision?: { prepares: number | null } | { releases: PreparedDecision };
}

/** The number given to a submission, kept while its transaction is tried again. */
export interface Numbered {
  number: string | null;
}

/** What is known before an action is judged. */
interface JudgedWith {
  numbered?: Numbered;
  /** Applications that were read together with others. */
  load?: Load;
}

/** What an action makes of an application. */
export interface Judged {
  transition: Transition;
  /** Writes what goes with it beside the change itself: whoever refuses it after all (a full quota) leaves it. Its place in tables counts from here. */
  keep(): Promise<void>;
}

/**
 * What an action would make of an application, judged in a transaction. Nothing is written but what a submission takes over of a correction.
 * Of a decision that is prepared the change is what its release would make, and its places are all that it moves. What is released is judged as of
 * when it was prepared.
 * @throws Problem for every refusal; StoreConflict, TableClosed
 */
export async function judged(
  services: Services,
  caller: Caller,
  deed: Deed,
  tx: ClientSession,
  tables: HeldTables,
  { numbered = { number: null }, load }: JudgedWith = {},
): Promise<Judged> {
  const { body, revision, locale, decision } = deed;
  const pinned = await (load ? load(deed.id) : loadApplication(services, caller, deed.id, tx));
  const asSeen = revision === null || pinned.record.revision === revision;
  const loaded = standing(asSeen ? await bound(services, caller, pinned, deed.action, tx) : pinned, decision);
  const { record, version, guarded, role, facts } = loaded;
  const { definition } = version;
  const action = findAction(definition, deed.action);
  if (!action) throw new Problem("not-found");
  const released = decision && "releases" in decision ? decision.releases : null;
  const prepares = decision !== undefined && "prepares" in decision;
  const denialAt = (now: number) => may(caller, definition, { to: "act", application: guarded, action, now: released?.at ?? now });
  const judge = (now: number) => {
    const denial = denialAt(now);
    if (denial) throw refuse(denial, locale);
  };
  const begun = services.clock.now();
  // Who may never do this hears so; to the others, that it changed meanwhile says more than that its state is another.
  if (!asSeen && denialAt(begun)?.code !== "forbidden") throw (await decidedMeanwhile(services, loaded, action, locale, tx)) ?? new Problem("stale");
  judge(begun);
  if ((action.release === "together") !== (decision !== undefined)) throw decision ? new Problem("not-found") : new Problem("decision-together", { action: action.title[locale] });
  checkReasons(loaded, action, body, locale);
  const input = checkedInput(loaded, action, body.input, released?.at ?? begun, locale);
  const submission = isSubmission(definition, action, record.state);
  const changes: Partial<ApplicationRecord> = submission ? await submittedContent(services, loaded, action, begun, locale) : {};
  if (submission) numbered.number ??= record.number ?? (await nextNumber(services, definition, record.track));
  const reach = { reach: changes.reach ?? record.reach, reachLevels: changes.reachLevels ?? record.reachLevels };
  const placing = await tables.place(version, record, reach, action, { wanted: body.order });
  const now = services.clock.now();
  judge(now);
  const by = released?.by ?? authorOf(caller, role);
  const reasons = body.reasons ?? [];
  const tickets = await ticketsAfter(
    services,
    loaded,
    { reasons, submitted: submission ? (changes.answers ?? record.answers) : null, deed: { at: released?.at ?? now, by, sequence: record.chain.sequence + 1 } },
    tx,
  );
  const opinion = action.form !== undefined && input ? [opinionOf(action.form, input, by, released?.at ?? now, record.chain.sequence + 1)] : [];
  const transition = transitionOf({
    version,
    before: record,
    action,
    by,
    now,
    submission,
    reasons: reasons.map(({ at, text }) => ({ at, text })),
    input: input ?? null,
    ...(released && { released: { prepared: released.at, by: authorOf(caller, role) } }),
    changes: {
      ...changes,
      order: placing.order,
      ...(tickets !== record.tickets && { tickets }),
      ...(submission && {
        number: numbered.number,
        applicant: applicantNow(record, caller.organisation),
        submittedAt: definition.workflow.states[record.state]?.open === "named" ? (facts.submittedAt ?? now) : now,
      }),
      ...(opinion.length > 0 && { opinions: [...record.opinions.filter((kept) => kept.form !== action.form), ...opinion] }),
    },
  });
  return {
    // What is prepared leaves no place before it is released.
    transition: prepares ? { ...transition, gives: [] } : transition,
    async keep() {
      if (!prepares) placing.keep();
      if (released) return;
      await holdExtensions(services, tx, definition, facts.extensions ?? [], now);
      if (!submission && !deed.toMany) await services.store.notes.sent(tx, record.id, caller.accountId, { pins: action.asks === "reasons", form: action.form });
    },
  };
}

const opinionOf = (form: string, answers: Answers, { role, name, accountId, organisation }: EventAuthor, at: number, sequence: number): OpinionRecord => ({
  form,
  answers,
  role,
  by: name ?? "",
  accountId,
  organisation: organisation ?? { code: "", name: { "zh-CN": "", en: "" } },
  at,
  sequence,
});

/**
 * The application as a deed is judged on it: the decision that is released, or in whose place another is prepared, hinders nothing, and the places
 * that the latter holds are free to it. What rests on an extension when it was prepared does so when it is released.
 */
function standing(loaded: LoadedApplication, decision: Deed["decision"]): LoadedApplication {
  if (!decision) return loaded;
  const { record } = loaded;
  const { prepared: _prepared, ...free } = loaded.facts;
  if ("releases" in decision) {
    const facts = { ...free, extensions: decision.releases.extensions };
    return { ...loaded, facts, guarded: { ...loaded.guarded, facts } };
  }
  if (decision.prepares === null) return loaded;
  if (record.prepared?.revision !== decision.prepares) throw new Problem("decision-gone");
  const { reserves } = record.prepared;
  return {
    ...loaded,
    record: { ...record, counted: record.counted.filter((counter) => !reserves.includes(counter)) },
    facts: free,
    guarded: { ...loaded.guarded, facts: free },
  };
}

/**
 * Before a submission, the application under the version that binds it. What a correction changes for its track must have been seen before;
 * what does not concern it is taken over here, with an event of its own.
 */
async function bound(services: Services, caller: Caller, loaded: LoadedApplication, actionId: string, tx: ClientSession): Promise<LoadedApplication> {
  const { definition } = loaded.version;
  const action = findAction(definition, actionId);
  if (!action || !isSubmission(definition, action, loaded.record.state)) return loaded;
  const correction = await correctionOf(services, loaded);
  if (!correction) return loaded;
  const denial = may(caller, definition, { to: "act", application: loaded.guarded, action, now: services.clock.now() });
  if (denial?.code === "forbidden") return loaded;
  if (correction.concerns) throw new Problem("outdated-version", { version: correction.version.version });
  return denial ? loaded : takeOver(services, caller, loaded, correction, tx);
}

/** The applicant as it is called today: the name in the account may have been mended since the draft was begun. */
function applicantNow(record: ApplicationRecord, organisation: { code: string; name: { "zh-CN": string }; creditCode: string | null }): ApplicationRecord["applicant"] {
  return record.applicant.code === organisation.code ? { code: organisation.code, name: organisation.name["zh-CN"], creditCode: organisation.creditCode } : record.applicant;
}

/** Reasons are given where they are asked for, each at a place that there is. */
function checkReasons({ version, record, sight }: LoadedApplication, action: Action, body: ActionBody, locale: Locale): void {
  const reasons = body.reasons ?? [];
  if (action.asks !== "reasons") {
    if (reasons.length > 0) throw new Problem("unknown-field", { path: "/reasons" });
    return;
  }
  const findings = reasonFindings(version.definition, record.track, reasons, { answers: record.answers, files: record.evidence, sees: sight.seesPlace });
  if (findings.length > 0) throw invalid(findings, locale);
}

/** What was filled in with the action, as it is kept: pruned, computed values in place. */
function checkedInput({ version, facts }: LoadedApplication, action: Action, given: ActionBody["input"], now: number, locale: Locale): Answers | undefined {
  const judged = judgeInput(version.definition, action, facts, given, now, action.form === undefined ? undefined : version.form(action.form).validate);
  if ("findings" in judged) throw invalid(judged.findings, locale);
  return judged.input;
}
