import { Banner, Button } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import type { Pin } from "@shenbao/contract";
import { TextBox } from "../pages/TextBox.tsx";

/** The reasons written down while reading, to be looked through once more before they are sent. */
export function ReasonsList({
  reasons,
  missing,
  titleOf,
  onReason,
}: {
  reasons: Pin[];
  missing: boolean;
  titleOf(at: string): string;
  onReason(at: string, text: string | null): void;
}) {
  const t = useText();
  if (reasons.length === 0) {
    return (
      <Banner tone={missing ? "error" : "info"} locale={t.locale} live={missing ? "assertive" : undefined} title={t("reasons.none")}>
        <p>{t("reasons.noneText")}</p>
      </Banner>
    );
  }
  return (
    <ol className="ad-reasons">
      {reasons.map(({ at, text }) => (
        <li key={at}>
          <TextBox label={titleOf(at)} value={text} onChange={(next) => onReason(at, next)} rows={2} maxLength={500} error={text.trim().length < 2 ? t("reasons.short") : null} />
          <Button kind="quiet" small onClick={() => onReason(at, null)}>
            {t("reasons.remove")}
          </Button>
        </li>
      ))}
    </ol>
  );
}
