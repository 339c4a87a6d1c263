import { placeOf } from "@shenbao/engine/changes";
import type { FileInfo } from "@shenbao/contract";
import { useMemo } from "react";
import { formActions, WorkPanel } from "../actions/WorkPanel.tsx";
import { ChangesPanel } from "../changes/ChangesPanel.tsx";
import { useScans } from "../evidence/use-scans.ts";
import { EvidenceDesk } from "../evidence/EvidenceDesk.tsx";
import { useText } from "../language/use-text.ts";
import { Tabs } from "../pages/Tabs.tsx";
import { TicketsPanel } from "../tickets/TicketsPanel.tsx";
import { ApplicationForm } from "./ApplicationForm.tsx";
import type { Desk, PanelId } from "./desk.ts";
import { EventsPanel } from "./EventsPanel.tsx";
import { OpinionsPanel } from "./OpinionsPanel.tsx";
import { SameApplicantPanel } from "./SameApplicantPanel.tsx";
import { useWide } from "./use-wide.ts";

export interface ApplicationPanelsProps {
  desk: Desk;
  panel: PanelId;
  onPanel(panel: PanelId): void;
  onAct(action: string): void;
}

/** The panels of an application's page that there is something in, beside the form. */
export function panelsOf({ application, definition, history }: Desk): PanelId[] {
  return [
    "evidence",
    ...(application.tickets.length > 0 ? ["tickets" as const] : []),
    ...(history.rows.length > 1 ? ["changes" as const] : []),
    ...(formActions({ application, definition }).length > 0 ? ["work" as const] : []),
    "opinions",
    ...(application.applicant ? ["same" as const] : []),
    "events",
  ];
}

/** The form, and beside it evidence, tickets, what changed, the check-list, opinions, other applications or events; where there is no room for two, all are tabs. */
export function ApplicationPanels({ desk, panel, onPanel, onAct }: ApplicationPanelsProps) {
  const t = useText();
  const wide = useWide();
  const { application, definition, form, notes, onPin, history } = desk;
  const files = Object.values(application.evidence).reduce((sum, list) => sum + list.length, 0);
  const titles: Record<PanelId, string> = {
    form: t("application.form"),
    evidence: t("application.evidence", { count: files }),
    tickets: t("tickets.tab", { count: application.tickets.length }),
    changes: t("changes.tab", { count: history.compared?.changes.length ?? 0 }),
    work: t("work.tab"),
    opinions: t("application.opinions", { count: application.opinions.length }),
    same: t("same.tab"),
    events: t("application.events"),
  };
  const { scans, readAgain } = useScans(application, form);
  const side = panelsOf(desk);
  const tabs = (wide ? side : (["form", ...side] as PanelId[])).map((id) => ({ id, title: titles[id] }));
  const shown = tabs.some(({ id }) => id === panel) ? panel : wide ? "evidence" : "form";
  const only = useMemo(
    () => (history.only ? history.compared?.changes.flatMap((change) => (change.kind === "file" ? [] : [change.at ?? tableOf(placeOf(change))])) : undefined),
    [history.only, history.compared],
  );
  const formView = <ApplicationForm application={application} definition={definition} form={form} pinned={notes.pins} only={only} onPin={onPin} />;
  return (
    <div className={wide ? "ad-desk" : undefined}>
      {wide && <div className="ad-desk-form">{formView}</div>}
      <div className={wide ? "ad-desk-side" : undefined}>
        <Tabs label={t("application.parts")} tabs={tabs} current={shown} onChange={onPanel}>
          {shown === "form" && formView}
          {shown === "evidence" && (
            <EvidenceDesk
              evidence={form.evidence ?? []}
              files={application.evidence}
              hidden={application.hiddenEvidence}
              reasons={application.reasons}
              pinned={notes.pins}
              onPin={onPin}
              scans={scans}
              onReadAgain={readAgain}
              chosen={desk.file}
              onChoose={(file: FileInfo) => desk.showFile(file)}
            />
          )}
          {shown === "tickets" && <TicketsPanel desk={desk} />}
          {shown === "changes" && <ChangesPanel desk={desk} />}
          {shown === "work" && <WorkPanel desk={desk} onAct={onAct} />}
          {shown === "opinions" && <OpinionsPanel desk={desk} />}
          {shown === "same" && <SameApplicantPanel id={application.id} />}
          {shown === "events" && <EventsPanel application={application} definition={definition} form={form} />}
        </Tabs>
      </div>
    </div>
  );
}

/** The table of a row that is gone. */
function tableOf(row: string): string {
  return row.slice(0, row.lastIndexOf("/"));
}
