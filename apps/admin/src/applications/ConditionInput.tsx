import type { ListColumn, ListCondition } from "@shenbao/engine";
import { useText } from "../language/use-text.ts";

type Value = ListCondition["value"];
export interface ConditionInputProps {
  column: ListColumn;
  conditions: ListCondition[];
  onChange(conditions: ListCondition[]): void;
}

/** The inputs for one column: from and to, one or several of, contains, yes or no; as its type and its operators say. */
export function ConditionInput({ column, conditions, onChange }: ConditionInputProps) {
  const t = useText();
  const { at } = column;
  const valueOf = (op: ListCondition["op"]) => conditions.find((one) => one.op === op)?.value;
  const put = (op: ListCondition["op"], value: Value | undefined) => {
    const rest = conditions.filter((one) => one.op !== op);
    onChange(value === undefined || value === "" || (Array.isArray(value) && value.length === 0) ? rest : [...rest, { at, op, value }]);
  };
  const has = (op: ListCondition["op"]) => column.operators.includes(op);
  const choices = column.choices?.map(({ value, title }) => ({ value, title: t.of(title) }));
  const inputType = column.type === "number" ? "number" : column.type === "date" ? "date" : column.type === "month" ? "month" : "text";
  const read = (text: string): Value | undefined => (text === "" ? undefined : inputType === "number" ? Number(text) : text);
  const bound = (op: "from" | "to") => (
    <label className="ad-bound">
      {t(op === "from" ? "list.from" : "list.to")}
      <input type={inputType} step="any" className="ad-input" value={String(valueOf(op) ?? "")} onChange={(event) => put(op, read(event.target.value))} />
    </label>
  );
  const several = valueOf("in");
  return (
    <fieldset className="ad-condition-input">
      <legend>
        {t.of(column.title)}
        {column.unit && <span className="sb-muted">（{t.of(column.unit)}）</span>}
      </legend>
      {has("from") && (
        <div className="ad-bounds">
          {bound("from")}
          {bound("to")}
        </div>
      )}
      {has("in") && choices && (
        <div className="ad-checks ad-checks-short">
          {choices.map((choice) => {
            const chosen = Array.isArray(several) ? several : [];
            return (
              <label key={choice.value} className="ad-check">
                <input
                  type="checkbox"
                  checked={chosen.includes(choice.value)}
                  onChange={(event) => put("in", event.target.checked ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value))}
                />
                {choice.title}
              </label>
            );
          })}
        </div>
      )}
      {column.type === "yes-no" && has("is") && (
        <select
          className="ad-input"
          aria-label={t.of(column.title)}
          value={valueOf("is") === undefined ? "" : String(valueOf("is"))}
          onChange={(event) => put("is", event.target.value === "" ? undefined : event.target.value === "true")}
        >
          <option value="">{t("list.any")}</option>
          <option value="true">{t("list.yes")}</option>
          <option value="false">{t("list.no")}</option>
        </select>
      )}
      {has("contains") && (
        <input
          type="text"
          className="ad-input"
          aria-label={t("list.contains", { title: t.of(column.title) })}
          placeholder={t("list.containsHint")}
          maxLength={200}
          value={String(valueOf("contains") ?? "")}
          onChange={(event) => put("contains", event.target.value || undefined)}
        />
      )}
      {has("empty") && !column.system && (
        <span className="ad-filled">
          {([true, false] as const).map((empty) => (
            <label key={String(empty)} className="ad-check">
              <input type="checkbox" checked={valueOf("empty") === empty} onChange={(event) => put("empty", event.target.checked ? empty : undefined)} />
              {t(empty ? "list.onlyEmpty" : "list.onlyFilled")}
            </label>
          ))}
        </span>
      )}
    </fieldset>
  );
}
