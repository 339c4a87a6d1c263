import { type Application, routes } from "@shenbao/contract";
import { type NoticeDefinition, trackForm } from "@shenbao/engine";
import { StateTag } from "@shenbao/renderer";
import { useMemo, useState } from "react";
import { useNavigate } from "react-router-dom";
import { ActionBar } from "../actions/ActionBar.tsx";
import { ActionDrawer } from "../actions/ActionDrawer.tsx";
import { returnActionOf } from "../actions/return-action.ts";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Page } from "../pages/Page.tsx";
import { ApplicationFactsLine } from "./ApplicationFactsLine.tsx";
import { ApplicationPanels, type PanelId } from "./ApplicationPanels.tsx";
import { useKeptDraft } from "./kept-draft.ts";
import { NeighbourButtons } from "./NeighbourButtons.tsx";
import { PinReason } from "./PinReason.tsx";
import { placeTitle } from "./place-title.ts";
import { ShortcutsDialog } from "./ShortcutsDialog.tsx";
import { useNeighbours } from "./use-neighbours.ts";
import { useShortcuts } from "./use-shortcuts.ts";

export interface Reason {
  at: string;
  text: string;
}
const noReasons: Reason[] = [];

/** Where a reviewer reads and decides: the form beside evidence, opinions and events; reasons pinned while reading; the actions. */
export function ApplicationDesk({ application, definition }: { application: Application; definition: NoticeDefinition }) {
  const t = useText();
  const navigate = useNavigate();
  const { base } = useNotice();
  const form = useMemo(() => trackForm(definition, application.track), [definition, application.track]);
  const neighbours = useNeighbours(application.id);
  const [panel, setPanel] = useState<PanelId>("form");
  const [pinning, setPinning] = useState<{ at: string; title: string } | null>(null);
  const [acting, setActing] = useState<string | null>(null);
  const [helping, setHelping] = useState(false);
  const [reasons, setReasons, clearReasons] = useKeptDraft<Reason[]>(`reasons.${application.id}`, noReasons);
  const returning = returnActionOf(definition, application);
  const state = definition.workflow.states[application.state];
  const title = application.name ?? application.number ?? t("application.title");
  const put = (at: string, text: string | null) =>
    setReasons((before) =>
      text === null
        ? before.filter((one) => one.at !== at)
        : before.some((one) => one.at === at)
          ? before.map((one) => (one.at === at ? { at, text } : one))
          : [...before, { at, text }],
    );
  useShortcuts({
    j: () => void neighbours.next?.(),
    k: () => void neighbours.previous?.(),
    u: () => void navigate(`${base}/applications`),
    f: () => setPanel("form"),
    e: () => setPanel("evidence"),
    o: () => setPanel("opinions"),
    h: () => setPanel("events"),
    r: () => returning && setActing(returning.id),
    "?": () => setHelping(true),
  });
  return (
    <Page
      title={title}
      back={{ to: `${base}/applications`, title: t("nav.applications") }}
      note={<ApplicationFactsLine application={application} definition={definition} />}
      heading={
        <>
          {title} {state && <StateTag title={t.of(state.title)} tone={state.tone} />}
        </>
      }
      actions={
        <>
          <NeighbourButtons neighbours={neighbours} onHelp={() => setHelping(true)} />
          <a className="sb-button sb-button-secondary sb-button-small" href={api.href(routes.getDocument, { params: { id: application.id } })} download>
            {t("application.pdf")}
          </a>
        </>
      }
    >
      <ActionBar application={application} definition={definition} pinned={reasons.length} onAct={setActing} />
      <ApplicationPanels
        application={application}
        definition={definition}
        form={form}
        panel={panel}
        onPanel={setPanel}
        pinned={reasons}
        onPin={returning ? (at) => setPinning({ at, title: placeTitle(definition, form, at, t.locale) }) : undefined}
      />
      <PinReason place={pinning} text={reasons.find(({ at }) => at === pinning?.at)?.text ?? ""} onPut={put} onClose={() => setPinning(null)} />
      <ActionDrawer
        actionId={acting}
        application={application}
        definition={definition}
        form={form}
        reasons={reasons}
        onReason={put}
        onClose={() => setActing(null)}
        onDone={() => {
          clearReasons();
          setActing(null);
        }}
      />
      <ShortcutsDialog open={helping} onClose={() => setHelping(false)} />
    </Page>
  );
}
