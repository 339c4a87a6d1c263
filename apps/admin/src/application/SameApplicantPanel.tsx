import { routes, type SameApplicant } from "@shenbao/contract";
import { trackForm } from "@shenbao/engine";
import { Button, Card, Empty, formatMoment, Spinner, StateTag } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/api.ts";
import { EvidenceDesk } from "../evidence/EvidenceDesk.tsx";
import { useText } from "../language/use-text.ts";
import { versionQuery } from "../notice/notice-queries.ts";
import { Answered } from "../pages/Answered.tsx";
import { Failure } from "../pages/Failure.tsx";
import { PageLink } from "../pages/PageLink.tsx";
import { applicationQuery } from "./application-queries.ts";
import { ApplicationForm } from "./ApplicationForm.tsx";

type StateTone = Parameters<typeof StateTag>[0]["tone"];

/** Other applications of the same company, to be opened beside this one. */
export function SameApplicantPanel({ id }: { id: string }) {
  const t = useText();
  const [opened, setOpened] = useState<SameApplicant | null>(null);
  const query = useQuery({ queryKey: ["application", id, "same-applicant"], queryFn: ({ signal }) => api.call(routes.listSameApplicant, { params: { id }, signal }) });
  if (opened) return <Beside row={opened} onClose={() => setOpened(null)} />;
  return (
    <Answered query={query}>
      {({ rows, more }) =>
        rows.length === 0 ? (
          <Empty title={t("same.none")} text={t("same.noneText")} />
        ) : (
          <>
            <ul className="ad-same">
              {rows.map((row) => (
                <li key={row.id} className="sb-card">
                  <p>
                    <strong>{row.name ?? row.number}</strong> <StateTag title={t.of(row.state)} tone={row.tone as StateTone} />
                  </p>
                  <p className="sb-muted sb-small">
                    {[row.year, t.of(row.notice), t.of(row.track), row.number, row.submittedAt && formatMoment(row.submittedAt, t.locale)].filter(Boolean).join(" · ")}
                  </p>
                  <div className="sb-buttons">
                    <Button small onClick={() => setOpened(row)}>
                      {t("same.open")}
                      <span className="sb-hidden"> {row.name ?? row.number}</span>
                    </Button>
                    <PageLink to={`/n/${row.noticeId}/applications/${row.id}`}>{t("same.page")}</PageLink>
                  </div>
                </li>
              ))}
            </ul>
            {more && <p className="sb-muted">{t("same.more")}</p>}
          </>
        )
      }
    </Answered>
  );
}

/** Another application, read beside: form and evidence, nothing to be done. */
function Beside({ row, onClose }: { row: SameApplicant; onClose(): void }) {
  const t = useText();
  const application = useQuery(applicationQuery(row.id));
  const version = useQuery(versionQuery(row.noticeId, row.version));
  const failed = application.error ?? version.error;
  return (
    <Card
      title={`${row.year} · ${row.name ?? row.number ?? ""}`}
      aside={
        <Button small onClick={onClose}>
          {t("same.close")}
        </Button>
      }
    >
      {failed && <Failure error={failed} />}
      {!failed && (!application.data || !version.data) && <Spinner locale={t.locale} block />}
      {application.data && version.data && (
        <>
          <ApplicationForm application={application.data} definition={version.data.definition} form={trackForm(version.data.definition, application.data.track)} pinned={[]} />
          <EvidenceDesk
            evidence={trackForm(version.data.definition, application.data.track).evidence ?? []}
            files={application.data.evidence}
            hidden={application.data.hiddenEvidence}
            reasons={[]}
            pinned={[]}
          />
        </>
      )}
    </Card>
  );
}
