import { wholePlace } from "@shenbao/engine";
import { Banner, Button } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import type { Pin } from "@shenbao/contract";
import { TextBox } from "../pages/TextBox.tsx";

export interface ReasonsListProps {
  reasons: Pin[];
  missing: boolean;
  titleOf(at: string): string;
  onReason(at: string, text: string | null): void;
  /** Asks for what has to be changed of the whole; absent where nothing can be written down. */
  onWhole?: (() => void) | undefined;
}

/** The reasons written down while reading, to be looked through once more before they are sent; or that all of it is to be changed. */
export function ReasonsList({ reasons, missing, titleOf, onReason, onWhole }: ReasonsListProps) {
  const t = useText();
  const whole = reasons.some(({ at }) => at === wholePlace);
  return (
    <>
      {reasons.length === 0 && (
        <Banner tone={missing ? "error" : "info"} locale={t.locale} live={missing ? "assertive" : undefined} title={t("reasons.none")}>
          <p>{t("reasons.noneText")}</p>
        </Banner>
      )}
      {whole && (
        <Banner tone="warning" locale={t.locale} title={t("reasons.isWhole")}>
          <p>{t("reasons.isWholeText")}</p>
        </Banner>
      )}
      {reasons.length > 0 && (
        <ol className="ad-reasons">
          {reasons.map(({ at, text }) => (
            <li key={at}>
              <TextBox
                label={titleOf(at)}
                value={text}
                onChange={(next) => onReason(at, next)}
                rows={2}
                maxLength={500}
                error={text.trim().length < 2 ? t("reasons.short") : null}
              />
              <Button kind="quiet" small aria-label={`${t("reasons.remove")}：${titleOf(at)}`} onClick={() => onReason(at, null)}>
                {t("reasons.remove")}
              </Button>
            </li>
          ))}
        </ol>
      )}
      {!whole && onWhole && (
        <div className="ad-whole-return">
          <p className="sb-muted">{t(reasons.length === 0 ? "reasons.namedNone" : "reasons.named")}</p>
          <Button small onClick={onWhole}>
            {t("reasons.whole")}
          </Button>
        </div>
      )}
    </>
  );
}
