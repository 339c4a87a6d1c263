import { Banner } from "@shenbao/renderer";
import type { SaidBefore } from "../changes/use-said-before.ts";
import { useText } from "../language/use-text.ts";

/** Above a form that was filled in before: what of it was taken over. */
export function SaidBeforeLine({ before }: { before: SaidBefore | null }) {
  const t = useText();
  if (!before) return null;
  return (
    <Banner tone={before.changes > 0 ? "warning" : "info"} locale={t.locale}>
      <p>{t(before.changes > 0 ? "unchanged.filled" : "unchanged.filledAll")}</p>
    </Banner>
  );
}
