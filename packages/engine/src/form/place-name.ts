import { sayAll, type Text } from "@shenbao/texts";
import { engineTexts } from "@shenbao/texts/engine";
import { segmentsOf } from "../definition/pointer.ts";
import { fieldOfModel, type FormModel } from "./form-model.ts";

/** How a place is called in a sentence: 「项目名称」, or 「月活」第 3 行的「人数」 for a cell. */
export function placeName(model: FormModel, pointer: string): Text {
  const segments = segmentsOf(pointer);
  const row = segments.findIndex((segment) => /^\d+$/.test(segment));
  const title = fieldOfModel(model, pointer)?.title;
  if (row < 0) return sayAll(engineTexts["place.field"], { title: title ?? segments.at(-1) ?? "" });
  const index = Number(segments[row]);
  const table = fieldOfModel(model, `/${segments.slice(0, row).join("/")}`);
  const label = table?.rowLabels?.[index];
  const whole = { table: table?.title ?? "", row: label ?? index + 1 };
  if (row === segments.length - 1) return sayAll(engineTexts[label ? "place.labelled-row" : "place.row"], whole);
  return sayAll(engineTexts[label ? "place.labelled-cell" : "place.cell"], { ...whole, title: title ?? segments.at(-1) ?? "" });
}
