import type { Account } from "@shenbao/contract";
import { Empty, StateTag } from "@shenbao/renderer";
import { ListBase, useListContext } from "react-admin";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { useLevelTitle } from "../organisations/use-level-title.ts";
import { ListFrame } from "../pages/ListFrame.tsx";
import { Page } from "../pages/Page.tsx";
import { SearchBox } from "../pages/SearchBox.tsx";

function AccountsList() {
  const t = useText();
  const { filterValues, setFilters } = useListContext<Account>();
  const levelTitle = useLevelTitle();
  const q = String(filterValues["q"] ?? "");
  return (
    <div className="sb-stack ad-list">
      <div className="ad-tools">
        <SearchBox value={q} label={t("accounts.search")} onSearch={(text) => setFilters(text ? { q: text } : {}, undefined, false)} />
      </div>
      <ListFrame<Account>
        caption={t("nav.accounts")}
        narrowed={q !== ""}
        onWiden={() => setFilters({}, undefined, false)}
        empty={<Empty title={t("accounts.empty")} />}
        columns={[
          { id: "displayName", main: true, title: t("account.displayName"), cell: (row) => <Link to={`/accounts/${row.id}`}>{row.displayName}</Link> },
          { id: "login", title: t("signIn.login"), cell: (row) => row.login },
          { id: "organisation", title: t("account.organisation"), cell: (row) => t.of(row.organisation.name) },
          { id: "level", title: t("organisation.level"), cell: (row) => levelTitle(row.organisation.level) },
          { id: "administrator", title: t("account.administrator"), cell: (row) => (row.administrator ? t("list.yes") : "–") },
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

/** All accounts. */
export function AccountsPage() {
  const t = useText();
  return (
    <Page
      title={t("nav.accounts")}
      actions={
        <Link to="/accounts/create" className="sb-button sb-button-primary">
          {t("accounts.new")}
        </Link>
      }
    >
      <ListBase resource="accounts" perPage={25} exporter={false}>
        <AccountsList />
      </ListBase>
    </Page>
  );
}
