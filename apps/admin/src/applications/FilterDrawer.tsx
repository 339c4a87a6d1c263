import { conditionsExpression, type Expression, type ListColumn, type ListCondition, simpleConditions } from "@shenbao/engine";
import { Banner, Button } from "@shenbao/renderer";
import { type FormEvent, useEffect, useMemo, useState } from "react";
import { Drawer } from "../layout/Drawer.tsx";
import { useText } from "../language/use-text.ts";
import { ConditionInput } from "./ConditionInput.tsx";

export interface FilterDrawerProps {
  open: boolean;
  columns: ListColumn[];
  track: string | undefined;
  where: Expression | null;
  onClose(): void;
  onApply(where: Expression | null): void;
}

/** Filters by every column that can be filtered by, each with the inputs of its type. */
export function FilterDrawer({ open, columns, track, where, onClose, onApply }: FilterDrawerProps) {
  const t = useText();
  const [draft, setDraft] = useState<ListCondition[]>([]);
  // What says more than the inputs here can show is kept, and left to the page of all conditions.
  const simple = useMemo(() => simpleConditions(where, columns), [where, columns]);
  useEffect(() => {
    if (open) setDraft(simple ?? []);
  }, [open, simple]);
  // State and track have their tabs.
  const usable = columns.filter((column) => column.operators.length > 0 && !["state", "track"].includes(column.at));
  const apply = (event: FormEvent) => {
    event.preventDefault();
    onApply(conditionsExpression(draft, columns));
    onClose();
  };
  return (
    <Drawer open={open} title={t("list.filter")} onClose={onClose}>
      <form className="sb-stack" onSubmit={apply}>
        {simple === null && (
          <Banner tone="warning" locale={t.locale}>
            <p>{t("list.filterReplaces")}</p>
          </Banner>
        )}
        {track === undefined && <p className="sb-muted">{t("list.filterByTrack")}</p>}
        {usable.map((column) => (
          <ConditionInput
            key={column.at}
            column={column}
            track={track}
            conditions={draft.filter(({ at }) => at === column.at)}
            onChange={(next) => setDraft((before) => [...before.filter(({ at }) => at !== column.at), ...next])}
          />
        ))}
        <div className="ad-sticky-foot sb-buttons">
          <Button kind="primary" type="submit">
            {t("list.apply")}
          </Button>
          <Button onClick={() => setDraft([])}>{t("list.clear")}</Button>
        </div>
      </form>
    </Drawer>
  );
}
