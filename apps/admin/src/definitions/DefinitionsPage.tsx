import type { Draft } from "@shenbao/contract";
import { Empty, formatMoment, StateTag } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { builderYearsTexts as texts } from "@shenbao/texts/builder-years";
import { ListBase, useListContext } from "react-admin";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { ListFrame } from "../pages/ListFrame.tsx";
import { Page } from "../pages/Page.tsx";
import { SearchBox } from "../pages/SearchBox.tsx";
import { BlankButton } from "./BlankButton.tsx";
import { ImportButton } from "./ImportButton.tsx";
import { NextYearButton } from "./NextYearButton.tsx";

type Row = Omit<Draft, "definition">;

function DefinitionsList() {
  const t = useText();
  const { filterValues, setFilters } = useListContext<Row>();
  const q = String(filterValues["q"] ?? "");
  return (
    <div className="sb-stack ad-list">
      <div className="ad-tools">
        <SearchBox value={q} label={t("definitions.search")} onSearch={(text) => setFilters(text ? { q: text } : {}, undefined, false)} />
      </div>
      <ListFrame<Row>
        caption={t("nav.definitions")}
        narrowed={q !== ""}
        onWiden={() => setFilters({}, undefined, false)}
        empty={<Empty title={t("definitions.empty")} text={t("definitions.emptyText")} />}
        columns={[
          { id: "title", main: true, title: t("definitions.title"), cell: (row) => <Link to={`/definitions/${row.id}`}>{t.of(row.title)}</Link> },
          { id: "noticeId", title: t("definitions.id"), cell: (row) => <code className="sb-small">{row.noticeId}</code> },
          { id: "year", title: t("definitions.year"), align: "right", cell: (row) => row.year },
          {
            id: "standing",
            title: t("account.standing"),
            cell: (row) => (
              <StateTag
                title={
                  row.publishedVersion === null
                    ? t("definitions.draft")
                    : row.changed
                      ? t("definitions.changed", { version: row.publishedVersion })
                      : t("definitions.published", { version: row.publishedVersion })
                }
                tone={row.publishedVersion === null ? "neutral" : row.changed ? "attention" : "success"}
              />
            ),
          },
          { id: "applications", title: t("definitions.applications"), align: "right", cell: (row) => row.applications },
          { id: "updatedAt", whole: true, title: t("definitions.updatedAt"), cell: (row) => formatMoment(row.updatedAt, t.locale) },
          { id: "next", title: say(texts["next.column"], t.locale), cell: (row) => <NextYearButton draft={row} /> },
          {
            id: "compare",
            title: t("compare.title"),
            cell: (row) => (
              <Link to={`/definitions/${row.id}/compare`} aria-label={t("compare.of", { title: t.of(row.title) })}>
                {t("compare.open")}
              </Link>
            ),
          },
        ]}
      />
    </div>
  );
}

/** The definitions under work and how they stand to what is published. */
export function DefinitionsPage() {
  const t = useText();
  return (
    <Page
      title={t("nav.definitions")}
      actions={
        <>
          <BlankButton />
          <ImportButton />
        </>
      }
    >
      <ListBase resource="definitions" perPage={25} exporter={false}>
        <DefinitionsList />
      </ListBase>
    </Page>
  );
}
