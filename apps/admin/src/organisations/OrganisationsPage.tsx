import type { Organisation } from "@shenbao/contract";
import { Empty, StateTag } from "@shenbao/renderer";
import { ListBase, useListContext } from "react-admin";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { ListFrame } from "../pages/ListFrame.tsx";
import { Page } from "../pages/Page.tsx";
import { SearchBox } from "../pages/SearchBox.tsx";
import { ImportGroups } from "./ImportGroups.tsx";
import { useLevelTitle } from "./use-level-title.ts";
import { useLevels } from "./use-levels.ts";

function OrganisationsList() {
  const t = useText();
  const levels = useLevels();
  const { filterValues, setFilters } = useListContext<Organisation>();
  const q = String(filterValues["q"] ?? "");
  const level = String(filterValues["level"] ?? "");
  const narrow = (next: { q?: string; level?: string }) => {
    const all = { q, level, ...next };
    setFilters({ ...(all.q && { q: all.q }), ...(all.level && { level: all.level }) }, undefined, false);
  };
  const levelTitle = useLevelTitle();
  return (
    <div className="sb-stack ad-list">
      <div className="ad-tools">
        <SearchBox value={q} label={t("organisations.search")} onSearch={(text) => narrow({ q: text })} />
        <select className="ad-input ad-narrow" aria-label={t("organisation.level")} value={level} onChange={(event) => narrow({ level: event.target.value })}>
          <option value="">{t("organisations.allLevels")}</option>
          {levels.map((one) => (
            <option key={one.level} value={one.level}>
              {t.of(one.title)}
            </option>
          ))}
        </select>
      </div>
      <ListFrame<Organisation>
        caption={t("nav.organisations")}
        narrowed={q !== "" || level !== ""}
        onWiden={() => setFilters({}, undefined, false)}
        empty={<Empty title={t("organisations.empty")} />}
        columns={[
          { id: "name", main: true, title: t("organisation.name"), cell: (row) => <Link to={`/organisations/${row.id}`}>{t.of(row.name)}</Link> },
          { id: "code", title: t("organisation.code"), cell: (row) => row.code },
          { id: "level", title: t("organisation.level"), cell: (row) => levelTitle(row.level) },
          { id: "parent", title: t("organisation.parent"), cell: (row) => row.parent ?? "–" },
          { id: "group", title: t("organisation.group"), cell: (row) => row.group ?? "–" },
          { id: "creditCode", title: t("organisation.creditCode"), cell: (row) => row.creditCode ?? "–" },
          {
            id: "suspended",
            title: t("account.standing"),
            cell: (row) => <StateTag title={t(row.suspended ? "account.suspended" : "account.active")} tone={row.suspended ? "failure" : "success"} />,
          },
        ]}
      />
    </div>
  );
}

/** All organisations: those that apply and those that receive, examine and decide. */
export function OrganisationsPage() {
  const t = useText();
  return (
    <Page
      title={t("nav.organisations")}
      actions={
        <>
          <ImportGroups />
          <Link to="/organisations/create" className="sb-button sb-button-primary">
            {t("organisations.new")}
          </Link>
        </>
      }
    >
      <ListBase resource="organisations" perPage={25} exporter={false}>
        <OrganisationsList />
      </ListBase>
    </Page>
  );
}
