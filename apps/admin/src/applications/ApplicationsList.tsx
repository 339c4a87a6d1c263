import type { ListRow, View } from "@shenbao/contract";
import { allOf, partsOf, variablesOf } from "@shenbao/engine";
import { Button, Empty } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { useListContext } from "react-admin";
import { BulkDrawer } from "../bulk/BulkDrawer.tsx";
import { ChosenBar } from "../bulk/ChosenBar.tsx";
import { chosenOf, tracksOf } from "../bulk/chosen-of.ts";
import { useChoosingColumn } from "../bulk/use-choosing-column.tsx";
import { useChosen } from "../bulk/use-chosen.ts";
import { ReleaseBar } from "../decisions/ReleaseBar.tsx";
import { showCount } from "../language/show-count.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { ListFrame } from "../pages/ListFrame.tsx";
import { SearchBox } from "../pages/SearchBox.tsx";
import { keepNeighbours } from "../application/neighbours.ts";
import { contentOf, filterOf, orderOf, viewsQuery } from "../views/view-queries.ts";
import { ViewBar } from "../views/ViewBar.tsx";
import { ColumnChooser } from "./ColumnChooser.tsx";
import { ConditionChips } from "./ConditionChips.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { FilterDrawer } from "./FilterDrawer.tsx";
import { type ListFilter, tidyFilter } from "./list-filter.ts";
import { NarrowingTabs } from "./NarrowingTabs.tsx";
import { useOrganisationChoices } from "./use-organisation-choices.ts";
import { useBeginExport } from "./use-begin-export.ts";
import { useColumns } from "./use-columns.tsx";

/** The list itself: tabs by track and state, search, filters by field type, columns to choose, pages. */
export function ApplicationsList() {
  const t = useText();
  const { noticeId, definition } = useNotice();
  const list = useListContext<ListRow>();
  const filter = list.filterValues as ListFilter;
  const { data: views } = useQuery(viewsQuery(noticeId));
  const view = views?.rows.find(({ id }) => id === filter.view);
  const { all, shown, chosen: columnsChosen, columns, show } = useColumns(filter.track, view);
  const askable = useOrganisationChoices(definition, all, filter.track);
  const many = useChosen(JSON.stringify([noticeId, tidyFilter(filter)]));
  const exporting = useBeginExport();
  const [acting, setActing] = useState(false);
  const [filtering, setFiltering] = useState(false);
  const { data, sort, page, perPage, hasNextPage } = list;
  const narrow = (change: ListFilter) => list.setFilters(tidyFilter({ ...filter, ...change }), undefined, false);
  const chooseTrack = (track: string | undefined) => {
    // Conditions and order by a field of another form would mean nothing here.
    const system = (at: string) => !at.startsWith("/");
    list.setFilters(
      tidyFilter({ ...filter, track, where: allOf(partsOf(filter.where ?? null).filter((part) => variablesOf(part).every((name) => name.startsWith("$")))) ?? undefined }),
      undefined,
      false,
    );
    if (!system(sort.field)) list.setSort({ field: "submittedAt", order: "DESC" });
  };
  useEffect(() => {
    if (data) keepNeighbours(noticeId, { ids: data.map(({ id }) => id), page, perPage, sort, filter: { noticeId, ...tidyFilter(filter) }, more: hasNextPage === true });
  }, [data, noticeId, page, perPage, sort, filter, hasNextPage]);
  const openView = useCallback(
    (next: View | null) => {
      // Opened again, it shows its own columns again.
      if (next && next.id === filter.view) show(null);
      list.setFilters(next ? filterOf(next) : {}, undefined, false);
      list.setSort(orderOf(next ?? { sort: null }));
    },
    [filter.view, show, list],
  );
  const where = filter.where ?? null;
  const parts = partsOf(where).length;
  const narrowed = Boolean(filter.q || filter.state || filter.track || filter.where || filter.prepared);
  const count = (list.meta as { count?: { value: number; capped: boolean } } | undefined)?.count;
  const choosing = useChoosingColumn(data, many);
  const request = { filter: { ...filter, noticeId }, sort };
  return (
    <div className="sb-stack ad-list">
      <ViewBar noticeId={noticeId} chosen={filter.view} content={contentOf(filter, sort, columnsChosen)} untouched={!narrowed && !filter.view} onOpen={openView} />
      <NarrowingTabs
        filter={filter}
        onTrack={chooseTrack}
        onState={(state) => narrow({ state, prepared: undefined })}
        onPrepared={(prepared) => narrow({ prepared, state: undefined })}
      />
      <div className="ad-tools">
        <SearchBox value={filter.q ?? ""} label={t("list.searchApplications")} onSearch={(q) => narrow({ q })} />
        <span className="sb-buttons">
          <Button onClick={() => setFiltering(true)}>{parts > 0 ? t("list.filterCount", { count: parts }) : t("list.filter")}</Button>
          <ColumnChooser all={all} shown={shown} onShow={show} />
          <ExportMenu request={request} columns={columns.map(({ id }) => id)} disabled={!data || data.length === 0} />
        </span>
      </div>
      <ConditionChips columns={askable} where={where} track={filter.track} onChange={(next) => narrow({ where: next ?? undefined })} onEdit={() => setFiltering(true)} />
      <ChosenBar
        chosen={many.chosen}
        count={count}
        onAll={many.chooseAll}
        onNone={many.chooseNone}
        onAct={() => setActing(true)}
        onCases={() => void exporting.cases({ noticeId, chosen: chosenOf(many.chosen, request) })}
      />
      {filter.prepared && <ReleaseBar chosen={many.chosen} request={request} count={count} onBegun={many.chooseNone} />}
      <ListFrame
        caption={t("nav.applications")}
        columns={choosing ? [choosing, ...columns] : columns}
        narrowed={narrowed}
        onWiden={() => list.setFilters({}, undefined, false)}
        empty={<Empty title={t("list.empty")} text={t("list.emptyText")} />}
      />
      <BulkDrawer
        open={acting}
        chosen={chosenOf(many.chosen, request)}
        tracks={tracksOf(many.chosen, definition, filter.track)}
        said={many.chosen.all ? t("bulk.chosenAll", { count: count ? showCount(count, t.locale) : "" }) : t("bulk.chosen", { count: many.chosen.ids.length })}
        onClose={() => setActing(false)}
        onBegun={() => {
          setActing(false);
          many.chooseNone();
        }}
      />
      <FilterDrawer
        open={filtering}
        columns={askable}
        track={filter.track}
        where={where}
        onClose={() => setFiltering(false)}
        onApply={(next) => narrow({ where: next ?? undefined })}
      />
    </div>
  );
}
