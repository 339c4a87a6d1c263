import { Problem, routes } from "@shenbao/contract";
import { admitDraft, mergeOpenPlaces, normaliseAnswers, openPlaces } from "@shenbao/engine";
import { listingOf } from "@shenbao/store";
import { may } from "../authorisation/may.ts";
import { invalid, refuse } from "../authorisation/refuse.ts";
import { correctionOf } from "../corrections/correction-of.ts";
import { takeOver } from "../corrections/take-over.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { loadApplication, type LoadedApplication } from "./load-application.ts";
import { returnedAnswers } from "./returned-answers.ts";
import { findingAt, nameOf } from "./submission.ts";

/**
 * Saves answers as they are, finished or not. It is the write that comes with every pause in typing, so it takes the short way:
 * one read, one write gathered with others. After a return only the places that were named may differ; what differs elsewhere is
 * refused by name, never dropped. A correction of the notice that does not concern the track is taken over first.
 */
export const saveAnswers = bind(routes.saveAnswers, async ({ params, body, caller, revision, locale }, services) => {
  const loaded = await loadApplication(services, caller, params.id);
  if (loaded.record.revision !== revision) throw new Problem("stale");
  const { record, version, facts, guarded } = await upToDate(services, caller, loaded);
  const { definition } = version;
  const { form } = version.formOf(record.track);
  const admitted = admitDraft(form, body.answers);
  if ("refused" in admitted) throw invalid([findingAt(admitted.refused.at, "not-admitted", admitted.refused.message)], locale);
  const open = openPlaces(definition, facts);
  // What the server computed was never typed: it is no part of the comparison.
  const before = admitDraft(form, record.answers);
  const merged = mergeOpenPlaces("answers" in before ? before.answers : record.answers, normaliseAnswers(form, admitted.answers), open ?? []);
  const now = services.clock.now();
  const denial = may(caller, definition, { to: "edit", application: guarded, now });
  if (denial) throw refuse(denial, locale);
  if (merged.touchedClosed.length > 0) throw new Problem("field-closed", { path: merged.touchedClosed.join(locale === "zh-CN" ? "、" : ", ") });
  const answers = record.listed ? returnedAnswers(version, facts, merged.answers, now) : merged.answers;
  const name = nameOf(definition, record.track, answers);
  const outcome = await services.store.applications.saveAnswers({
    id: record.id,
    revision: record.revision,
    state: record.state,
    answers,
    name,
    at: now,
    listing: record.listed ? listingOf(definition, { ...record, answers, name, updatedAt: now }) : null,
  });
  if (outcome === "stale") throw new Problem("stale");
  const saved = record.revision + 1;
  return { body: { revision: saved, savedAt: new Date(now).toISOString() }, etag: saved };
});

async function upToDate(services: Services, caller: Caller, loaded: LoadedApplication): Promise<LoadedApplication> {
  const correction = await correctionOf(services, loaded);
  if (!correction || correction.concerns) return loaded;
  const denial = may(caller, loaded.version.definition, { to: "edit", application: loaded.guarded, now: services.clock.now() });
  // What may not be written is refused below, in its own words.
  return denial ? loaded : services.store.transaction((tx) => takeOver(services, caller, loaded, correction, tx));
}
