import { conditionsExpression, type Expression, listQuery, type ListColumn, simpleConditions, todayIn, withoutLoneGroups } from "@shenbao/engine";
import { Banner, Button, Spinner } from "@shenbao/renderer";
import { type FormEvent, lazy, Suspense, useEffect, useId, useMemo, useState } from "react";
import { Drawer } from "../layout/Drawer.tsx";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { serverNow } from "../session/session-store.ts";
import { ConditionInput } from "./ConditionInput.tsx";

/** Only who combines conditions needs it. */
const FilterEditor = lazy(async () => ({ default: (await import("@shenbao/builder/conditions")).FilterEditor }));

export interface FilterDrawerProps {
  open: boolean;
  /** With the organisations as choices. */
  columns: ListColumn[];
  track: string | undefined;
  where: Expression | null;
  onClose(): void;
  onApply(where: Expression | null): void;
}

/** Filters by every column that can be filtered by, each with the inputs of its type; or by conditions and groups of them, freely combined. */
export function FilterDrawer({ open, columns, track, where, onClose, onApply }: FilterDrawerProps) {
  const t = useText();
  const { definition } = useNotice();
  const formId = useId();
  const [draft, setDraft] = useState<Expression | null>(null);
  const [combined, setCombined] = useState(false);
  const [tried, setTried] = useState(false);
  // Null where it says more than the inputs of the columns can show.
  const simple = useMemo(() => simpleConditions(draft, columns), [draft, columns]);
  useEffect(() => {
    if (!open) return;
    setDraft(where);
    setTried(false);
    setCombined((before) => before || simpleConditions(where, columns) === null);
  }, [open, where, columns]);
  const findings = useMemo(() => {
    if (draft === null) return [];
    const asked = listQuery(draft, columns, { $today: todayIn(definition.timezone, serverNow()), $notice: { id: definition.id, year: definition.year } });
    return "findings" in asked ? asked.findings : [];
  }, [draft, columns, definition]);
  // State and track have their tabs.
  const usable = columns.filter((column) => column.operators.length > 0 && !["state", "track"].includes(column.at));
  const inputs = !combined && simple !== null;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (findings.length > 0) return;
    onApply(draft === null ? null : withoutLoneGroups(draft));
    onClose();
  };
  return (
    <Drawer
      open={open}
      wide={!inputs}
      title={t("list.filter")}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" type="submit" form={formId}>
            {t("list.apply")}
          </Button>
          <Button onClick={() => setDraft(null)}>{t("list.clear")}</Button>
        </>
      }
    >
      <form className="sb-stack" id={formId} onSubmit={apply}>
        <div className="ad-filter-mode">
          <div className="ad-tabs" role="group" aria-label={t("list.filterMode")}>
            <button type="button" aria-pressed={inputs} disabled={simple === null} onClick={() => setCombined(false)}>
              {t("list.filterByColumn")}
            </button>
            <button type="button" aria-pressed={!inputs} onClick={() => setCombined(true)}>
              {t("list.filterCombined")}
            </button>
          </div>
          {track === undefined && definition.tracks.length > 1 && <p className="sb-muted sb-small">{t("list.filterByTrack")}</p>}
          <p className="sb-muted sb-small">{t(inputs ? "list.filterByColumnText" : simple === null ? "list.filterOnlyCombined" : "list.filterCombinedText")}</p>
        </div>
        {inputs ? (
          usable.map((column) => (
            <ConditionInput
              key={column.at}
              column={column}
              conditions={simple.filter(({ at }) => at === column.at)}
              onChange={(next) => setDraft(conditionsExpression([...simple.filter(({ at }) => at !== column.at), ...next], columns))}
            />
          ))
        ) : (
          <Suspense fallback={<Spinner locale={t.locale} block />}>
            <FilterEditor definition={definition} track={track} columns={columns} value={draft} onChange={setDraft} label={t("list.filterCombined")} locale={t.locale}>
              {tried && findings.length > 0 && (
                <Banner tone="error" locale={t.locale} live="assertive">
                  {findings.map(({ path, message }) => (
                    <p key={path}>{t.of(message)}</p>
                  ))}
                </Banner>
              )}
            </FilterEditor>
          </Suspense>
        )}
      </form>
    </Drawer>
  );
}
