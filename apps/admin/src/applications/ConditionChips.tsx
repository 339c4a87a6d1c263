import type { ListCondition } from "@shenbao/contract";
import type { ListColumn } from "@shenbao/engine";
import { displayValue } from "@shenbao/engine";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { fieldOfColumn } from "./cell-text.ts";
import { useOrganisationNames } from "./use-organisation-names.ts";

/** The conditions in force, each in words, each to be taken away. */
export function ConditionChips({
  columns,
  conditions,
  track,
  onChange,
}: {
  columns: ListColumn[];
  conditions: ListCondition[];
  track: string | undefined;
  onChange(conditions: ListCondition[]): void;
}) {
  const t = useText();
  const { definition } = useNotice();
  const organisationName = useOrganisationNames(
    definition,
    columns.map((column) => ({ ...column, system: false })),
    track,
    t.locale,
  );
  if (conditions.length === 0) return null;
  const words = ({ at, op, value }: ListCondition) => {
    const column = columns.find((one) => one.at === at);
    if (!column) return at;
    const field = fieldOfColumn(column);
    const one = (item: string | number | boolean) =>
      displayValue(field.type === "choices" ? { ...field, type: "choice" } : field, item, t.locale, organisationName) || String(item);
    const said = Array.isArray(value) ? value.map(one).join(t("list.or")) : one(value);
    const title = t.of(column.title);
    return op === "empty" ? t(value === false ? "list.notEmpty" : "list.isEmpty", { title }) : t(`list.op.${op}`, { title, value: said });
  };
  return (
    <ul className="ad-chips" aria-label={t("list.conditions")}>
      {conditions.map((condition) => (
        <li key={`${condition.at} ${condition.op}`} className="ad-condition">
          {words(condition)}
          <button type="button" aria-label={t("list.removeCondition", { condition: words(condition) })} onClick={() => onChange(conditions.filter((one) => one !== condition))}>
            ×
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="sb-button sb-button-quiet sb-button-small" onClick={() => onChange([])}>
          {t("list.removeConditions")}
        </button>
      </li>
    </ul>
  );
}
