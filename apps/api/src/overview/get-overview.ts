import { routes, type Overview } from "@shenbao/contract";
import { roleFor, statesSeen, type NoticeDefinition } from "@shenbao/engine";
import type { Figures, OrganisationRecord } from "@shenbao/store";
import { everywhere } from "@shenbao/texts";
import { openList } from "../applications/open-list.ts";
import { may } from "../authorisation/may.ts";
import { standsInLine } from "../authorisation/stands-in-line.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { daysOf } from "./days-of.ts";

/** How a notice goes, as far as the caller sees it: by the very filter of its lists. */
export const getOverview = bind(routes.getOverview, async ({ params, caller, locale, now }, services) => {
  const { version, role, seenBy } = await openList(services, caller, params.noticeId, locale);
  const { definition } = version;
  const all = await services.store.figures.of(params.noticeId, seenBy, now, Date.now());
  const states = statesSeen(definition, role);
  const figures: Figures = { ...all, cells: all.cells.filter(({ state }) => states.includes(state)) };
  const below = definition.roles[role]?.sees.scope === "below";
  const codes = below ? [...new Set(figures.cells.map(({ receiver }) => receiver))].filter((code) => code !== "") : [];
  const organisations = await services.store.organisations.byCodes(codes);
  const body: Overview = {
    at: new Date(figures.at).toISOString(),
    total: figures.cells.reduce((sum, { count }) => sum + count, 0),
    states: states.map((id) => ({ id, count: sumOf(figures, (cell) => cell.state === id) })),
    tracks: definition.tracks.map(({ id }) => ({ id, count: sumOf(figures, (cell) => cell.track === id) })),
    receivers: receiversOf(codes, organisations, figures, states),
    days: daysOf(figures.submitted, definition.timezone),
    tables: await tablesOf(services, caller, definition, figures, organisations),
    reviews: await reviewsOf(services, caller, definition),
  };
  return { body };
});

const sumOf = ({ cells }: Figures, wanted: (cell: Figures["cells"][number]) => boolean) => cells.reduce((sum, cell) => (wanted(cell) ? sum + cell.count : sum), 0);

function receiversOf(codes: readonly string[], organisations: readonly OrganisationRecord[], figures: Figures, states: string[]): Overview["receivers"] {
  const names = new Map(organisations.map(({ code, name }) => [code, name]));
  return codes
    .map((code) => ({
      code,
      name: names.get(code) ?? everywhere(code),
      count: sumOf(figures, (cell) => cell.receiver === code),
      states: states.map((id) => ({ id, count: sumOf(figures, (cell) => cell.receiver === code && cell.state === id) })).filter(({ count }) => count > 0),
    }))
    .sort((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1));
}

/** Of the organisations that received something, how many have handed in each table. */
async function tablesOf(
  { store }: Services,
  caller: Caller,
  definition: NoticeDefinition,
  figures: Figures,
  organisations: readonly OrganisationRecord[],
): Promise<Overview["tables"]> {
  const records = await store.tables.of(
    definition.id,
    organisations.map(({ code }) => code),
  );
  return Object.entries(definition.tables).flatMap(([table, shape]) => {
    const concerned = organisations.filter(
      (organisation) =>
        roleFor(definition, organisation.level) === shape.by &&
        !may(caller, definition, { to: "see-table", table: shape, organisation }) &&
        sumOf(figures, (cell) => cell.receiver === organisation.code && (shape.tracks?.includes(cell.track) ?? true)) > 0,
    );
    if (concerned.length === 0) return [];
    const done = new Set(records.filter((record) => record.table === table && record.handedIn !== null).map(({ organisation }) => organisation.code));
    const missing = concerned.filter(({ code }) => !done.has(code)).map(({ code, name }) => ({ code, name }));
    return [{ table, title: shape.title, handedIn: concerned.length - missing.length, expected: concerned.length, missing }];
  });
}

/** Of the rounds that the caller runs, how many sheets there are and how many are handed in. */
async function reviewsOf(services: Services, caller: Caller, definition: NoticeDefinition): Promise<Overview["reviews"]> {
  const inLine = await standsInLine(services, caller.organisation, definition);
  const run = Object.entries(definition.reviews).filter(([, review]) => !may(caller, definition, { to: "run-review", review, inLine }));
  const counted = await Promise.all(
    run.map(async ([review, { title }]) => {
      const counts = await services.store.assignments.counts(definition.id, review);
      return { review, title, waiting: counts.waiting ?? 0, begun: counts.begun ?? 0, scored: counts.scored ?? 0 };
    }),
  );
  return counted.filter(({ waiting, begun, scored }) => waiting + begun + scored > 0);
}
