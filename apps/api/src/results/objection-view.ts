import type { Objection } from "@shenbao/contract";
import { maskContact } from "@shenbao/engine";
import type { ObjectionRecord } from "@shenbao/store";
import type { Services } from "../services.ts";
import { fileView } from "../applications/application-view.ts";
import type { SeenObjection } from "./objection-access.ts";
import { usualFiles } from "./result-view.ts";

/** Objections as their reader may see them. The applicant it concerns reads what is held against it and the decision, and who objects only where the notice says so. */
export async function objectionViews({ store, clock }: Services, seen: readonly SeenObjection[]): Promise<Objection[]> {
  const applications = await store.applications.many([...new Set(seen.map(({ objection }) => objection.applicationId))]);
  const names = new Map(applications.map(({ id, name, number }) => [id, name ?? number ?? ""]));
  const now = clock.now();
  return seen.map((one) => viewOf(one, names.get(one.objection.applicationId) ?? "", now));
}

/** One of them. */
export async function objectionView(services: Services, seen: SeenObjection): Promise<Objection> {
  const [view] = await objectionViews(services, [seen]);
  return view as Objection;
}

export const isDecided = ({ state }: ObjectionRecord) => state === "upheld" || state === "dismissed";

function viewOf({ objection, version, as }: SeenObjection, name: string, now: number): Objection {
  const { by, contact, files, words } = objection;
  const rules = version.definition.publication.objections;
  const most = rules?.files ?? usualFiles;
  const isOpen = as !== "concerned" || rules?.open === true;
  return {
    id: objection.id,
    noticeId: objection.noticeId,
    number: objection.number,
    applicationId: objection.applicationId,
    name,
    edition: objection.edition,
    state: objection.state,
    // Who objects may have written a number to be reached by, which is not for the applicant.
    reason: as === "concerned" ? maskContact(objection.reason, false) : objection.reason,
    by: isOpen ? { name: by.name, organisation: by.organisation?.name ?? null, contact: as === "concerned" ? "" : contact, account: by.accountId !== null } : null,
    files: as === "concerned" ? [] : files.map(fileView),
    words: words
      .filter(({ kind }) => as !== "concerned" || kind === "upheld" || kind === "dismissed")
      .map(({ at, kind, text }) => ({ at: new Date(at).toISOString(), kind, text })),
    madeAt: new Date(objection.madeAt).toISOString(),
    due: as === "handler" && objection.dueAt !== null ? new Date(objection.dueAt).toISOString() : null,
    late: as === "handler" && objection.dueAt !== null && !isDecided(objection) && now > objection.dueAt,
    revision: objection.revision,
    as,
    adds: as === "objector" && !isDecided(objection) && files.length < most,
    most,
  };
}
