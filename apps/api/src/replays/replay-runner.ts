import { randomUUID } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import { compileForm } from "@shenbao/engine/ajv";
import { addReplayed, replayApplication } from "@shenbao/engine/replay";
import type { FormValidator } from "@shenbao/engine";
import { applicationFacts, type ApplicationRecord, type ReplayedRecord, type ReplayRecord } from "@shenbao/store";
import type { Services } from "../services.ts";
import { wokenWorkers, type WokenWorkers } from "../tasks/woken-workers.ts";

/** As long as others wait while applications are judged, and how often what was judged is kept, in milliseconds. */
const slice = 12;
const keepEvery = 500;
const mostABatch = 500;
/** Nobody is heard of for so long: another process goes on. */
const silent = 30_000;
/** Of one application so many findings are kept; how many there are is kept too. */
const findingsKept = 40;

/**
 * Judges the applications of replays, one after another, in the process that serves: application by application, with a turn for everybody
 * else between, reading by a cursor. What was judged is kept twice a second, and from there a replay goes on after a stop or a kill.
 */
export function replayRunner(services: () => Services): WokenWorkers {
  const runner = randomUUID();
  return wokenWorkers({
    take: () => services().store.replays.claim(runner, Date.now(), silent),
    async work(replay, isStopped) {
      try {
        await judgeAll(services(), runner, replay, isStopped);
      } catch (error) {
        services().log.error({ err: error, replay: replay.id }, "replay");
        await services().store.replays.finish(replay.id, runner, services().clock.now(), "failed");
      }
    },
    failed: (error) => services().log.error({ err: error }, "replays"),
  });
}

async function judgeAll(services: Services, runner: string, replay: ReplayRecord, isStopped: () => boolean): Promise<void> {
  const { store } = services;
  const judge = judgeOf(services, replay);
  const { tally } = replay;
  let { done, cursor } = replay;
  let batch: ReplayedRecord[] = [];
  let kept = performance.now();
  let worked = performance.now();
  const keep = async (): Promise<boolean> => {
    const goesOn = await store.replays.advance(replay.id, runner, Date.now(), batch, { done, cursor, tally });
    batch = [];
    kept = performance.now();
    return goesOn;
  };
  const tracks = Object.keys(replay.tracks).filter((track) => replay.tracks[track] !== null);
  for await (const record of store.applications.seen({ noticeId: replay.noticeId, seenBy: replay.seenBy, tracks, after: cursor })) {
    batch.push(await judge(record));
    done++;
    cursor = record.id;
    if (performance.now() - worked > slice) {
      await turn();
      worked = performance.now();
    }
    if (batch.length < mostABatch && performance.now() - kept < keepEvery && !isStopped()) continue;
    if (!(await keep())) return;
    if (isStopped()) return store.replays.release(replay.id, runner);
  }
  if (await keep()) await store.replays.finish(replay.id, runner, services.clock.now(), "done");
}

/** Judges one application and counts it. */
function judgeOf(services: Services, { definition, noticeId, tracks, tally, at }: ReplayRecord): (record: ApplicationRecord) => Promise<ReplayedRecord> {
  const validators = new Map<string, FormValidator>();
  const validatorOf = (track: string): FormValidator => {
    const id = definition.tracks.find((one) => one.id === track)?.form ?? "";
    const form = definition.forms[id];
    if (!form) throw new Error(`the definition judged by has no form for the track ${track}`);
    const known = validators.get(id) ?? compileForm(form);
    validators.set(id, known);
    return known;
  };
  return async (record) => {
    const version = await services.versions.get(noticeId, record.version);
    const track = tracks[record.track];
    if (!version || track == null) throw new Error(`the application ${record.id} cannot be judged`);
    const receiver = record.receiver ?? { code: version.definition.owner, name: version.definition.issuer };
    const replayed = replayApplication(
      applicationFacts(record, false),
      track,
      { definition: version.definition, validate: version.formOf(record.track).validate, at: record.submittedAt ?? at },
      { definition, validate: validatorOf(track), at },
    );
    addReplayed(tally, replayed, { track: record.track, receiver });
    const { outcome, findings, dropped } = replayed;
    return {
      application: record.id,
      outcome,
      keys: [...new Set(findings.map(({ key }) => key))],
      track: record.track,
      receiver: receiver.code,
      findings: findings.slice(0, findingsKept).map(({ key, code, at: place, message, clause }) => ({ key, code, at: place, message, clause: clause ?? null })),
      findingsCount: findings.length,
      dropped,
    };
  };
}
