import type { Replay } from "@shenbao/contract";
import type { ReplaySummary } from "@shenbao/store";

const moment = (at: number) => new Date(at).toISOString();

/** A replay as the contract tells it. */
export function replayView({ id, state, noticeId, sourceTitle, target, tracks, tally, ...replay }: ReplaySummary): Replay {
  const none = { "pass-pass": 0, "pass-fail": 0, "fail-pass": 0, "fail-fail": 0 };
  return {
    id,
    state,
    noticeId,
    sourceTitle,
    target,
    tracks: Object.entries(tracks).map(([track, to]) => ({ id: track, to, outcomes: tally.tracks[track] ?? none })),
    at: moment(replay.at),
    startedBy: replay.startedBy.name,
    startedAt: moment(replay.startedAt),
    finishedAt: replay.finishedAt === null ? null : moment(replay.finishedAt),
    total: replay.total,
    done: replay.done,
    outcomes: tally.outcomes,
    rules: Object.values(tally.rules)
      .sort((a, b) => b.newly - a.newly || b.fails - a.fails)
      .map(({ places, ...rule }) => ({ ...rule, receivers: Object.entries(places).map(([code, counts]) => ({ code, ...counts })) })),
    receivers: Object.entries(tally.receivers)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([code, receiver]) => ({ code, ...receiver })),
  };
}
