import {
  capOf,
  compareExperts,
  counterOf,
  outliersOf,
  proposeSelection,
  rankApplications,
  selectionClaims,
  totalsOf,
  type Candidate,
  type Cap,
  type ExpertMarks,
  type Mark,
  type Outliers,
  type Proposal,
  type Review,
  type SelectionClaims,
} from "@shenbao/engine";
import { applicationFacts, counterName, type ApplicationRecord, type AssignmentRecord, type SelectionRecord, type SelectionRow } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import { pinnedVersion } from "../applications/load-application.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import type { OpenReview } from "./open-review.ts";

/** One application in the ranking of a round. */
export interface RankedApplication extends Omit<Proposal, "id"> {
  application: ApplicationRecord;
  /** Those taken back for a conflict of interest are the last. */
  assignments: AssignmentRecord[];
  place: number;
  score: number | null;
  spread: number | null;
  deviation: number | null;
  /** What each sheet that was handed in counts, by its expert. */
  marks: Mark[];
  tiedWith: string[];
}

export interface RoundRanking {
  rows: RankedApplication[];
  /** Each expert beside the others, the strictest first. */
  experts: ExpertMarks[];
  outliers: Outliers;
  /** Score sheets that are not handed in, those of applications without experts included. */
  missing: number;
  /** Applications that wait for experts. */
  unassigned: number;
  caps: Cap[];
  selection: SelectionRecord | null;
  /** Whether what was prepared is no longer what the ranking gives. */
  outdated: boolean;
}

/** What is tried: other limits by counter, another pass mark (null: none), applications and sheets thought away. Nothing of it is stored. */
export interface Trial {
  limits?: ReadonlyMap<string, number>;
  passMark?: number | null | undefined;
  withoutApplications?: ReadonlySet<string>;
  /** Of their applications the other sheets count, as many as remain. */
  withoutSheet?: (assignment: AssignmentRecord) => boolean;
}

export interface RankOptions {
  /** How what is level is put in order; without it as it was prepared. */
  settled?: string[] | undefined;
  trial?: Trial;
}

/** The ranking of a round as it stands: what is under review, or was when its selection was released; then as it was decided. */
export async function rankRound(services: Services, caller: Caller, open: OpenReview, { settled, trial }: RankOptions, tx?: ClientSession): Promise<RoundRanking> {
  const { store } = services;
  const { version, id, review, start } = open;
  const { noticeId } = version;
  const selection = await store.selections.get(noticeId, id, tx);
  const whole = await store.assignments.ofRound(noticeId, id, tx);
  const left = (assignment: AssignmentRecord) => trial?.withoutSheet?.(assignment) ?? false;
  const lessened = new Set(whole.filter(left).map(({ applicationId }) => applicationId));
  const round = new Map<string, AssignmentRecord[]>();
  for (const one of whole) if (!left(one)) round.set(one.applicationId, [...(round.get(one.applicationId) ?? []), one]);
  const released = selection?.released ? selection : null;
  const reach = caller.organisation.code;
  const found = released
    ? await store.applications.many(
        released.rows.map(({ applicationId }) => applicationId),
        tx,
      )
    : await store.applications.inStates({ noticeId, states: [review.in], reach }, tx);
  const unassigned = released ? 0 : (await store.applications.inStates({ noticeId, states: review.from === undefined ? start.from : [review.from], reach }, tx)).length;
  const applications = found.filter((application) => !trial?.withoutApplications?.has(application.id));
  const assignmentsOf = (application: ApplicationRecord) => {
    const own = round.get(application.id) ?? [];
    return [...own.filter(({ status }) => status !== "conflict"), ...own.filter(({ status }) => status === "conflict")];
  };
  const sheetsOf = (application: ApplicationRecord): Sheets => {
    const own = assignmentsOf(application).filter(({ status }) => status !== "conflict");
    return {
      scored: own.filter(({ status }) => status === "scored"),
      expected: lessened.has(application.id) ? Math.min(review.perApplication, Math.max(1, own.length)) : review.perApplication,
    };
  };
  const { candidates, caps, experts, outliers } = await candidatesOf(services, open, applications, sheetsOf, settled ?? selection?.order ?? [], trial, tx);
  const rows = released ? decidedRows(released, candidates) : proposedRows(review, trial, candidates, caps);
  const missingOf = (application: ApplicationRecord) => {
    const { expected, scored } = sheetsOf(application);
    return Math.max(0, expected - scored.length);
  };
  const applicationOf = new Map(applications.map((application) => [application.id, application]));
  return {
    rows: rows.flatMap(({ id: one, ...row }) => {
      const application = applicationOf.get(one);
      return application ? [{ application, assignments: assignmentsOf(application), ...row }] : [];
    }),
    experts,
    outliers,
    missing: released ? 0 : applications.reduce((sum, application) => sum + missingOf(application), 0) + unassigned * review.perApplication,
    unassigned,
    caps: released ? await standingCaps(services, released, tx) : caps,
    selection,
    outdated: selection !== null && !released && !samePlan(selection.rows, rows),
  };
}

/** The caps of a released selection, with the places that are taken now. */
async function standingCaps({ store }: Services, { noticeId, caps }: SelectionRecord, tx?: ClientSession): Promise<Cap[]> {
  const taken = await store.quotas.counts(
    noticeId,
    caps.map(({ counter }) => counter),
    tx,
  );
  return caps.map((cap) => ({ ...cap, taken: taken.get(cap.counter) ?? 0 }));
}

interface Sheets {
  scored: AssignmentRecord[];
  /** How many there should be. */
  expected: number;
}

async function candidatesOf(
  services: Services,
  { version, review }: OpenReview,
  applications: ApplicationRecord[],
  sheetsOf: (application: ApplicationRecord) => Sheets,
  settled: string[],
  trial: Trial | undefined,
  tx: ClientSession | undefined,
): Promise<{ candidates: Candidate[]; caps: Cap[]; experts: ExpertMarks[]; outliers: Outliers }> {
  const sheet = version.definition.forms[review.form];
  const now = services.clock.now();
  const claims = new Map<string, SelectionClaims>();
  const caps = new Map<string, Cap>();
  for (const application of applications) {
    const { definition } = await pinnedVersion(services, application);
    const facts = applicationFacts(application, false);
    const claimed = selectionClaims(definition, review, facts, now);
    claims.set(application.id, claimed);
    for (const claim of claimed.claims) caps.set(counterOf(claim), capOf(definition, claim, facts, 0));
  }
  const taken = await services.store.quotas.counts(version.noticeId, [...caps.keys()], tx);
  for (const [counter, cap] of caps) caps.set(counter, { ...cap, taken: taken.get(counter) ?? 0, limit: trial?.limits?.get(counter) ?? cap.limit });
  const pieces = applications.map((application) => {
    const { scored, expected } = sheetsOf(application);
    return {
      id: application.id,
      name: application.name ?? "",
      track: application.track,
      submittedAt: application.submittedAt ?? 0,
      sheets: scored.map(({ expert, answers }) => ({ expert, answers })),
      expected,
      preferences: claims.get(application.id)?.preferences ?? [],
    };
  });
  const candidates = rankApplications(review, pieces, settled, sheet).map((one) => {
    const claimed = claims.get(one.id);
    return { ...one, caps: claimed?.claims.map(counterName) ?? [], exempt: claimed?.exempt ?? [], preferences: claimed?.preferences ?? [] };
  });
  return { candidates, caps: [...caps.values()], experts: compareExperts(review, pieces, sheet), outliers: outliersOf(review, sheet, totalsOf(review, pieces)) };
}

type Row = Proposal & Pick<RankedApplication, "place" | "score" | "spread" | "deviation" | "marks" | "tiedWith">;

function proposedRows({ select }: Review, trial: Trial | undefined, candidates: Candidate[], caps: Cap[]): Row[] {
  const { passMark, ...others } = select;
  const mark = trial?.passMark === undefined ? passMark : (trial.passMark ?? undefined);
  const proposals = new Map(proposeSelection({ ...others, ...(mark !== undefined && { passMark: mark }) }, candidates, caps).map((proposal) => [proposal.id, proposal]));
  return candidates.flatMap(({ id, place, score, spread, deviation, marks, tiedWith }) => {
    const proposal = proposals.get(id);
    return proposal ? [{ ...proposal, place, score, spread, deviation, marks, tiedWith }] : [];
  });
}

/** As it was decided, in that order. */
function decidedRows({ rows }: SelectionRecord, candidates: Candidate[]): Row[] {
  const judged = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return rows.map(({ applicationId, ...row }) => {
    const { spread = null, deviation = null, marks = [] } = judged.get(applicationId) ?? {};
    return { id: applicationId, spread, deviation, marks, tiedWith: [], ...row };
  });
}

function samePlan(prepared: SelectionRow[], rows: Row[]): boolean {
  const plan = (id: string, { place, score, proposal, reserve }: Pick<Row, "place" | "score" | "proposal" | "reserve">) =>
    `${id} ${place} ${score ?? ""} ${proposal} ${reserve ?? ""}`;
  return prepared.length === rows.length && prepared.every((one, index) => rows[index] && plan(one.applicationId, one) === plan(rows[index].id, rows[index]));
}
