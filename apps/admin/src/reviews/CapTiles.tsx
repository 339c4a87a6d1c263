import type { Ranking } from "@shenbao/contract";
import { useText } from "../language/use-text.ts";

/** How much of a round is there, and each cap with the places it would fill. */
export function CapTiles({ ranking }: { ranking: Ranking }) {
  const t = useText();
  const scored = ranking.rows.reduce((sum, row) => sum + row.scores.filter(({ status }) => status === "scored").length, 0);
  const tiles: [string, string | number][] = [
    [t(ranking.unassigned > 0 ? "reviews.applicationsWaiting" : "reviews.applications", { count: ranking.unassigned }), ranking.rows.length + ranking.unassigned],
    [t("reviews.sheets"), `${scored} / ${scored + ranking.missing}`],
    ...ranking.caps.map(({ title, taken, limit }): [string, string] => [t.of(title), `${taken} / ${limit}`]),
  ];
  return (
    <ul className="ad-tiles">
      {tiles.map(([title, value]) => (
        <li key={title} className="ad-tile ad-tile-plain">
          <span className="ad-tile-count">{value}</span>
          <span>{title}</span>
        </li>
      ))}
    </ul>
  );
}
