import { Banner, Button, Dialog, formatMoment } from "@shenbao/renderer";
import { useState } from "react";
import { useText } from "../language/use-text.ts";

/** A one-time link, shown once: to be copied and handed over. */
export function LinkDialog({ link, expiresAt, onClose }: { link: string | null; expiresAt: string; onClose(): void }) {
  const t = useText();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link ?? "");
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <Dialog
      open={link !== null}
      title={t("link.title")}
      locale={t.locale}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={() => void copy()}>
            {t("link.copy")}
          </Button>
          <Button onClick={onClose}>{t("link.done")}</Button>
        </>
      }
    >
      <div className="sb-stack">
        <p>{t("link.note", { at: link === null ? "" : formatMoment(expiresAt, t.locale) })}</p>
        <input className="ad-input" readOnly value={link ?? ""} aria-label={t("link.title")} onFocus={(event) => event.target.select()} />
        {copied !== null && (
          <Banner tone={copied ? "success" : "warning"} locale={t.locale} live="polite">
            <p>{t(copied ? "link.copied" : "link.notCopied")}</p>
          </Banner>
        )}
      </div>
    </Dialog>
  );
}
