import { isApplicantRole, type NoticeDefinition } from "@shenbao/engine";
import { concernedBy } from "@shenbao/engine/migrate";
import type { ApplicationRecord } from "@shenbao/store";
import type { LoadedApplication } from "../applications/load-application.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

/** A version published after the one an application is under, as far as it binds the application. */
export interface Correction {
  /** The newest one. */
  version: CompiledVersion;
  /** Where the application stands under it: its own state, or the initial one where that state is gone or closed. */
  state: string;
  /** Whether what changed concerns those who apply in its track. What does not is taken over without asking. */
  concerns: boolean;
  /** Whether the new version has its track at all. */
  possible: boolean;
}

/**
 * The correction that binds an application: one that its applicant still has wholly in hand (a draft, or withdrawn to one). What was
 * submitted, and what was returned for some places, is judged by the version it was submitted under, to the end.
 */
export async function correctionFor(services: Services, record: ApplicationRecord, version: CompiledVersion): Promise<Correction | null> {
  if (!isWhollyOpen(version.definition, record)) return null;
  const current = await services.versions.current(record.noticeId);
  if (current === null || current <= record.version) return null;
  const newest = await services.versions.get(record.noticeId, current);
  if (!newest) throw new Error(`The version ${current} of ${record.noticeId} is missing`);
  return correctionTo(newest, record, version);
}

/** What another version means for a wholly open application. */
export function correctionTo(newest: CompiledVersion, record: Pick<ApplicationRecord, "state" | "track">, version: CompiledVersion): Correction {
  const { definition } = newest;
  return {
    version: newest,
    state: definition.workflow.states[record.state]?.open === "all" ? record.state : definition.workflow.initial,
    concerns: concerns(version, newest, record.track),
    possible: definition.tracks.some(({ id }) => id === record.track),
  };
}

/** The same for who asks: it binds applicants alone. */
export async function correctionOf(services: Services, { record, version, role }: LoadedApplication): Promise<Correction | null> {
  return isApplicantRole(version.definition, role) ? correctionFor(services, record, version) : null;
}

/** Whether an application's applicant has it wholly in hand. */
export function isWhollyOpen(definition: NoticeDefinition, record: Pick<ApplicationRecord, "state">): boolean {
  return definition.workflow.states[record.state]?.open === "all";
}

const known = new WeakMap<CompiledVersion, WeakMap<CompiledVersion, Map<string, boolean>>>();

/** Asked with every save, so it is compared once for two versions and a track. */
function concerns(before: CompiledVersion, after: CompiledVersion, track: string): boolean {
  const ofBefore = known.get(before) ?? new WeakMap<CompiledVersion, Map<string, boolean>>();
  known.set(before, ofBefore);
  const tracks = ofBefore.get(after) ?? new Map<string, boolean>();
  ofBefore.set(after, tracks);
  const found = tracks.get(track) ?? concernedBy(before.definition, after.definition, track);
  tracks.set(track, found);
  return found;
}
