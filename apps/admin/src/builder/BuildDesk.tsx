import { routes } from "@shenbao/contract";
import { Builder, FailingPersonas, type BuilderPlace, type SectionId } from "@shenbao/builder";
import { Banner, Button, useTitle } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { builderYearsTexts as yearsTexts } from "@shenbao/texts/builder-years";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router-dom";
import { api } from "../api/api.ts";
import { NextYearButton } from "../definitions/NextYearButton.tsx";
import { PublishButton } from "../definitions/PublishButton.tsx";
import { useText } from "../language/use-text.ts";
import { useLevels } from "../organisations/use-levels.ts";
import { PageLink } from "../pages/PageLink.tsx";
import { ConflictDialog } from "./ConflictDialog.tsx";
import type { OpenDraft } from "./open-draft-query.ts";
import { placesToConfirm, publishRefusal } from "./publish-refusal.ts";
import { SaveStatus } from "./SaveStatus.tsx";
import { useDefinitionSaver } from "./use-definition-saver.ts";
import { useDraftServices } from "./use-draft-services.ts";
import { useSavedCheck } from "./use-saved-check.ts";

/** A definition in the builder. The section and what is selected are in the address: `/definitions/:id/build/forms?at=/forms/application`. */
export function BuildDesk({ open }: { open: OpenDraft }) {
  const t = useText();
  const { id } = open.draft;
  const { document, saver, restored } = useDefinitionSaver(open);
  const { "*": section = "" } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const levels = useLevels();
  const { draft, check } = useSavedCheck(saver);
  const services = useDraftServices(id, saver, t.locale);
  const [told, setTold] = useState(restored);
  const title = useSyncExternalStore(document.subscribe, () => document.definition.title);
  const conflict = useSyncExternalStore(saver.subscribe, () => saver.state.kind === "conflict");
  const [choosing, setChoosing] = useState(false);
  useEffect(() => setChoosing(conflict), [conflict]);
  useTitle(t.of(title), t("app.title"));
  const place: BuilderPlace = { section: section.replace(/^build\/?/, "") as SectionId, path: search.get("at") };
  const move = (next: BuilderPlace) =>
    void navigate({ pathname: `/definitions/${id}/build/${next.section}`, search: next.path === null ? "" : `?${new URLSearchParams({ at: next.path }).toString()}` });
  return (
    <>
      {told && (
        <Banner tone="info" locale={t.locale} live="polite">
          <p>
            {say(texts["save.restored"], t.locale)}{" "}
            <Button small kind="quiet" onClick={() => setTold(false)}>
              {t("action.close")}
            </Button>
          </p>
        </Banner>
      )}
      <Builder
        document={document}
        locale={t.locale}
        place={place}
        onPlace={move}
        levels={levels}
        services={services}
        heading={
          <>
            <PageLink to="/definitions" className="bd-above">{`← ${t("nav.definitions")}`}</PageLink>
            <h1>{t.of(title)}</h1>
          </>
        }
        status={<SaveStatus saver={saver} onChoose={() => setChoosing(true)} />}
        actions={
          <>
            <NextYearButton draft={draft} before={() => saver.flush()} quiet />
            <PageLink to={`/definitions/${id}/compare`} className="sb-button sb-button-quiet sb-button-small">
              {t("compare.open")}
            </PageLink>
            <PageLink to={`/definitions/${id}/replay`} className="sb-button sb-button-quiet sb-button-small">
              {t("replay.open")}
            </PageLink>
            <PageLink to={`/definitions/${id}/json`} className="sb-button sb-button-quiet sb-button-small">
              {say(texts["builder.json"], t.locale)}
            </PageLink>
            <PublishButton
              draft={draft}
              dirty={saver.dirty}
              publishable={check?.publishable === true}
              refusal={publishRefusal(draft, saver.dirty, check, t.locale)}
              way={
                services.confirmations && placesToConfirm(draft) > 0
                  ? { title: say(yearsTexts["publish.confirm"], t.locale), go: () => move({ section: "confirm", path: null }) }
                  : null
              }
              refusedBy={(close) => !saver.dirty && check && <FailingPersonas results={check.personas} onLeave={close} />}
              onPublished={async () => saver.take({ ...(await api.call(routes.getDraft, { params: { id } })), definition: saver.draft.definition })}
            />
          </>
        }
      />
      <ConflictDialog document={document} saver={saver} open={choosing} onClose={() => setChoosing(false)} />
    </>
  );
}
