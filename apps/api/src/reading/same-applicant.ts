import { routes, type SameApplicant } from "@shenbao/contract";
import { applicationFacts, type ApplicationRecord } from "@shenbao/store";
import { loadApplication, pinnedVersion } from "../applications/load-application.ts";
import { may, roleOfCaller } from "../authorisation/may.ts";
import { sightOf } from "../authorisation/sight.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";

/** Other applications of one applicant that are looked at. */
const most = 100;

/** Other applications of the same applicant, of any notice, as far as the caller may see each. Where the applicant is unknown there are none. */
export const listSameApplicant = bind(routes.listSameApplicant, async ({ params, caller }, services) => {
  const { record, sight } = await loadApplication(services, caller, params.id);
  if (sight.blind) return { body: { rows: [], more: false } };
  const found = await services.store.applications.submittedBy(record.applicant.code, most);
  const rows = await Promise.all(found.slice(0, most).map((one) => (one.id === record.id ? null : seenRow(services, caller, one))));
  return { body: { rows: rows.filter((row) => row !== null), more: found.length > most } };
});

async function seenRow(services: Services, caller: Caller, record: ApplicationRecord): Promise<SameApplicant | null> {
  const { definition } = await pinnedVersion(services, record);
  const role = roleOfCaller(caller, definition);
  const guarded = { facts: applicationFacts(record, false), assigned: record.assigned };
  if (role === undefined || may(caller, definition, { to: "see", application: guarded })) return null;
  const sight = sightOf(definition, role);
  const state = definition.workflow.states[record.state];
  const track = definition.tracks.find(({ id }) => id === record.track);
  if (sight.blind || !state || !track) return null;
  return {
    id: record.id,
    noticeId: record.noticeId,
    notice: definition.title,
    year: definition.year,
    version: record.version,
    track: track.title,
    state: state.title,
    tone: state.tone,
    number: record.number,
    name: sight.seesName(record.track) ? record.name : null,
    submittedAt: record.submittedAt === null ? null : new Date(record.submittedAt).toISOString(),
  };
}
