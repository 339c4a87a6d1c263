import type { Assignment } from "@shenbao/contract";
import { Banner, formatMoment } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";

/** How much is still to be scored, until when, and whether one was reminded of it. */
export function DueBanner({ rows }: { rows: Assignment[] }) {
  const t = useText();
  const open = rows.filter(({ status }) => status === "waiting" || status === "begun");
  if (open.length === 0) return null;
  const [until] = open.flatMap((row) => row.until ?? []).sort();
  const reminded = open
    .flatMap((row) => row.remindedAt ?? [])
    .sort()
    .at(-1);
  return (
    <Banner tone={reminded === undefined ? "info" : "warning"} locale={t.locale}>
      <p>{until === undefined ? t("own.dueOpen", { count: open.length }) : t("own.due", { count: open.length, at: formatMoment(until, t.locale) })}</p>
      {reminded !== undefined && <p>{t("own.reminded", { at: formatMoment(reminded, t.locale) })}</p>}
    </Banner>
  );
}
