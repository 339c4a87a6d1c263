import type { RankingRow } from "@shenbao/contract";
import { StateTag } from "@shenbao/renderer";
import { useState } from "react";
import { useText } from "../language/use-text.ts";
import { DataTable } from "../pages/DataTable.tsx";
import { proposalTones } from "./RankingTable.tsx";

export interface TrialTableProps {
  now: RankingRow[];
  then: RankingRow[];
  busy: boolean;
  /** Applications left out of the trial. */
  leftOut: string[];
  onLeaveOut(id: string, out: boolean): void;
}

type Change = "in" | "out" | "moved" | "same";

function changeOf(now: RankingRow, then: RankingRow | undefined): Change {
  const [was, is] = [now.proposal === "selected", then?.proposal === "selected"];
  if (was !== is) return is ? "in" : "out";
  return now.proposal === then?.proposal && now.reserve === then.reserve ? "same" : "moved";
}

/** Each application as it is now and as it would be, side by side. */
export function TrialTable({ now, then, busy, leftOut, onLeaveOut }: TrialTableProps) {
  const t = useText();
  const [onlyChanges, setOnlyChanges] = useState(false);
  const tried = new Map(then.map((row) => [row.applicationId, row]));
  const all = now.map((row) => ({ row, then: tried.get(row.applicationId), change: changeOf(row, tried.get(row.applicationId)) }));
  const count = (change: Change) => all.filter((one) => one.change === change).length;
  const said = (row: RankingRow | undefined) =>
    row ? (
      <>
        <StateTag title={t(`selection.proposal.${row.proposal}`)} tone={proposalTones[row.proposal]} />
        <div className="sb-muted sb-small">{row.reason}</div>
      </>
    ) : (
      <StateTag title={t("selection.proposal.out")} tone="neutral" />
    );
  const tones = { in: "success", out: "failure", moved: "attention", same: "neutral" } as const;
  return (
    <>
      <p role="status">
        {all.every(({ change }) => change === "same")
          ? t("trial.nothing")
          : t("trial.summary", { in: count("in"), out: count("out"), selected: then.filter(({ proposal }) => proposal === "selected").length })}
      </p>
      <label className="ad-check">
        <input type="checkbox" checked={onlyChanges} onChange={(event) => setOnlyChanges(event.target.checked)} /> {t("trial.onlyChanges")}
      </label>
      <DataTable
        caption={t("trial.title")}
        busy={busy}
        rows={all.filter(({ change, row }) => !onlyChanges || change !== "same" || leftOut.includes(row.applicationId))}
        rowId={({ row }) => row.applicationId}
        columns={[
          {
            id: "part",
            title: t("trial.takesPart"),
            cell: ({ row }) => (
              <input
                type="checkbox"
                aria-label={t("trial.application", { name: row.name })}
                checked={!leftOut.includes(row.applicationId)}
                onChange={(event) => onLeaveOut(row.applicationId, !event.target.checked)}
              />
            ),
          },
          {
            id: "name",
            main: true,
            title: t("reviews.name"),
            cell: ({ row }) => (
              <>
                {row.name}
                <div className="sb-muted sb-small">{`${row.number} · ${row.applicant}`}</div>
              </>
            ),
          },
          {
            id: "change",
            title: t("trial.change"),
            cell: ({ change }) => (change === "same" ? t("trial.same") : <StateTag title={t(`trial.${change}`)} tone={tones[change]} />),
          },
          { id: "now", title: t("trial.now"), cell: ({ row }) => said(row) },
          { id: "then", title: t("trial.then"), cell: (one) => said(one.then) },
        ]}
      />
    </>
  );
}
