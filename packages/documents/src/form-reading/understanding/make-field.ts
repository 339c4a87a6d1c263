import type { Control } from "../opening/opened-file.ts";
import type { Boxes } from "./choices.ts";
import type { DraftField, DraftSchema, Unit } from "./draft.ts";
import { kindOfValue, type Surroundings } from "./kind-of-value.ts";
import { labelOf, type Label } from "./label.ts";
import type { Reason } from "./reason.ts";

/** What a choice is called in answers: by its place, the one for everything else by its meaning. */
export function choiceValue(option: string, index: number): string {
  return /^其[他它]/.test(option) ? "other" : `choice${index + 1}`;
}

function draft(label: Label, schema: DraftSchema, reasons: Reason[], units: readonly Unit[]): DraftField {
  const all = [...reasons, ...(label.seal ? [{ code: "seal-beside" } as const] : [])];
  return { kind: "field", title: label.title, description: label.description, required: label.required && !label.optional, schema, reasons: all, units: [...units] };
}

/** A field by its label and the room beside it. */
export function fieldOf(label: Label, how: Reason["code"], units: readonly Unit[], surroundings: Surroundings = {}): DraftField {
  const { schema, reasons } = kindOfValue(label, surroundings);
  return draft(label, schema, [{ code: how }, ...reasons], units);
}

/** A field of dates by blanks for them; a period is two fields. */
export function dateFields(label: Label, kind: "date" | "month" | "period", units: readonly Unit[]): DraftField[] {
  const of = (format: string, title: string, code: Reason["code"]) => draft({ ...label, title }, { type: "string", format }, [{ code }], units);
  if (kind === "period") return [of("year-month", `${label.title}（起）`, "period"), of("year-month", `${label.title}（止）`, "period")];
  return [of(kind === "date" ? "date" : "year-month", label.title, "date-blank")];
}

/** The fields of choices to tick: the choice, and the words asked for beside «其他». */
export function choiceFields(label: Label, boxes: Boxes, units: readonly Unit[]): DraftField[] {
  const { options, other, brackets } = boxes;
  const said: Reason[] = brackets ? [{ code: "brackets" }] : [];
  if (options.length === 1)
    return [
      draft(
        { ...label, title: label.title === "" ? (options[0] ?? "") : label.title, description: label.title === "" ? label.description : (options[0] ?? "") },
        { type: "boolean" },
        [...said, { code: "one-box" }],
        units,
      ),
    ];
  if (isYesNo(label.title, options)) return [draft(label, { type: "boolean" }, [...said, { code: "yes-no" }], units)];
  const several = label.several ?? boxes.several;
  const oneOf = options.map((title, index) => ({ const: choiceValue(title, index), title }));
  const unique = oneOf.map((one, index) => (oneOf.findIndex((before) => before.const === one.const) < index ? { ...one, const: `choice${index + 1}` } : one));
  // Of these only one can be true of anybody.
  const single = several === "one" || (several === null && /性质|规模|类型$|性别|级别|等级|学历|权属/.test(label.title));
  const reason: Reason["code"] = several === "several" ? "boxes-several" : single ? "boxes-one" : "boxes-unsaid";
  const list = { type: "string", oneOf: unique };
  const field = draft(
    label,
    several === "several" ? { type: "array", uniqueItems: true, items: list } : list,
    [...said, { code: reason, params: { count: options.length } }],
    units,
  );
  if (other === null) return [field];
  const words = draft({ ...labelOf(""), title: `${label.title}：${other}` }, { type: "string", maxLength: 60 }, [{ code: "other-words", params: { choice: other } }], units);
  words.when = { field, choice: unique[options.indexOf(other)]?.const ?? "other" };
  return [field, words];
}

/** A field by a control of the file: a list to choose from, a date, a place for text. */
export function controlField(label: Label, control: Control, units: readonly Unit[], surroundings: Surroundings): DraftField[] {
  if (control.kind === "date") return dateFields(label, "date", units);
  if (control.kind !== "choice") return [fieldOf(label, "label-and-cell", units, surroundings)];
  const options = [...new Set(control.choices.map((one) => one.trim()))].filter((one) => one !== "" && !/^请?选择/.test(one)).slice(0, 200);
  if (options.length === 0) return [{ ...fieldOf(label, "list-blank", units, surroundings) }];
  const [field] = choiceFields({ ...label, several: "one" }, { prefix: "", options, other: null, several: "one", brackets: false }, units);
  return field ? [{ ...field, reasons: [{ code: "list", params: { count: options.length } }] }] : [];
}

function isYesNo(title: string, options: readonly string[]): boolean {
  if (options.length !== 2) return false;
  const pair = [...options].sort().join();
  return pair === ["是", "否"].sort().join() || (pair === ["有", "无"].sort().join() && /^(?:是否|有无)|有无$|是否/.test(title));
}
