import type { Draft } from "@shenbao/contract";
import { Banner } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useText } from "../language/use-text.ts";
import { Page } from "../pages/Page.tsx";
import { PageLink } from "../pages/PageLink.tsx";

/** A definition that has not the shape of one can only be mended in its source. */
export function BrokenDefinition({ draft }: { draft: Draft }) {
  const t = useText();
  return (
    <Page title={t.of(draft.title)} back={{ to: "/definitions", title: t("nav.definitions") }}>
      <Banner tone="warning" locale={t.locale}>
        <p>{say(texts["builder.broken"], t.locale)}</p>
        <p>
          <PageLink to={`/definitions/${draft.id}/json`} className="sb-button sb-button-secondary">
            {say(texts["builder.json"], t.locale)}
          </PageLink>
        </p>
      </Banner>
    </Page>
  );
}
