import { Empty, Pagination, Spinner } from "@shenbao/renderer";
import type { ReactNode } from "react";
import { type RaRecord, useListContext } from "react-admin";
import { useText } from "../language/use-text.ts";
import { type DataColumn, DataTable } from "./DataTable.tsx";
import { Failure } from "./Failure.tsx";

export interface ListFrameProps<Row extends RaRecord> {
  caption: string;
  columns: DataColumn<Row>[];
  /** When there is nothing at all, and when nothing matches. */
  empty: ReactNode;
  narrowed: boolean;
  onWiden(): void;
}

/** The rows of the react-admin list around it: waiting, failed, empty, or a table with pages before and after. */
export function ListFrame<Row extends RaRecord>({ caption, columns, empty, narrowed, onWiden }: ListFrameProps<Row>) {
  const t = useText();
  const list = useListContext<Row>();
  if (list.error) return <Failure error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending || !list.data) return <Spinner locale={t.locale} block />;
  if (list.data.length === 0 && list.page === 1) {
    if (!narrowed) return <>{empty}</>;
    return (
      <Empty title={t("list.noMatch")} text={t("list.noMatchText")}>
        <button type="button" className="sb-button sb-button-secondary" onClick={onWiden}>
          {t("list.widen")}
        </button>
      </Empty>
    );
  }
  const count = (list.meta as { count?: { value: number; capped: boolean } } | undefined)?.count;
  return (
    <div className="sb-stack ad-list">
      <DataTable
        caption={caption}
        columns={columns}
        rows={list.data}
        rowId={(row) => String(row.id)}
        sort={list.sort}
        onSort={(field, order) => list.setSort({ field, order })}
        busy={list.isFetching && list.isPlaceholderData}
      />
      <Pagination
        locale={t.locale}
        count={count}
        onPrevious={list.hasPreviousPage ? () => list.setPage(list.page - 1) : undefined}
        onNext={list.hasNextPage ? () => list.setPage(list.page + 1) : undefined}
      />
    </div>
  );
}
