import type { Ranking } from "@shenbao/contract";
import { Card } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import { TextBox } from "../pages/TextBox.tsx";
import { moveRow } from "../tables/move-row.ts";

export interface TiesCardProps {
  ranking: Ranking;
  order: string[];
  reason: string;
  /** Whether this very order was confirmed. */
  confirmed: boolean;
  onOrder(order: string[]): void;
  onReason(reason: string): void;
  onConfirm(confirmed: boolean): void;
}

/** What is still level after the stated tie-breaks, put in order by hand with a reason and confirmed; order and reason go with the decision. The order shown first is nobody's decision. */
export function TiesCard({ ranking, order, reason, confirmed, onOrder, onReason, onConfirm }: TiesCardProps) {
  const t = useText();
  const rowOf = (id: string) => ranking.rows.find((row) => row.applicationId === id);
  const selected = ranking.rows.filter((row) => row.proposal === "selected").length;
  const [cap, ...others] = ranking.caps;
  // Under several caps, who of them comes in depends on more than this order.
  const room = cap && others.length === 0 ? Math.max(0, cap.limit - cap.taken - selected) : null;
  return (
    <Card title={t("reviews.ties")}>
      <p>{room === null ? t("selection.tiesSeveral", { count: order.length }) : t("reviews.tiesText", { count: order.length, room })}</p>
      <ol className="ad-ties">
        {order.map((id, index) => {
          const row = rowOf(id);
          return (
            <li key={id} className={room !== null && index < room ? "ad-tie-in" : undefined}>
              <span>
                {row?.name} <span className="sb-muted sb-small">{row?.number}</span>
              </span>
              <span className="sb-buttons">
                <button
                  type="button"
                  className="ad-step"
                  disabled={index === 0}
                  aria-label={t("reviews.up", { name: row?.name ?? "" })}
                  onClick={() => onOrder(moveRow(order, index, index - 1))}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="ad-step"
                  disabled={index === order.length - 1}
                  aria-label={t("reviews.down", { name: row?.name ?? "" })}
                  onClick={() => onOrder(moveRow(order, index, index + 1))}
                >
                  ↓
                </button>
              </span>
            </li>
          );
        })}
      </ol>
      <TextBox label={t("reviews.tiesReason")} hint={t("reviews.tiesReasonHelp")} value={reason} onChange={onReason} rows={3} maxLength={500} required />
      <label className="ad-check">
        <input type="checkbox" checked={confirmed} onChange={(event) => onConfirm(event.target.checked)} />{" "}
        {room === null ? t("selection.tiesConfirm") : t("reviews.tiesConfirm", { room })}
      </label>
    </Card>
  );
}
