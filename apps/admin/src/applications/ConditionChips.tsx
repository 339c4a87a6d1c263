import { allOf, type Expression, type ListColumn, partsOf } from "@shenbao/engine";
import { listScope, wordsOf } from "@shenbao/engine/words";
import { useMemo } from "react";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { nameOrganisations } from "./name-organisations.ts";
import { useOrganisationNames } from "./use-organisation-names.ts";

export interface ConditionChipsProps {
  columns: ListColumn[];
  track: string | undefined;
  where: Expression | null;
  onChange(where: Expression | null): void;
}

/** The conditions in force, each as the sentence that the editor of conditions makes, each to be taken away. */
export function ConditionChips({ columns, track, where, onChange }: ConditionChipsProps) {
  const t = useText();
  const { definition } = useNotice();
  const name = useOrganisationNames(definition, columns, track, t.locale);
  const scope = useMemo(() => listScope(definition, track), [definition, track]);
  const parts = partsOf(where);
  if (parts.length === 0) return null;
  return (
    <ul className="ad-chips" aria-label={t("list.conditions")}>
      {parts.map((part, index) => {
        const words = t.of(wordsOf(scope, nameOrganisations(part, columns, name), "condition"));
        return (
          <li key={JSON.stringify(part)} className="ad-condition">
            {words}
            <button type="button" aria-label={t("list.removeCondition", { condition: words })} onClick={() => onChange(allOf(parts.filter((_, other) => other !== index)))}>
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
