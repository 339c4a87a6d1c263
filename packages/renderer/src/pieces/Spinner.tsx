import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";

/** That something is being waited for, in words too. `block`: in the middle of a page part. */
export function Spinner({ locale, label, block = false }: { locale: Locale; label?: string; block?: boolean }) {
  return (
    <div className={`sb-spinner${block ? " sb-spinner-block" : ""}`} role="status">
      <span className="sb-spinner-ring" aria-hidden="true" />
      <span>{label ?? say(rendererTexts["spinner.loading"], locale)}</span>
    </div>
  );
}
