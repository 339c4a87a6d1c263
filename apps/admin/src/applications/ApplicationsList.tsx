import type { ListRow } from "@shenbao/contract";
import { Button, Empty } from "@shenbao/renderer";
import { useEffect, useState } from "react";
import { useListContext } from "react-admin";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { ListFrame } from "../pages/ListFrame.tsx";
import { SearchBox } from "../pages/SearchBox.tsx";
import { keepNeighbours } from "../application/neighbours.ts";
import { ColumnChooser } from "./ColumnChooser.tsx";
import { ConditionChips } from "./ConditionChips.tsx";
import { FilterDrawer } from "./FilterDrawer.tsx";
import { type ListFilter, tidyFilter } from "./list-filter.ts";
import { NarrowingTabs } from "./NarrowingTabs.tsx";
import { useColumns } from "./use-columns.tsx";

/** The list itself: tabs by track and state, search, filters by field type, columns to choose, pages. */
export function ApplicationsList() {
  const t = useText();
  const { noticeId } = useNotice();
  const list = useListContext<ListRow>();
  const filter = list.filterValues as ListFilter;
  const { all, shown, columns, show } = useColumns(filter.track);
  const [filtering, setFiltering] = useState(false);
  const { data, sort, page, perPage, hasNextPage } = list;
  const narrow = (change: ListFilter) => list.setFilters(tidyFilter({ ...filter, ...change }), undefined, false);
  const chooseTrack = (track: string | undefined) => {
    // Conditions and order by a field of another form would mean nothing here.
    const system = (at: string) => !at.startsWith("/");
    list.setFilters(tidyFilter({ ...filter, track, conditions: filter.conditions?.filter(({ at }) => system(at)) }), undefined, false);
    if (!system(sort.field)) list.setSort({ field: "submittedAt", order: "DESC" });
  };
  useEffect(() => {
    if (data) keepNeighbours(noticeId, { ids: data.map(({ id }) => id), page, perPage, sort, filter: { noticeId, ...tidyFilter(filter) }, more: hasNextPage === true });
  }, [data, noticeId, page, perPage, sort, filter, hasNextPage]);
  const narrowed = Boolean(filter.q || filter.state || filter.track || filter.conditions?.length);
  return (
    <div className="sb-stack ad-list">
      <NarrowingTabs filter={filter} onTrack={chooseTrack} onState={(state) => narrow({ state })} />
      <div className="ad-tools">
        <SearchBox value={filter.q ?? ""} label={t("list.searchApplications")} onSearch={(q) => narrow({ q })} />
        <span className="sb-buttons">
          <Button onClick={() => setFiltering(true)}>{filter.conditions?.length ? t("list.filterCount", { count: filter.conditions.length }) : t("list.filter")}</Button>
          <ColumnChooser all={all} shown={shown} onShow={show} />
        </span>
      </div>
      <ConditionChips columns={all} conditions={filter.conditions ?? []} track={filter.track} onChange={(conditions) => narrow({ conditions })} />
      <ListFrame
        caption={t("nav.applications")}
        columns={columns}
        narrowed={narrowed}
        onWiden={() => list.setFilters({}, undefined, false)}
        empty={<Empty title={t("list.empty")} text={t("list.emptyText")} />}
      />
      <FilterDrawer
        open={filtering}
        columns={all}
        track={filter.track}
        conditions={filter.conditions ?? []}
        onClose={() => setFiltering(false)}
        onApply={(conditions) => narrow({ conditions })}
      />
    </div>
  );
}
