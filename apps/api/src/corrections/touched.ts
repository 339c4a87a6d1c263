import { Problem, routes, type Touched, type TouchedDrafts } from "@shenbao/contract";
import { checkDefinition } from "@shenbao/engine/check";
import type { DraftRecord } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import { definitionProblem } from "../definitions/draft-identity.ts";
import { openDraft } from "../definitions/drafts.ts";
import { bind } from "../http/bind.ts";
import { compileVersion, type CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";
import { correctionTo, isWhollyOpen } from "./correction-of.ts";
import { migrationOf } from "./migration.ts";

/** How many drafts are judged with one request, and for how long at most, in milliseconds: others wait meanwhile. */
const atOnce = 50;
const patience = 400;

/** Drafts that were compiled to be judged by, the last ones: asked page by page. */
const compiled = new Map<string, CompiledVersion>();
const mostCompiled = 4;

/** A draft as the version it would become. @throws Problem "invalid-definition" */
function asVersion({ id, revision, noticeId, definition }: DraftRecord, locale: Locale): CompiledVersion {
  const key = `${id}/${revision}`;
  const known = compiled.get(key);
  if (known) return known;
  if (checkDefinition(definition).some(({ severity }) => severity === "error")) throw definitionProblem(definition, locale);
  const made = compileVersion({ noticeId, version: 0, hash: "", definition, publishedAt: 0, publishedBy: "", note: null });
  compiled.set(key, made);
  for (const oldest of compiled.keys()) {
    if (compiled.size <= mostCompiled) break;
    compiled.delete(oldest);
  }
  return made;
}

/** How many applications publishing a draft would touch, by version and track. */
export const getTouched = bind(routes.getTouched, async ({ params, locale }, services) => {
  const draft = await openDraft(services, params.id);
  const next = asVersion(draft, locale);
  const rows = new Map<string, Touched>();
  for (const { version: number, track, state, submitted, count } of await services.store.applications.standing(draft.noticeId)) {
    const version = await services.versions.get(draft.noticeId, number);
    if (!version) continue;
    const { concerns, possible } = correctionTo(next, { state, track }, version);
    const title = version.definition.tracks.find(({ id }) => id === track)?.title ?? { "zh-CN": track, en: track };
    const row = rows.get(`${number}/${track}`) ?? { version: number, track, title, concerns, kept: possible, drafts: 0, submitted: 0 };
    if (isWhollyOpen(version.definition, { state })) row.drafts += count;
    else if (submitted) row.submitted += count;
    rows.set(`${number}/${track}`, row);
  }
  const order = (track: string) => next.definition.tracks.findIndex(({ id }) => id === track);
  return { body: { rows: [...rows.values()].sort((one, other) => order(one.track) - order(other.track) || one.version - other.version) } };
});

/** What publishing a draft would do to applicants' drafts. Nothing of them is told but how many. */
export const judgeDrafts = bind(routes.judgeDrafts, async ({ params, query, locale }, services) => {
  const draft = await openDraft(services, params.id);
  if (draft.revision !== query.revision) throw new Problem("stale");
  const next = asVersion(draft, locale);
  const counts: TouchedDrafts = { judged: 0, losing: 0, required: 0, wrong: 0, unchanged: 0, homeless: 0, next: null };
  const begun = performance.now();
  const records = await services.store.applications.some({
    noticeId: draft.noticeId,
    states: await openStates(services, draft.noticeId),
    after: query.after ?? null,
    limit: atOnce,
  });
  let last: string | null = null;
  for (const record of records) {
    last = record.id;
    const version = await services.versions.get(draft.noticeId, record.version);
    if (!version || !isWhollyOpen(version.definition, record)) continue;
    const correction = correctionTo(next, record, version);
    if (!correction.concerns) continue;
    counts.judged += 1;
    if (!correction.possible) counts.homeless += 1;
    else {
      const { dropped, files, newlyRequired, newlyWrong } = migrationOf(record, version, correction, services.clock.now());
      const [loses, asked, wrong] = [dropped.length + files.length > 0, newlyRequired.length > 0, newlyWrong.length > 0];
      counts.losing += Number(loses);
      counts.required += Number(asked);
      counts.wrong += Number(wrong);
      counts.unchanged += Number(!loses && !asked && !wrong);
    }
    if (performance.now() - begun > patience) break;
  }
  const all = last === (records.at(-1)?.id ?? null) && records.length < atOnce;
  return { body: { ...counts, next: all ? null : last } };
});

/** The states in which an applicant has an application wholly in hand, under any version. */
async function openStates(services: Services, noticeId: string): Promise<string[]> {
  const states = new Set<string>();
  for (const { version: number } of await services.store.versions.of(noticeId)) {
    const version = await services.versions.get(noticeId, number);
    for (const [state, { open }] of Object.entries(version?.definition.workflow.states ?? {})) if (open === "all") states.add(state);
  }
  return [...states];
}
