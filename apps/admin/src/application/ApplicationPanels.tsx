import type { Application } from "@shenbao/contract";
import type { Form, NoticeDefinition } from "@shenbao/engine";
import { EvidenceDesk } from "../evidence/EvidenceDesk.tsx";
import { useText } from "../language/use-text.ts";
import { Tabs } from "../pages/Tabs.tsx";
import type { Reason } from "./ApplicationDesk.tsx";
import { ApplicationForm } from "./ApplicationForm.tsx";
import { EventsPanel } from "./EventsPanel.tsx";
import { OpinionsPanel } from "./OpinionsPanel.tsx";
import { useWide } from "./use-wide.ts";

export type PanelId = "form" | "evidence" | "opinions" | "events";
export interface ApplicationPanelsProps {
  application: Application;
  definition: NoticeDefinition;
  form: Form;
  panel: PanelId;
  onPanel(panel: PanelId): void;
  pinned: Reason[];
  /** Absent: nothing can be returned now. */
  onPin?: ((at: string) => void) | undefined;
}

/** The form, and beside it evidence, opinions or events; where there is no room for two, all are tabs. */
export function ApplicationPanels({ application, definition, form, panel, onPanel, pinned, onPin }: ApplicationPanelsProps) {
  const t = useText();
  const wide = useWide();
  const files = Object.values(application.evidence).reduce((sum, list) => sum + list.length, 0);
  const side: { id: PanelId; title: string }[] = [
    { id: "evidence", title: t("application.evidence", { count: files }) },
    { id: "opinions", title: t("application.opinions", { count: application.opinions.length }) },
    { id: "events", title: t("application.events") },
  ];
  const tabs = wide ? side : [{ id: "form" as const, title: t("application.form") }, ...side];
  const shown = wide && panel === "form" ? "evidence" : panel;
  const formView = <ApplicationForm application={application} definition={definition} form={form} pinned={pinned} onPin={onPin} />;
  return (
    <div className={wide ? "ad-desk" : undefined}>
      {wide && <div className="ad-desk-form">{formView}</div>}
      <div className={wide ? "ad-desk-side" : undefined}>
        <Tabs label={t("application.parts")} tabs={tabs} current={shown} onChange={onPanel}>
          {shown === "form" && formView}
          {shown === "evidence" && <EvidenceDesk evidence={form.evidence ?? []} files={application.evidence} reasons={application.reasons} pinned={pinned} onPin={onPin} />}
          {shown === "opinions" && <OpinionsPanel application={application} definition={definition} />}
          {shown === "events" && <EventsPanel application={application} definition={definition} form={form} />}
        </Tabs>
      </div>
    </div>
  );
}
