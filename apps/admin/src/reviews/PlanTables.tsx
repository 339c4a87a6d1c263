import type { AssignmentPlan } from "@shenbao/contract";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { DataTable } from "../pages/DataTable.tsx";
import { exchanged, type HandPlan, limited } from "./hand-plan.ts";

export interface PlanTablesProps {
  plan: AssignmentPlan;
  /** The plan without what was changed by hand, to compare with. */
  automatic: AssignmentPlan;
  hand: HandPlan;
  onHand(hand: HandPlan): void;
  busy: boolean;
}

/** A plan of assignments: each expert's load, each application's experts, who stands back from what; each place in which it can be changed. */
export function PlanTables({ plan, automatic, hand, onHand, busy }: PlanTablesProps) {
  const t = useText();
  const { definition } = useNotice();
  const nameOf = new Map(plan.load.map(({ expert, name }) => [expert, name]));
  const barred = new Set(plan.conflicts.filter(({ why }) => why !== "excluded").map(({ application, expert }) => `${application} ${expert}`));
  const automaticLoad = new Map(automatic.load.map(({ expert, after }) => [expert, after]));
  const chosen = new Set(hand.pinned.map(({ application, expert }) => `${application} ${expert}`));
  const applications = plan.applications.filter(({ id }) => plan.pairs.some((pair) => pair.application === id));
  const pairsOf = (id: string) => plan.pairs.filter((pair) => pair.application === id);
  const applicationName = new Map(plan.applications.map(({ id, name }) => [id, name]));
  const free = ({ id, present }: AssignmentPlan["applications"][number]) =>
    plan.load.filter(({ expert }) => !present.includes(expert) && !barred.has(`${id} ${expert}`) && !pairsOf(id).some((pair) => pair.expert === expert));
  return (
    <>
      <h3>{t("reviews.load")}</h3>
      <DataTable
        caption={t("reviews.load")}
        rows={plan.load}
        rowId={(row) => row.expert}
        busy={busy}
        columns={[
          {
            id: "name",
            main: true,
            title: t("reviews.expert"),
            cell: (row) => (
              <>
                {row.name}
                <div className="sb-muted sb-small">{t.of(row.organisation)}</div>
              </>
            ),
          },
          { id: "expertise", title: t("plan.expertise"), cell: (row) => row.expertise.join(t.locale === "en" ? ", " : "、") || "–" },
          { id: "before", title: t("reviews.before"), align: "right", cell: (row) => row.before },
          {
            id: "after",
            title: t("reviews.after"),
            align: "right",
            cell: (row) => (
              <>
                <strong>{row.after}</strong>
                {automaticLoad.get(row.expert) !== row.after && <div className="sb-muted sb-small">{t("plan.was", { count: automaticLoad.get(row.expert) ?? 0 })}</div>}
              </>
            ),
          },
          {
            id: "match",
            title: t("plan.match"),
            align: "right",
            cell: (row) => (row.expertise.length === 0 ? "–" : t("plan.matchOf", { known: row.known, all: row.after - row.before })),
          },
          {
            id: "most",
            title: t("plan.most"),
            align: "right",
            cell: (row) => (
              <input
                key={`${row.expert} ${row.most ?? ""}`}
                className="ad-input ad-most"
                type="number"
                min={0}
                max={5000}
                step={1}
                aria-label={t("plan.mostOf", { name: row.name })}
                defaultValue={row.most ?? ""}
                onBlur={({ target }) => {
                  const most = target.value === "" ? null : Math.max(0, Math.trunc(Number(target.value)));
                  if (most !== row.most) onHand(limited(hand, row.expert, most));
                }}
              />
            ),
          },
        ]}
      />
      <h3>{t("reviews.pairs")}</h3>
      <DataTable
        caption={t("reviews.pairs")}
        rows={applications}
        rowId={(row) => row.id}
        busy={busy}
        columns={[
          {
            id: "name",
            main: true,
            title: t("reviews.name"),
            cell: (row) => (
              <>
                {row.name}
                <div className="sb-muted sb-small">
                  {row.number} {t.of(definition.tracks.find(({ id }) => id === row.track)?.title)}
                </div>
              </>
            ),
          },
          {
            id: "experts",
            title: t("reviews.experts"),
            cell: (row) => (
              <ul className="ad-plain ad-plan-experts">
                {row.present.map((expert) => (
                  <li key={expert} className="sb-muted">
                    {t("plan.has", { name: nameOf.get(expert) ?? expert })}
                  </li>
                ))}
                {pairsOf(row.id).map(({ expert, expertName }) => (
                  <li key={expert}>
                    <select
                      className="ad-input"
                      aria-label={t("plan.change", { application: row.name, expert: expertName })}
                      value={expert}
                      disabled={busy}
                      onChange={({ target }) => onHand(exchanged(hand, plan, row.id, expert, target.value))}
                    >
                      <option value={expert}>{expertName}</option>
                      {free(row).map((one) => (
                        <option key={one.expert} value={one.expert}>{`${one.name}（${one.after}）`}</option>
                      ))}
                    </select>
                    {chosen.has(`${row.id} ${expert}`) && <span className="ad-badge">{t("plan.pinned")}</span>}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <h3>{t("plan.conflicts", { count: plan.conflicts.length })}</h3>
      {plan.conflicts.length === 0 ? (
        <p className="sb-muted">{t("plan.noConflicts")}</p>
      ) : (
        <DataTable
          caption={t("plan.conflicts", { count: plan.conflicts.length })}
          rows={plan.conflicts}
          rowId={(row) => `${row.application} ${row.expert} ${row.why}`}
          columns={[
            { id: "expert", main: true, title: t("reviews.expert"), cell: (row) => nameOf.get(row.expert) ?? "" },
            { id: "application", title: t("reviews.name"), cell: (row) => applicationName.get(row.application) ?? "" },
            { id: "why", title: t("plan.why"), cell: (row) => t(`plan.why.${row.why}`, { about: row.about }) },
          ]}
        />
      )}
    </>
  );
}
