import { segmentsOf } from "@shenbao/engine";
import { builderTexts } from "@shenbao/texts/builder";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useEffect, useRef } from "react";
import { ShownWhen } from "../conditions/ShownWhen.tsx";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { ProblemsHere } from "../problems/ProblemsHere.tsx";
import { useSelection } from "../selection/selection.ts";
import { titleOfNode } from "./commands/title-of-node.ts";
import { elementPath, formAt, formPath } from "./form-at.ts";
import { ChoiceList } from "./settings/ChoiceList.tsx";
import { ColumnList } from "./settings/ColumnList.tsx";
import { schemaPath, targetAt } from "./settings/element-target.ts";
import { FieldName } from "./settings/FieldName.tsx";
import { FieldUses } from "./settings/FieldUses.tsx";
import { KindChange } from "./settings/KindChange.tsx";
import { RowLabels } from "./settings/RowLabels.tsx";
import { AddRuleForField } from "../rules/AddRuleForField.tsx";
import { SettingsForm } from "./settings/SettingsForm.tsx";
import { settingNames } from "./settings/settings-node.ts";
import { ColumnSums, RowSum } from "./settings/Sums.tsx";

/** A field of a form, a column of a table, or a step, group or note: what can be set of it, what is wrong with it, and what uses it. */
export function ElementInspector({ path }: { path: string }) {
  const speak = useSpeak();
  const [, select] = useSelection();
  const holder = useRef<HTMLDivElement>(null);
  const id = segmentsOf(path)[1] ?? "";
  const form = useDefinition(({ forms }) => (Object.hasOwn(forms, id) ? forms[id] : undefined));
  const target = form ? targetAt(form, path) : null;
  // Where it takes the place of the section, what was pressed to come here is hidden.
  useEffect(() => {
    holder.current?.closest(".bd-side")?.scrollTo(0, 0);
    if (matchMedia("(max-width: 859px)").matches) holder.current?.querySelector<HTMLElement>("h2")?.focus();
  }, [path]);
  if (!form || !target) return <p className="sb-muted">{speak(builderTexts[form ? "inspector.nothing" : "inspector.gone"])}</p>;
  const { pointer, kind, place } = target;
  const own = pointer === null ? null : target.schema?.["title"];
  const kindTitle = speak(texts[`kind.${kind}`]);
  const shown = formAt(path, form);
  const title = typeof own === "string" && own !== "" ? own : place && pointer === null && kind !== "row" ? titleOfNode(form, place) : kindTitle;
  const names = settingNames(kind, place === null);
  const above = place === null && shown ? titleOfNode(form, shown.place) : null;
  const fieldPath = pointer === null ? null : formPath(id) + schemaPath(pointer);
  const number = target.schema?.["type"] === "number" || target.schema?.["type"] === "integer";
  return (
    <div ref={holder} className="bd-inspected" key={path}>
      {above !== null && shown && (
        <ul className="bd-parents">
          <li>
            <button type="button" onClick={() => select({ path: elementPath(id, shown.place) })}>
              {speak(texts["columns.back"], { what: above })}
            </button>
          </li>
        </ul>
      )}
      <h2 tabIndex={-1}>{title}</h2>
      {pointer === null ? <p className="sb-muted sb-small">{kindTitle}</p> : <KindChange target={target} path={path} title={title} />}
      {pointer !== null && <FieldName key={pointer} id={id} pointer={pointer} column={place === null} />}
      <ProblemsHere path={fieldPath ?? path} />
      {fieldPath !== null && fieldPath !== path && <ProblemsHere path={path} />}
      {names.length > 0 && <SettingsForm target={target} path={path} />}
      {names.includes("choices") && <ChoiceList id={id} path={path} />}
      {names.includes("columns") && pointer !== null && <ColumnList id={id} table={pointer} cards={kind === "cards"} />}
      {names.includes("rowLabels") && <RowLabels id={id} path={path} />}
      {names.includes("sums") && <ColumnSums id={id} path={path} />}
      {place === null && number && pointer !== null && <RowSum id={id} column={pointer} />}
      {place && <ShownWhen key={`shown ${path}`} path={elementPath(id, place)} />}
      {pointer !== null && (
        <FieldUses
          subject={{ kind: "field", form: id, pointer }}
          own={[...(place ? [elementPath(id, place) + "/scope", elementPath(id, place)] : []), `${formPath(id)}/texts`, `${formPath(id)}/schema`]}
          none={speak(texts["uses.none"])}
        />
      )}
      {pointer !== null && <AddRuleForField form={id} pointer={pointer} />}
    </div>
  );
}
