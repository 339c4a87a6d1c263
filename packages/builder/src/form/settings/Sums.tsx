import type { Json } from "@shenbao/engine";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useDefinition } from "../../document/use-definition.ts";
import { useSpeak } from "../../language/locale-context.ts";
import { rowSum, summableColumns, writeRowSum } from "../commands/row-sum.ts";
import { columnsOf } from "../commands/column-commands.ts";
import { schemaAt } from "../commands/schema-edits.ts";
import { useFormEdits } from "../use-form-edits.ts";
import { targetAt } from "./element-target.ts";
import { writeSetting } from "./settings.ts";
import { SumChoices } from "./SumChoices.tsx";

/** The columns of numbers that a table sums in its foot. */
export function ColumnSums({ id, path }: { id: string; path: string }) {
  const speak = useSpeak();
  const edits = useFormEdits(id);
  const form = useDefinition(({ forms }) => forms[id]);
  const target = form && targetAt(form, path);
  if (!form || !target?.pointer) return null;
  const table = target.pointer;
  const columns = columnsOf(form, table).flatMap((name) => {
    const schema = schemaAt(form, `${table}/*/${name}`);
    return schema?.["type"] === "number" || schema?.["type"] === "integer" ? [{ name, title: titled(schema["title"], name) }] : [];
  });
  const sums = target.schema?.["sums"];
  return (
    <SumChoices
      title={speak(texts["sums.label"])}
      help={speak(texts["sums.help"])}
      columns={columns}
      chosen={Array.isArray(sums) ? sums.filter((one): one is string => typeof one === "string") : []}
      onChange={(names) => edits.replace(writeSetting(edits.form(), target, "sums", names as Json))}
    />
  );
}

/** The columns of its row that a column of numbers is the sum of. */
export function RowSum({ id, column }: { id: string; column: string }) {
  const speak = useSpeak();
  const edits = useFormEdits(id);
  const form = useDefinition(({ forms }) => forms[id]);
  if (!form) return null;
  const chosen = rowSum(form, column);
  // Another calculation is not to be overwritten with a tick.
  if (chosen === null && form.computed?.some(({ at }) => at === column)) return null;
  const row = column.slice(0, column.lastIndexOf("/"));
  return (
    <SumChoices
      title={speak(texts["sums.row"])}
      help={speak(texts["sums.rowHelp"])}
      columns={summableColumns(form, column).map((name) => ({ name, title: titled(schemaAt(form, `${row}/${name}`)?.["title"], name) }))}
      chosen={chosen ?? []}
      onChange={(names) => edits.replace(writeRowSum(edits.form(), column, names))}
    />
  );
}

const titled = (title: unknown, name: string): string => (typeof title === "string" && title !== "" ? title : name);
