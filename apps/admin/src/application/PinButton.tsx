import { useText } from "../language/use-text.ts";

/** Beside a field or an evidence item: «this has to be changed». Shows whether something was written down already. */
export function PinButton({ title, pinned, onPin }: { title: string; pinned: boolean; onPin(): void }) {
  const t = useText();
  return (
    <button
      type="button"
      className={`ad-pin${pinned ? " ad-pin-on" : ""}`}
      aria-label={t(pinned ? "reasons.change" : "reasons.pin", { title })}
      title={t(pinned ? "reasons.change" : "reasons.pin", { title })}
      onClick={onPin}
    >
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
        <path fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" d="M4 4h12v9H9l-4 3.500V13H4Z" />
      </svg>
      {pinned && <span>{t("reasons.pinned")}</span>}
    </button>
  );
}
