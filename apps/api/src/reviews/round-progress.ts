import { routes } from "@shenbao/contract";
import { deadlineAt } from "@shenbao/engine";
import type { AssignmentRecord } from "@shenbao/store";
import { roleOfCaller } from "../authorisation/may.ts";
import { seenApplication, sightOf } from "../authorisation/sight.ts";
import { bind } from "../http/bind.ts";
import { byExpert } from "./by-expert.ts";
import { runReview } from "./open-review.ts";

const moment = (at: number | null) => (at === null ? null : new Date(at).toISOString());
const latest = (moments: (number | null)[]) => moments.reduce<number | null>((last, at) => (at !== null && (last === null || at > last) ? at : last), null);

/** How each expert of a round gets on, those with most to do first, and what was done in the round. */
export const getRoundProgress = bind(routes.getRoundProgress, async ({ params, caller, locale }, services) => {
  const { store } = services;
  const { version, review } = await runReview(services, caller, params.noticeId, params.review, locale);
  const round = await store.assignments.ofRound(params.noticeId, params.review);
  const sight = sightOf(version.definition, roleOfCaller(caller, version.definition) ?? "");
  const stated = round.filter((one) => one.stated);
  const names = new Map((await store.applications.many(stated.map((one) => one.applicationId))).map((one) => [one.id, seenApplication(sight, one).name ?? one.number ?? ""]));
  const experts = [...byExpert(round)].map(([expert, own]) => {
    const count = (status: AssignmentRecord["status"]) => own.filter((one) => one.status === status).length;
    return {
      expert,
      name: own[0]?.expertName ?? "",
      organisation: own[0]?.organisation.name ?? { "zh-CN": "", en: "" },
      waiting: count("waiting"),
      begun: count("begun"),
      scored: count("scored"),
      conflict: count("conflict"),
      stated: own.flatMap((one) => (one.stated ? [{ application: one.applicationId, name: names.get(one.applicationId) ?? "", reason: one.stated.reason }] : [])),
      seenAt: moment(latest(own.map((one) => one.seenAt))),
      remindedAt: moment(latest(own.map((one) => one.remindedAt))),
    };
  });
  const log = await store.roundLog.of(params.noticeId, params.review);
  return {
    body: {
      until: review.until === undefined ? null : moment(deadlineAt(version.definition, review.until)),
      experts: experts.sort((one, other) => other.waiting + other.begun - one.waiting - one.begun || one.name.localeCompare(other.name, "zh-CN")),
      log: log.map(({ at, by, what, experts: who, applications, reason }) => ({
        at: new Date(at).toISOString(),
        by: by.name,
        what,
        experts: who,
        applications: applications.length,
        reason,
      })),
    },
  };
});
