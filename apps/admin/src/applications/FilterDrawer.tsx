import type { ListCondition } from "@shenbao/contract";
import type { ListColumn } from "@shenbao/engine";
import { Button } from "@shenbao/renderer";
import { type FormEvent, useEffect, useState } from "react";
import { Drawer } from "../layout/Drawer.tsx";
import { useText } from "../language/use-text.ts";
import { ConditionInput } from "./ConditionInput.tsx";

export interface FilterDrawerProps {
  open: boolean;
  columns: ListColumn[];
  track: string | undefined;
  conditions: ListCondition[];
  onClose(): void;
  onApply(conditions: ListCondition[]): void;
}

/** Filters by every column that can be filtered by, each with the inputs of its type. */
export function FilterDrawer({ open, columns, track, conditions, onClose, onApply }: FilterDrawerProps) {
  const t = useText();
  const [draft, setDraft] = useState(conditions);
  useEffect(() => {
    if (open) setDraft(conditions);
  }, [open, conditions]);
  // State and track have their tabs.
  const usable = columns.filter((column) => column.operators.length > 0 && !["state", "track"].includes(column.at));
  const apply = (event: FormEvent) => {
    event.preventDefault();
    onApply(draft);
    onClose();
  };
  return (
    <Drawer open={open} title={t("list.filter")} onClose={onClose}>
      <form className="sb-stack" onSubmit={apply}>
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
