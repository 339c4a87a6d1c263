import { routes } from "@shenbao/contract";
import { Button, Card } from "@shenbao/renderer";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { DataTable } from "../pages/DataTable.tsx";
import { Failure } from "../pages/Failure.tsx";
import { TextBox } from "../pages/TextBox.tsx";
import { useDoing } from "../pages/use-doing.ts";

/** The conflicts of interest that somebody who scores states before anything is assigned. */
export function InterestsCard() {
  const t = useText();
  const queries = useQueryClient();
  const once = useOnceKey();
  const kindId = useId();
  const [kind, setKind] = useState<"organisation" | "application">("organisation");
  const [about, setAbout] = useState("");
  const [reason, setReason] = useState("");
  const { busy, error, run } = useDoing();
  const query = useQuery({ queryKey: ["interests"], queryFn: ({ signal }) => api.call(routes.listInterests, { signal }) });
  const act = async (work: () => Promise<unknown>) => {
    await run(async () => {
      await work();
      await queries.invalidateQueries({ queryKey: ["interests"] });
    });
  };
  const state = (event: FormEvent) => {
    event.preventDefault();
    const body = { kind, about: about.trim(), reason: reason.trim() };
    void act(async () => {
      await api.call(routes.stateInterest, { body, key: once.keyFor(body) });
      once.done();
      setAbout("");
      setReason("");
    });
  };
  return (
    <Card title={t("interest.title")}>
      <div className="sb-stack">
        <p className="sb-muted">{t("interest.text")}</p>
        {error !== null && <Failure error={error} />}
        <Answered query={query}>
          {({ rows }) =>
            rows.length === 0 ? (
              <p>{t("interest.none")}</p>
            ) : (
              <DataTable
                caption={t("interest.title")}
                rows={rows}
                rowId={(row) => row.id}
                columns={[
                  { id: "about", main: true, title: t("interest.kind"), cell: (row) => row.about },
                  { id: "reason", title: t("interest.reason"), cell: (row) => row.reason },
                  {
                    id: "end",
                    title: t("interest.endDo"),
                    cell: (row) => (
                      <Button
                        small
                        kind="quiet"
                        disabled={busy}
                        aria-label={t("interest.end", { about: row.about })}
                        onClick={() => void act(() => api.call(routes.endInterest, { params: { id: row.id } }))}
                      >
                        {t("interest.endDo")}
                      </Button>
                    ),
                  },
                ]}
              />
            )
          }
        </Answered>
        <form className="sb-stack" onSubmit={state}>
          <div className="ad-field">
            <label htmlFor={kindId}>{t("interest.kind")}</label>
            <select id={kindId} className="ad-input" value={kind} onChange={({ target }) => setKind(target.value === "application" ? "application" : "organisation")}>
              <option value="organisation">{t("interest.organisation")}</option>
              <option value="application">{t("interest.application")}</option>
            </select>
          </div>
          <TextBox label={t(kind === "organisation" ? "interest.aboutOrganisation" : "interest.aboutApplication")} value={about} onChange={setAbout} maxLength={100} required />
          <TextBox label={t("interest.reason")} value={reason} onChange={setReason} maxLength={500} required />
          <div>
            <Button type="submit" busy={busy} disabled={about.trim().length < 2 || reason.trim().length < 2}>
              {t("interest.add")}
            </Button>
          </div>
        </form>
      </div>
    </Card>
  );
}
