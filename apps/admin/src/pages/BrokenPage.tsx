import { Banner, Button } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";

/** Instead of a page that failed while drawing itself. Everything saved is safe. */
export function BrokenPage() {
  const t = useText();
  return (
    <div className="ad-page ad-broken">
      <Banner tone="error" locale={t.locale} live="assertive" title={t("error.broken")}>
        <p>{t("error.brokenText")}</p>
        <Button onClick={() => window.location.reload()}>{t("action.reload")}</Button>
      </Banner>
    </div>
  );
}
