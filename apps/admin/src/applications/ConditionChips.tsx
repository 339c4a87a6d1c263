import { allOf, type Expression, type ListColumn, partsOf, simpleConditions } from "@shenbao/engine";
import { listScope, wordsOf } from "@shenbao/engine/words";
import { useMemo } from "react";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";

export interface ConditionChipsProps {
  /** With the organisations as choices. */
  columns: ListColumn[];
  track: string | undefined;
  where: Expression | null;
  onChange(where: Expression | null): void;
  /** Opens the editor of conditions. */
  onEdit(): void;
}

/** The conditions in force, each as the sentence that the editor of conditions makes, a group as one; each to be taken away. */
export function ConditionChips({ columns, track, where, onChange, onEdit }: ConditionChipsProps) {
  const t = useText();
  const { definition } = useNotice();
  const scope = useMemo(() => listScope(definition, track, columns), [definition, track, columns]);
  const parts = partsOf(where);
  if (parts.length === 0) return null;
  return (
    <ul className="ad-chips" aria-label={t("list.conditions")}>
      {parts.map((part, index) => {
        const words = t.of(wordsOf(scope, part, "condition"));
        const simple = simpleConditions(part, columns) !== null;
        return (
          <li key={`${index} ${JSON.stringify(part)}`} className={`ad-condition${simple ? "" : " ad-condition-group"}`}>
            {simple ? (
              words
            ) : (
              <button type="button" className="ad-condition-words" title={t("list.editConditions")} onClick={onEdit}>
                {words}
              </button>
            )}
            <button
              type="button"
              className="ad-condition-remove"
              aria-label={t("list.removeCondition", { condition: words })}
              onClick={() => onChange(allOf(parts.filter((_, other) => other !== index)))}
            >
              ×
            </button>
          </li>
        );
      })}
      <li>
        <button type="button" className="sb-button sb-button-quiet sb-button-small" onClick={() => onChange(null)}>
          {t("list.removeConditions")}
        </button>
      </li>
    </ul>
  );
}
