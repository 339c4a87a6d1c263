import type { Application, FileInfo } from "@shenbao/contract";
import { fieldsOf, type NoticeDefinition, trackForm } from "@shenbao/engine";
import { ClausesContext, StateTag } from "@shenbao/renderer";
import { useMemo, useState } from "react";
import { ActionBar } from "../actions/ActionBar.tsx";
import { ActionDrawer } from "../actions/ActionDrawer.tsx";
import { returnActionOf } from "../actions/return-action.ts";
import { useOrganisationsOf } from "../applications/use-organisation-names.ts";
import { DecisionCard } from "../decisions/DecisionCard.tsx";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Page } from "../pages/Page.tsx";
import { ApplicationFactsLine } from "./ApplicationFactsLine.tsx";
import { ApplicationPanels } from "./ApplicationPanels.tsx";
import type { Desk, PanelId } from "./desk.ts";
import { DownloadMenu } from "./DownloadMenu.tsx";
import { NeighbourButtons } from "./NeighbourButtons.tsx";
import { NotesLine } from "./NotesLine.tsx";
import { PinReason } from "./PinReason.tsx";
import { placeTitle } from "./place-title.ts";
import { PresenceLine } from "./PresenceLine.tsx";
import { ShortcutsDialog } from "./ShortcutsDialog.tsx";
import { StandingsCard } from "./StandingsCard.tsx";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useGoTo } from "./use-go-to.ts";
import { useHistory } from "./use-history.ts";
import { useNeighbours } from "./use-neighbours.ts";
import { useNotes } from "./use-notes.ts";
import { usePresence } from "./use-presence.ts";

/** Where a reviewer reads and decides: the form beside evidence, tickets, what changed, opinions; reasons pinned while reading; the actions. */
export function ApplicationDesk({ application, definition }: { application: Application; definition: NoticeDefinition }) {
  const t = useText();
  const { base } = useNotice();
  const form = useMemo(() => trackForm(definition, application.track), [definition, application.track]);
  const fields = useMemo(() => fieldsOf(form, definition.year).flatMap((field) => [field, ...(field.columns ?? [])]), [form, definition.year]);
  const neighbours = useNeighbours(application.id);
  const notes = useNotes(application.id);
  const history = useHistory(application, definition, form);
  const others = usePresence(application.id, notes.ready);
  const [panel, setPanel] = useState<PanelId>("form");
  const [file, setFile] = useState<FileInfo | null>(null);
  const [pinning, setPinning] = useState<{ at: string; title: string; ticket: string | undefined } | null>(null);
  const [acting, setActing] = useState<string | null>(null);
  const [helping, setHelping] = useState(false);
  const organisationName = useOrganisationsOf(fields, definition.year, t.locale);
  const goTo = useGoTo(application, setPanel, setFile);
  const returning = returnActionOf(definition, application);
  const desk: Desk = {
    application,
    definition,
    form,
    notes,
    history,
    goTo,
    file,
    showFile: (shown) => {
      setFile(shown);
      setPanel("evidence");
    },
    organisationName,
    ...(returning &&
      notes.ready && { onPin: (at: string, ticket?: string) => setPinning({ at, title: placeTitle(definition, form, at, t.locale, application.evidence), ticket }) }),
  };
  const state = definition.workflow.states[application.state];
  const title = application.name ?? application.number ?? t("application.title");
  useDeskKeys({ desk, neighbours, returning: returning?.id, onPanel: setPanel, onAct: setActing, onHelp: () => setHelping(true) });
  const known = notes.pins.find(({ at }) => at === pinning?.at);
  return (
    <ClausesContext value={definition.clauses}>
      <Page
        title={title}
        back={{ to: `${base}/applications`, title: t("nav.applications") }}
        note={
          <>
            <ApplicationFactsLine application={application} definition={definition} />
            <span className="ad-facts-line">
              <NotesLine notes={notes} />
            </span>
          </>
        }
        heading={
          <>
            {title} {state && <StateTag title={t.of(state.title)} tone={state.tone} />}
          </>
        }
        actions={
          <>
            <NeighbourButtons neighbours={neighbours} onHelp={() => setHelping(true)} />
            <DownloadMenu id={application.id} />
          </>
        }
      >
        <PresenceLine others={others} />
        <DecisionCard application={application} definition={definition} onAct={setActing} />
        <ActionBar application={application} definition={definition} pinned={notes.pins.length} onAct={setActing} />
        {application.submittedAt !== null && <StandingsCard id={application.id} />}
        <ApplicationPanels desk={desk} panel={panel} onPanel={setPanel} onAct={setActing} />
        <PinReason place={pinning} text={known?.text ?? ""} onPut={(at, text) => notes.put(at, text, pinning?.ticket)} onClose={() => setPinning(null)} />
        <ActionDrawer actionId={acting} desk={desk} onClose={() => setActing(null)} onDone={() => setActing(null)} />
        <ShortcutsDialog open={helping} onClose={() => setHelping(false)} />
      </Page>
    </ClausesContext>
  );
}
