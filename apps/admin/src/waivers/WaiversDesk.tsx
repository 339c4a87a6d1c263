import type { Waiver } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { Banner, Button, Card, Empty, formatMoment, StateTag } from "@shenbao/renderer";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { DataTable } from "../pages/DataTable.tsx";
import { serverNow } from "../session/session-store.ts";
import { GrantDialog } from "./GrantDialog.tsx";
import { RevokeDialog } from "./RevokeDialog.tsx";
import { useWaiverText } from "./use-waiver-text.ts";
import { waiversQuery } from "./waiver-queries.ts";

/** The waivers of one notice: granting, changing and revoking, and everything that was done. */
export function WaiversDesk({ noticeId, definition }: { noticeId: string; definition: NoticeDefinition }) {
  const t = useText();
  const w = useWaiverText();
  const queries = useQueryClient();
  const query = useQuery(waiversQuery(noticeId));
  const [granting, setGranting] = useState<Waiver | "new" | null>(null);
  const [revoking, setRevoking] = useState<Waiver | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const moment = (at: string | null) => (at === null ? "–" : formatMoment(at, t.locale, definition.timezone));
  const deadlineOf = (id: string) => t.of(definition.deadlines[id]?.title) || id;
  const finish = (sentence: string) => {
    setGranting(null);
    setRevoking(null);
    setDone(sentence);
    void queries.invalidateQueries({ queryKey: ["waivers", noticeId] });
  };
  return (
    <div className="sb-stack">
      {done !== null && (
        <Banner tone="success" locale={t.locale} live="polite">
          <p>{done}</p>
        </Banner>
      )}
      <div>
        <Button kind="primary" onClick={() => setGranting("new")}>
          {w("waivers.grant")}
        </Button>
      </div>
      <Answered query={query}>
        {({ rows, log }) => (
          <>
            {rows.length === 0 ? (
              <Empty title={w("waivers.none")} text={w("waivers.noneText")} />
            ) : (
              <DataTable
                caption={w("waivers.title")}
                rows={rows}
                rowId={(row) => `${row.deadline} ${row.organisation.code}`}
                columns={[
                  { id: "organisation", title: w("waivers.organisation"), main: true, cell: (row) => t.of(row.organisation.name) },
                  { id: "deadline", title: w("waivers.deadline"), cell: (row) => deadlineOf(row.deadline) },
                  { id: "until", title: w("waivers.until"), cell: (row) => moment(row.until) },
                  { id: "reason", title: w("waivers.reason"), cell: (row) => row.reason },
                  {
                    id: "standing",
                    title: w("waivers.standing"),
                    cell: (row) => {
                      if (row.deed === "revoke") return <StateTag title={w("waivers.revoked")} tone="neutral" />;
                      const over = Date.parse(row.until ?? "") < serverNow();
                      return <StateTag title={w(over ? "waivers.over" : "waivers.inForce")} tone={over ? "neutral" : "success"} />;
                    },
                  },
                  {
                    id: "actions",
                    title: w("waivers.actions"),
                    cell: (row) => (
                      <div className="sb-buttons">
                        <Button small onClick={() => setGranting(row)}>
                          {w(row.deed === "grant" ? "waivers.change" : "waivers.grant")}
                        </Button>
                        {row.deed === "grant" && (
                          <Button small kind="danger" onClick={() => setRevoking(row)}>
                            {w("waivers.revoke")}
                          </Button>
                        )}
                      </div>
                    ),
                  },
                ]}
              />
            )}
            {log.length > 0 && (
              <Card title={w("waivers.log")}>
                <p className="sb-muted">{w("waivers.logText", { count: log.length })}</p>
                <DataTable
                  caption={w("waivers.log")}
                  rows={log}
                  rowId={(row) => row.hash}
                  columns={[
                    { id: "at", title: w("waivers.at"), main: true, cell: (row) => moment(row.at) },
                    { id: "by", title: w("waivers.by"), cell: (row) => `${row.by.name}（${t.of(row.by.organisation)}）` },
                    { id: "deed", title: w("waivers.deed"), cell: (row) => (row.deed === "grant" ? w("deed.grant", { until: moment(row.until) }) : w("deed.revoke")) },
                    { id: "organisation", title: w("waivers.organisation"), cell: (row) => t.of(row.organisation.name) },
                    { id: "deadline", title: w("waivers.deadline"), cell: (row) => deadlineOf(row.deadline) },
                    { id: "reason", title: w("waivers.reason"), cell: (row) => row.reason },
                  ]}
                />
              </Card>
            )}
          </>
        )}
      </Answered>
      {granting && (
        <GrantDialog
          noticeId={noticeId}
          definition={definition}
          waiver={granting === "new" ? null : granting}
          waivers={query.data?.rows ?? []}
          onClose={() => setGranting(null)}
          onDone={(count) => finish(w("waivers.granted", { count }))}
        />
      )}
      {revoking && <RevokeDialog noticeId={noticeId} definition={definition} waiver={revoking} onClose={() => setRevoking(null)} onDone={() => finish(w("waivers.revoked"))} />}
    </div>
  );
}
