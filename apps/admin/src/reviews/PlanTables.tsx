import type { CallAnswer, routes } from "@shenbao/contract";
import { useText } from "../language/use-text.ts";
import { DataTable } from "../pages/DataTable.tsx";

type Plan = CallAnswer<typeof routes.assignExperts>;

/** A plan of assignments: each expert's load, and each application's experts. */
export function PlanTables({ plan }: { plan: Plan }) {
  const t = useText();
  const applications = [...new Map(plan.pairs.map((pair) => [pair.application, pair.name])).entries()].map(([id, name]) => ({
    id,
    name,
    experts: plan.pairs.filter((pair) => pair.application === id).map((pair) => pair.expertName),
  }));
  return (
    <>
      <h3>{t("reviews.load")}</h3>
      <DataTable
        caption={t("reviews.load")}
        rows={plan.load}
        rowId={(row) => row.expert}
        columns={[
          { id: "name", main: true, title: t("reviews.expert"), cell: (row) => row.name },
          { id: "organisation", title: t("reviews.expertOrganisation"), cell: (row) => t.of(row.organisation) },
          { id: "before", title: t("reviews.before"), align: "right", cell: (row) => row.before },
          { id: "after", title: t("reviews.after"), align: "right", cell: (row) => row.after },
        ]}
      />
      <h3>{t("reviews.pairs")}</h3>
      <DataTable
        caption={t("reviews.pairs")}
        rows={applications}
        rowId={(row) => row.id}
        columns={[
          { id: "name", main: true, title: t("reviews.name"), cell: (row) => row.name },
          { id: "experts", title: t("reviews.experts"), cell: (row) => row.experts.join(t.locale === "en" ? ", " : "、") },
        ]}
      />
    </>
  );
}
