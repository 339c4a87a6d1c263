import { type OfflinePreview, routes } from "@shenbao/contract";
import { Banner, Button, Dialog, StateTag } from "@shenbao/renderer";
import { useQueryClient } from "@tanstack/react-query";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { DataTable } from "../pages/DataTable.tsx";
import { Failure } from "../pages/Failure.tsx";
import { useDoing } from "../pages/use-doing.ts";

export interface OfflineDialogProps {
  params: { noticeId: string; review: string };
  preview: OfflinePreview | null;
  onClose(): void;
}

/** What an uploaded workbook would make of the sheets, each at its cells; on confirmation it is saved, or handed in. */
export function OfflineDialog({ params, preview, onClose }: OfflineDialogProps) {
  const t = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const once = useOnceKey();
  const { busy, error, run, forget } = useDoing();
  const number = new Intl.NumberFormat(t.locale, { maximumFractionDigits: 2 });
  const savable = preview?.rows.filter(({ problems }) => problems.length === 0) ?? [];
  const complete = savable.filter(({ missing }) => missing.length === 0);
  const close = () => {
    forget();
    onClose();
  };
  const take = async (final: boolean) => {
    if (!preview) return;
    const body = { rows: savable.map(({ assignment, revision, answers }) => ({ assignment, revision, answers })), final, seal: preview.seal };
    await run(async () => {
      const done = await api.call(routes.takeScores, { params, body, key: once.keyFor(body) });
      once.done();
      notify(t("offline.done", done), { type: "success" });
      close();
    });
    await queries.invalidateQueries({ queryKey: ["assignments"] });
  };
  const problem = ({ at, why }: OfflinePreview["refused"][number]) => t("offline.problem", { at, why });
  return (
    <Dialog
      open={preview !== null}
      wide
      title={t("offline.preview", { name: preview?.name ?? "" })}
      locale={t.locale}
      onClose={close}
      actions={
        <>
          <Button kind="primary" busy={busy} disabled={savable.length === 0} onClick={() => void take(false)}>
            {t("offline.save", { count: savable.length })}
          </Button>
          {complete.length > 0 && (
            <Button busy={busy} onClick={() => void take(true)}>
              {t("offline.handIn", { count: complete.length })}
            </Button>
          )}
          <Button onClick={close}>{t("action.cancel")}</Button>
        </>
      }
    >
      {preview && (
        <div className="sb-stack">
          {error !== null && <Failure error={error} />}
          {preview.refused.length > 0 && (
            <Banner tone="warning" locale={t.locale}>
              <p>{t("offline.refused", { count: preview.refused.length })}</p>
              <ul>
                {preview.refused.map((one, index) => (
                  <li key={index}>{problem(one)}</li>
                ))}
              </ul>
            </Banner>
          )}
          <DataTable
            caption={t("offline.changes")}
            rows={preview.rows}
            rowId={(row) => row.assignment}
            columns={[
              {
                id: "name",
                main: true,
                title: t("reviews.name"),
                cell: (row) => (
                  <>
                    {row.name}
                    <div className="sb-muted sb-small">{row.number}</div>
                  </>
                ),
              },
              {
                id: "changes",
                title: t("offline.changes"),
                cell: (row) =>
                  row.changes.length === 0 ? (
                    <span className="sb-muted">{t("offline.same")}</span>
                  ) : (
                    <ul className="ad-plain sb-small">
                      {row.changes.map(({ at, column, before, after }) => (
                        <li key={at}>{t("offline.change", { at, column, before: before ?? t("offline.empty"), after: after ?? t("offline.empty") })}</li>
                      ))}
                    </ul>
                  ),
              },
              { id: "total", title: t("offline.total"), align: "right", cell: (row) => (row.total === null ? "–" : <strong>{number.format(row.total)}</strong>) },
              {
                id: "problems",
                title: t("offline.problems"),
                cell: (row) => (
                  <>
                    <StateTag
                      title={t(row.problems.length > 0 ? "offline.notSaved" : row.missing.length > 0 ? "offline.incomplete" : "offline.complete")}
                      tone={row.problems.length > 0 ? "failure" : row.missing.length > 0 ? "attention" : "success"}
                    />
                    <ul className="ad-plain sb-small">
                      {[...row.problems, ...row.missing].map((one) => (
                        <li key={`${one.at} ${one.why}`}>{problem(one)}</li>
                      ))}
                    </ul>
                  </>
                ),
              },
            ]}
          />
          {complete.length > 0 && <p className="sb-muted">{t("offline.handInText")}</p>}
        </div>
      )}
    </Dialog>
  );
}
