import type { Ranking } from "@shenbao/contract";
import { useText } from "../language/use-text.ts";

type Score = Ranking["rows"][number]["scores"][number];

/** The experts' scores of an application: what stands out, what was left out and what was taken out is said beside it. */
export function ScoreList({ scores }: { scores: Score[] }) {
  const t = useText();
  const number = new Intl.NumberFormat(t.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const signed = new Intl.NumberFormat(t.locale, { maximumFractionDigits: 2, signDisplay: "always" });
  const notes = (score: Score): string[] => [
    ...(score.takenOut === null ? [] : [t("spread.takenOut", { total: number.format(score.takenOut) })]),
    ...(score.value !== null && score.total !== null && score.value !== score.total ? [t("spread.value", { value: number.format(score.value) })] : []),
    ...(score.total !== null && !score.counted ? [t("spread.left")] : []),
    ...(score.outlier && score.apart !== null ? [t("spread.apart", { points: signed.format(score.apart) })] : []),
    ...(score.stated === null ? [] : [t("spread.stated")]),
  ];
  const words = (score: Score) => {
    if (score.conflict !== null) return t("reviews.conflict", { expert: score.expert, reason: score.conflict });
    return `${score.expert} ${score.total === null ? t(`assignments.status.${score.status}`) : number.format(score.total)}`;
  };
  return (
    <ul className="ad-plain ad-scores sb-small">
      {scores.map((score) => (
        <li key={score.expertId} className={score.conflict === null ? undefined : "sb-muted"}>
          {words(score)}
          {notes(score).length > 0 && <span className={score.outlier ? "ad-apart" : "sb-muted"}> {notes(score).join(t.locale === "en" ? ", " : "，")}</span>}
        </li>
      ))}
    </ul>
  );
}
