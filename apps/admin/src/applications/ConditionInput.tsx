import type { ListColumn, ListCondition } from "@shenbao/engine";
import { useQuery } from "@tanstack/react-query";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { levelOfColumn, organisationsOfLevel } from "./organisation-names.ts";

type Value = ListCondition["value"];
export interface ConditionInputProps {
  column: ListColumn;
  track: string | undefined;
  conditions: ListCondition[];
  onChange(conditions: ListCondition[]): void;
}

/** The inputs for one column: from and to, one or several of, contains, yes or no; as its type and its operators say. */
export function ConditionInput({ column, track, conditions, onChange }: ConditionInputProps) {
  const t = useText();
  const { definition } = useNotice();
  const level = column.type === "organisation" ? levelOfColumn(definition, column, track) : undefined;
  const { data: organisations } = useQuery({ ...organisationsOfLevel(level ?? "", definition.year), enabled: level !== undefined });
  const { at } = column;
  const valueOf = (op: ListCondition["op"]) => conditions.find((one) => one.op === op)?.value;
  const put = (op: ListCondition["op"], value: Value | undefined) => {
    const rest = conditions.filter((one) => one.op !== op);
    onChange(value === undefined || value === "" || (Array.isArray(value) && value.length === 0) ? rest : [...rest, { at, op, value }]);
  };
  const has = (op: ListCondition["op"]) => column.operators.includes(op);
  const choices = column.choices?.map(({ value, title }) => ({ value, title: t.of(title) })) ?? organisations?.map(({ code, name }) => ({ value: code, title: t.of(name) }));
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
        <label className="ad-check">
          <input type="checkbox" checked={valueOf("empty") === true} onChange={(event) => put("empty", event.target.checked ? true : undefined)} />
          {t("list.onlyEmpty")}
        </label>
      )}
    </fieldset>
  );
}
