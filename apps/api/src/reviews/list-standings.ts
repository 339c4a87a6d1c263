import { routes } from "@shenbao/contract";
import { loadApplication } from "../applications/load-application.ts";
import { bind } from "../http/bind.ts";

/** What released selections made of an application. Who runs a round reads it always; others who see the application where the publication gives reasons; experts never. */
export const listStandings = bind(routes.listStandings, async ({ params, caller, locale }, services) => {
  const { record, role, version } = await loadApplication(services, caller, params.id);
  const { definition } = version;
  const tells = definition.publication.reasons === true && definition.roles[role]?.sees.scope !== "assigned";
  const selections = await services.store.selections.releasedOf(record.noticeId);
  return {
    body: {
      rows: selections.flatMap(({ review: id, rows, promotions }) => {
        const review = Object.hasOwn(definition.reviews, id) ? definition.reviews[id] : undefined;
        const row = rows.find(({ applicationId }) => applicationId === record.id);
        if (!review || !row || (!tells && review.assignedBy !== role)) return [];
        const promotion = promotions.find(({ applicationId }) => applicationId === record.id);
        const runs = review.assignedBy === role;
        const ranked = { place: runs ? row.place : null, score: runs ? row.score : null };
        return [
          { review: id, title: review.title, proposal: row.proposal, reserve: row.reserve, ...ranked, reason: row.reason[locale], promoted: promotion?.reason[locale] ?? null },
        ];
      }),
    },
  };
});
