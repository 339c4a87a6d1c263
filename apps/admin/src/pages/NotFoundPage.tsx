import { Empty } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import { Page } from "./Page.tsx";
import { PageLink } from "./PageLink.tsx";

/** Where an address leads nowhere. */
export function NotFoundPage() {
  const t = useText();
  return (
    <Page title={t("notFound.title")}>
      <Empty title={t("notFound.text")}>
        <PageLink to="/" className="sb-button sb-button-primary">
          {t("nav.home")}
        </PageLink>
      </Empty>
    </Page>
  );
}
