import { routes, type CorrectionView } from "@shenbao/contract";
import { trackEvidence } from "@shenbao/engine";
import { compareDefinitions } from "@shenbao/engine/compare";
import { concernsTrack } from "@shenbao/engine/migrate";
import { say, type Locale } from "@shenbao/texts";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import { fileView } from "../applications/application-view.ts";
import { loadApplication, type LoadedApplication } from "../applications/load-application.ts";
import { may } from "../authorisation/may.ts";
import { refuse, sayFindings } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";
import { correctionOf, type Correction } from "./correction-of.ts";
import { migrationOf } from "./migration.ts";
import { shownAnswer } from "./shown-answer.ts";

/** What a correction of the notice changes for one's own application, to be seen before it is taken. */
export const getCorrection = bind(routes.getCorrection, async ({ params, caller, locale, now }, services) => {
  const loaded = await loadApplication(services, caller, params.id);
  const correction = await correctionOf(services, loaded);
  return { body: { correction: correction && (await correctionView(services, caller, loaded, correction, locale, now)) }, etag: loaded.record.revision };
});

/** Why it cannot be taken now, as a sentence: its track is gone, or the new version is closed. */
export function obstacle(caller: Caller, { guarded, facts }: LoadedApplication, { version, state, possible }: Correction, locale: Locale, now: number): string | null {
  if (!possible) return say(texts["correction.noTrack"], locale);
  const denial = may(caller, version.definition, { to: "edit", application: { ...guarded, facts: { ...facts, state } }, now });
  return denial && refuse(denial, locale).say(locale);
}

const told = new WeakMap<CompiledVersion, { before: CompiledVersion; track: string; changes: CorrectionView["changes"] }>();

/** What changed in the notice for those who apply in a track. Compared once for all who ask after the same correction. */
function changesFor(before: CompiledVersion, after: CompiledVersion, track: string): CorrectionView["changes"] {
  const known = told.get(after);
  if (known?.before === before && known.track === track) return known.changes;
  const concerns = (path: string | null) => path !== null && concernsTrack(before.definition, after.definition, track, path);
  const changes = compareDefinitions(before.definition, after.definition)
    .filter((change) => concerns(change.before) || concerns(change.after))
    .map(({ heading, sentence }) => ({ heading, sentence }));
  told.set(after, { before, track, changes });
  return changes;
}

async function correctionView(services: Services, caller: Caller, loaded: LoadedApplication, correction: Correction, locale: Locale, now: number): Promise<CorrectionView> {
  const { record, version } = loaded;
  const { version: newest } = correction;
  const since = (await services.store.versions.of(record.noticeId)).filter((one) => one.version > record.version && one.version <= newest.version);
  const base = {
    changes: changesFor(version, newest, record.track),
    from: record.version,
    to: newest.version,
    concerns: correction.concerns,
    why: obstacle(caller, loaded, correction, locale, now),
    versions: since.reverse().map(({ version: number, publishedAt, note }) => ({ version: number, publishedAt: new Date(publishedAt).toISOString(), note })),
  };
  if (!correction.possible) return { ...base, dropped: [], files: [], required: [], findings: [] };
  const migration = migrationOf(record, version, correction, now);
  const { form } = version.formOf(record.track);
  const titles = new Map(trackEvidence(version.definition, record.track).map(({ id, title }) => [id, title]));
  return {
    ...base,
    dropped: migration.dropped.map(({ pointer, title, value, why }) => ({
      at: pointer,
      title,
      why,
      shown: shownAnswer(form, version.definition.year, pointer, value, locale),
    })),
    files: migration.files.map(({ evidence, files }) => ({ evidence, title: titles.get(evidence) ?? { "zh-CN": evidence, en: evidence }, files: files.map(fileView) })),
    required: migration.newlyRequired.map(({ pointer, title }) => ({ at: pointer, title })),
    findings: sayFindings(migration.newlyWrong, locale),
  };
}
