import { Problem, routes, type AssignmentPlan, type CallInput } from "@shenbao/contract";
import { conflictsBetween, type Conflict, type Pair } from "@shenbao/engine";
import type { ApplicationRecord, AssignmentRecord } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import { roleOfCaller } from "../authorisation/may.ts";
import { seenApplication, sightOf } from "../authorisation/sight.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import type { OpenReview } from "./open-review.ts";
import { declaredIn, roundApplications, roundExperts, unmatchedIn, type RoundExpert } from "./round-parties.ts";
import { sealOf } from "./seal-of.ts";
import { solveAssignment } from "./solve-assignment.ts";

type Body = CallInput<typeof routes.assignExperts>["body"];
export interface Planned {
  plan: AssignmentPlan;
  pairs: { application: ApplicationRecord; expert: RoundExpert }[];
}

const keyOf = ({ application, expert }: Pair) => `${application} ${expert}`;

/** Who would score what: what waits for experts and what has too few, those who may score, and the even assignment between them. */
export async function planOf(
  services: Services,
  caller: Caller,
  { version, id, review, start }: OpenReview,
  body: Body,
  { tx, signal }: { tx?: ClientSession; signal?: AbortSignal } = {},
): Promise<Planned> {
  const { store } = services;
  const { noticeId, definition } = version;
  const entering = review.from === undefined ? start.from : [review.from];
  const states = [...new Set([...entering, review.in])];
  const waiting = (await store.applications.inStates({ noticeId, states, reach: caller.organisation.code }, tx)).sort((one, other) => (one.id < other.id ? -1 : 1));
  const applications = chosen(waiting, body.applications);
  const everybody = await roundExperts(services, definition, review, tx);
  const most = new Map(body.most?.map((one) => [one.expert, one.most]));
  const experts = chosen(
    everybody.map((one) => ({ ...one, id: one.account.id })),
    body.experts,
  ).map((one) => ({ ...one, expert: { ...one.expert, most: most.get(one.id) ?? one.expert.most ?? null } }));

  const round = await store.assignments.ofRound(noticeId, id, tx);
  const interests = await store.interests.of(
    experts.map(({ account }) => account.id),
    tx,
  );
  const pieces = await roundApplications(services, review, applications, tx);
  const people = experts.map(({ expert }) => expert);
  const stated = conflictsBetween(review.conflicts, people, pieces, declaredIn(round, interests, applications));
  const conflicts: Conflict[] = [...stated, ...(body.excluded ?? []).map((pair): Conflict => ({ ...pair, why: "excluded", about: "" }))];
  const pairOf = ({ applicationId, expert }: AssignmentRecord): Pair => ({ application: applicationId, expert });
  const present = round.filter(({ status }) => status !== "conflict").map(pairOf);
  const pinned = pinnedOf(body.pinned ?? [], { applications, experts, conflicts, present });
  const outcome = await solveAssignment(
    {
      input: {
        applications: pieces.map((piece) => ({ id: piece.id, track: piece.track })),
        experts: people.map(({ id: expert, knows = null, most: limit = null }) => ({ id: expert, knows, most: limit })),
        perApplication: review.perApplication,
        present: [...present, ...pinned],
        conflicts: conflicts.map(({ application, expert }) => ({ application, expert })),
      },
      seed: JSON.stringify([noticeId, id, present, applications.map((application) => application.id)]),
    },
    signal,
  );

  const sight = sightOf(definition, roleOfCaller(caller, definition) ?? "");
  const nameOf = (application: ApplicationRecord | undefined) => (application && (seenApplication(sight, application).name ?? application.number)) ?? "";
  const applicationOf = new Map(applications.map((application) => [application.id, application]));
  const expertOf = new Map(experts.map((one) => [one.account.id, one]));
  const made = new Set(pinned.map(keyOf));
  const pairs = [...pinned, ...outcome.pairs].flatMap((pair) => {
    const application = applicationOf.get(pair.application);
    const expert = expertOf.get(pair.expert);
    return application && expert ? [{ application, expert, pinned: made.has(keyOf(pair)) }] : [];
  });
  const presentOf = gathered(present, ({ application }) => application);
  const presentFor = gathered(present, ({ expert }) => expert);
  const pairsFor = gathered(pairs, ({ expert }) => expert.account.id);
  const shown = {
    pairs: pairs.map(({ application, expert, pinned: byHand }) => ({
      application: application.id,
      name: nameOf(application),
      expert: expert.account.id,
      expertName: expert.account.displayName,
      pinned: byHand,
    })),
    load: experts.map(({ account, organisation, expert }) => {
      const before = presentFor(account.id).length;
      const own = pairsFor(account.id);
      const knows = (track: string) => expert.knows?.includes(track) ?? null;
      return {
        expert: account.id,
        name: account.displayName,
        organisation: organisation.name,
        before,
        after: before + own.length,
        most: expert.most ?? null,
        expertise: account.expertise,
        known: own.filter(({ application }) => knows(application.track) === true).length,
        unknown: own.filter(({ application }) => knows(application.track) === false).length,
      };
    }),
    applications: applications.map((application) => ({
      id: application.id,
      number: application.number ?? "",
      name: nameOf(application),
      track: application.track,
      present: presentOf(application.id).map((pair) => pair.expert),
    })),
    conflicts,
    lacking: outcome.lacking.map((one) => ({ ...one, name: nameOf(applicationOf.get(one.application)) })),
    unmatched: unmatchedIn(interests, applications, pieces).map(({ expert, about, reason }) => ({ expertName: expertOf.get(expert)?.account.displayName ?? "", about, reason })),
  };
  return { plan: { ...shown, seal: sealOf([shown.pairs, shown.lacking]) }, pairs };
}

/** Things by a name that several have. */
function gathered<T>(all: readonly T[], nameOf: (one: T) => string): (name: string) => readonly T[] {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const known = found.get(nameOf(one));
    if (known) known.push(one);
    else found.set(nameOf(one), [one]);
  }
  return (name) => found.get(name) ?? [];
}

/** Those that were named, in their order; all where none were. @throws Problem "not-found" where one is not there */
function chosen<T extends { id: string }>(all: readonly T[], ids: readonly string[] | undefined): T[] {
  if (!ids) return [...all];
  const wanted = new Set(ids);
  const found = all.filter(({ id }) => wanted.has(id));
  if (found.length !== wanted.size) throw new Problem("not-found");
  return found;
}

interface Known {
  applications: ApplicationRecord[];
  experts: RoundExpert[];
  conflicts: readonly Conflict[];
  present: readonly Pair[];
}

/** The pairs made by hand that are not there yet. @throws Problem "not-found", "pair-in-conflict": nobody is put above a conflict */
function pinnedOf(pairs: readonly Pair[], { applications, experts, conflicts, present }: Known): Pair[] {
  const there = new Set(present.map(keyOf));
  const barred = new Set(conflicts.map(keyOf));
  const wanted = [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()];
  for (const pair of wanted) {
    const expert = experts.find(({ account }) => account.id === pair.expert);
    const application = applications.find(({ id }) => id === pair.application);
    if (!expert || !application) throw new Problem("not-found");
    if (barred.has(keyOf(pair))) throw new Problem("pair-in-conflict", { expert: expert.account.displayName, application: application.number ?? "" });
  }
  return wanted.filter((pair) => !there.has(keyOf(pair)));
}
