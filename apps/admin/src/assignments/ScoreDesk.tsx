import type { Application, Assignment } from "@shenbao/contract";
import { type NoticeDefinition, trackForm } from "@shenbao/engine";
import { Button, ClausesContext, Countdown, StateTag } from "@shenbao/renderer";
import { useMemo, useState } from "react";
import { ApplicationForm } from "../application/ApplicationForm.tsx";
import { useWide } from "../application/use-wide.ts";
import { EvidenceDesk } from "../evidence/EvidenceDesk.tsx";
import { useText } from "../language/use-text.ts";
import { Page } from "../pages/Page.tsx";
import { Tabs } from "../pages/Tabs.tsx";
import { serverNow } from "../session/session-store.ts";
import { assignmentTone } from "./assignment-tone.ts";
import { ConflictDialog } from "./ConflictDialog.tsx";
import { ScoreSheet } from "./ScoreSheet.tsx";
import { useScoreSheet } from "./use-score-sheet.ts";

type PanelId = "form" | "evidence" | "sheet";

/** The application beside the score sheet; where there is no room for two, tabs. */
export function ScoreDesk({ assignment, application, definition }: { assignment: Assignment; application: Application; definition: NoticeDefinition }) {
  const t = useText();
  const wide = useWide();
  const form = useMemo(() => trackForm(definition, application.track), [definition, application.track]);
  const sheet = useScoreSheet(assignment);
  const [panel, setPanel] = useState<PanelId>("form");
  const [conflict, setConflict] = useState(false);
  const { latest } = sheet;
  const done = latest.status === "conflict" || latest.stated;
  const reading: { id: PanelId; title: string }[] = [
    { id: "form", title: t("application.form") },
    { id: "evidence", title: t("evidence.title") },
  ];
  const shown = wide && panel === "sheet" ? "form" : panel;
  const sheetView = <ScoreSheet assignment={latest} application={application} definition={definition} sheet={sheet} />;
  return (
    <ClausesContext value={definition.clauses}>
      <Page
        title={latest.name}
        back={{ to: "/assignments", title: t("nav.assignments") }}
        note={
          <span className="ad-facts-line">
            <span>{latest.number}</span>
            <span>{t.of(definition.tracks.find(({ id }) => id === latest.track)?.title)}</span>
            <span>{application.applicant?.name ?? t("application.blind")}</span>
            {latest.until && <Countdown until={Date.parse(latest.until)} now={serverNow} locale={t.locale} />}
          </span>
        }
        heading={
          <>
            {latest.name} <StateTag title={t(`assignments.status.${latest.status}`)} tone={assignmentTone[latest.status]} />
          </>
        }
        actions={!done && <Button onClick={() => setConflict(true)}>{t("assignments.conflict")}</Button>}
      >
        <div className={wide ? "ad-desk" : undefined}>
          <div className={wide ? "ad-desk-form" : undefined}>
            <Tabs<PanelId> label={t("application.parts")} tabs={wide ? reading : [...reading, { id: "sheet", title: t("assignments.sheet") }]} current={shown} onChange={setPanel}>
              {shown === "form" && <ApplicationForm application={application} definition={definition} form={form} pinned={[]} />}
              {shown === "evidence" && <EvidenceDesk evidence={form.evidence ?? []} files={application.evidence} hidden={application.hiddenEvidence} reasons={[]} pinned={[]} />}
              {shown === "sheet" && sheetView}
            </Tabs>
          </div>
          {wide && <div className="ad-desk-side">{sheetView}</div>}
        </div>
        <ConflictDialog open={conflict} assignment={latest} onClose={() => setConflict(false)} />
      </Page>
    </ClausesContext>
  );
}
