import { Problem, routes, type ReplayedApplication } from "@shenbao/contract";
import { opensAt } from "@shenbao/engine";
import { emptyTally } from "@shenbao/engine/replay";
import { newId, type ReplayedRecord, type ReplayRecord } from "@shenbao/store";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import { pinnedVersion } from "../applications/load-application.ts";
import { roleOfCaller } from "../authorisation/may.ts";
import { seenApplication, sightOf } from "../authorisation/sight.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { replaySight, seenReplay } from "./replay-access.ts";
import { replayTarget } from "./replay-target.ts";
import { replayView } from "./replay-view.ts";

/** What a replay would take. */
export const planReplay = bind(routes.planReplay, async ({ body, caller, locale }, services) => {
  const { seenBy, version } = await replaySight(services, caller, body.noticeId, locale);
  const { definition } = await replayTarget(services, body.target, locale);
  const counts = await services.store.applications.seenByTrack({ noticeId: body.noticeId, seenBy });
  const there = new Set(definition.tracks.map(({ id }) => id));
  // Tracks of earlier versions too: applications keep theirs.
  const ids = [...new Set([...version.definition.tracks.map(({ id }) => id), ...Object.keys(counts)])];
  const titleOf = (id: string) => version.definition.tracks.find((track) => track.id === id)?.title ?? { "zh-CN": id, en: id };
  return {
    body: {
      tracks: ids.map((id) => ({ id, title: titleOf(id), applications: counts[id] ?? 0, to: there.has(id) ? id : null })),
      targetTracks: definition.tracks.map(({ id, title }) => ({ id, title })),
      at: new Date(opensAt(definition)).toISOString(),
    },
  };
});

/** Judges the applications of a notice by another definition, in the background. */
export const startReplay = bind(routes.startReplay, async ({ body, caller, locale, once }, services) => {
  const { store, clock } = services;
  const { seenBy, version } = await replaySight(services, caller, body.noticeId, locale);
  const { definition, target } = await replayTarget(services, body.target, locale);
  const there = new Set(definition.tracks.map(({ id }) => id));
  if (Object.values(body.tracks).some((to) => to !== null && !there.has(to))) throw new Problem("bad-request", { detail: texts["replay.track"][locale] });
  const counts = await store.applications.seenByTrack({ noticeId: body.noticeId, seenBy });
  const total = Object.entries(body.tracks).reduce((sum, [track, to]) => sum + (to === null ? 0 : (counts[track] ?? 0)), 0);
  const { id } = await store.once(once, async (tx) => {
    const replay: ReplayRecord = {
      id: newId(),
      state: "waiting",
      noticeId: body.noticeId,
      sourceTitle: version.definition.title,
      seenBy,
      target,
      definition,
      tracks: body.tracks,
      at: opensAt(definition),
      startedBy: { accountId: caller.accountId, name: caller.displayName },
      startedAt: clock.now(),
      finishedAt: null,
      cancelling: false,
      total,
      done: 0,
      cursor: null,
      tally: emptyTally(),
    };
    await store.replays.insert(replay, tx);
    return { id: replay.id };
  });
  void services.replays.wake();
  return { body: replayView(await seenReplay(services, caller, id)) };
});

/** Replays of what the caller's organisation sees. */
export const listReplays = bind(routes.listReplays, async ({ query, caller }, services) => {
  const page = await services.store.replays.page(caller.organisation.code, query);
  return { body: { ...page, rows: page.rows.map(replayView) } };
});

export const getReplay = bind(routes.getReplay, async ({ params, caller }, services) => ({ body: replayView(await seenReplay(services, caller, params.id)) }));

/** Breaks a replay off. */
export const cancelReplay = bind(routes.cancelReplay, async ({ params, caller }, services) => {
  await seenReplay(services, caller, params.id);
  await services.store.replays.cancel(params.id, services.clock.now());
  return { body: replayView(await seenReplay(services, caller, params.id)) };
});

/** Applications of a replay. */
export const listReplayed = bind(routes.listReplayed, async ({ params, query: { outcome, key, receiver, track, ...query }, caller }, services) => {
  const replay = await seenReplay(services, caller, params.id);
  const filter = { ...(outcome && { outcome }), ...(key !== undefined && { key }), ...(receiver && { receiver }), ...(track && { track }) };
  const page = await services.store.replays.applications(replay.id, filter, query);
  const records = new Map((await services.store.applications.many(page.rows.map(({ application }) => application))).map((record) => [record.id, record]));
  const rows = await Promise.all(
    page.rows.map(async (row): Promise<ReplayedApplication> => {
      const record = records.get(row.application);
      const seen = record?.seenBy.includes(replay.seenBy) ? await seenNow(services, caller, record, row) : null;
      const hidden = { applicationId: null, number: null, name: null, applicant: null, receiver: null, findings: [], findingsCount: row.findingsCount };
      return { track: row.track, outcome: row.outcome, dropped: row.dropped, ...(seen ?? hidden) };
    }),
  );
  return { body: { ...page, rows } };
});

type SeenPart = Pick<ReplayedApplication, "applicationId" | "number" | "name" | "applicant" | "receiver" | "findings" | "findingsCount">;

/** What the caller sees of an application now, as everywhere else. */
async function seenNow(services: Services, caller: Caller, record: Parameters<typeof seenApplication>[1], { findings, findingsCount }: ReplayedRecord): Promise<SeenPart | null> {
  const { definition } = await pinnedVersion(services, record);
  const role = roleOfCaller(caller, definition);
  if (role === undefined) return null;
  const sight = sightOf(definition, role);
  const { id, number, name, applicant, receiver } = seenApplication(sight, record);
  return {
    applicationId: id,
    number,
    name,
    applicant: applicant?.name ?? null,
    receiver: receiver?.name ?? null,
    findings: findings.filter(({ at }) => sight.seesPlace(at)).map(({ key, at, message, clause }) => ({ key, at, message, clause })),
    findingsCount,
  };
}
