import { asksForSeal, bare, compact, longestLabel, tight } from "./plain-words.ts";
import { unitOf, type MeasuringUnit } from "./units.ts";

/** What a label says beside its name. */
export interface Label {
  title: string;
  /** What it says of how to fill it in. */
  description: string;
  unit: MeasuringUnit | null;
  /** 字. */
  maxLength: number | null;
  minLength: number | null;
  required: boolean;
  optional: boolean;
  several: "one" | "several" | null;
  seal: boolean;
}

const longest = 8_000;

/** Reads a label as forms write it: «*营业收入（万元）», «项目简介（限500字）：», «领域（可多选）». */
export function labelOf(written: string): Label {
  const text = compact(written).slice(0, longestLabel);
  const lines = text
    .split("\n")
    .map(tight)
    .filter((line) => line !== "");
  const first = lines[0] ?? "";
  const rest = lines.slice(1);
  // A word broken over lines goes on; what is in brackets is about the word.
  while (rest[0] !== undefined && !/^[（(]/.test(rest[0]) && first.length + rest[0].length <= 12 && rest.length === 1) lines.splice(0, 2, first + (rest.shift() ?? ""));
  const head = lines[0] ?? "";
  const label: Label = {
    title: "",
    description: "",
    unit: null,
    maxLength: null,
    minLength: null,
    required: /^\s*[*＊★]|[*＊★]\s*[:：]?$/.test(head),
    optional: false,
    several: null,
    seal: asksForSeal(head),
  };
  const said: string[] = [];
  let name = bare(head).replace(/[（(]([^（）()]*)[）)]/g, (whole, inside: string) => (readAside(inside, label, said) ? "" : whole));
  name = name.replace(/[，,、;；]\s*((?:不超过|不多于|不少于|限)\s*\d+\s*个?字(?:以内|左右)?)\s*$/, (_whole, inside: string) => (readAside(inside, label, said), ""));
  // The number may stand behind the mark of what is required, or before brackets that went.
  name = bare(name);
  for (const line of rest) {
    readAside(line.replace(/^[（(]|[）)]$/g, ""), label, []);
    said.push(line.replace(/^[（(](.*)[）)]$/, "$1"));
  }
  label.title = name;
  label.description = said.join(" ");
  return label;
}

/** Reads what stands in brackets; whether it is no part of the name. What people should still be told goes into `said`. */
function readAside(inside: string, label: Label, said: string[]): boolean {
  const text = inside.trim();
  if (text === "") return true;
  const unit = unitOf(text);
  if (unit) {
    label.unit ??= unit;
    return true;
  }
  const lengths = lengthsOf(text);
  if (lengths) {
    label.maxLength ??= lengths.most;
    label.minLength ??= lengths.least;
    if (text.replace(/[\d字个以内之约左右不超过多于少限控制在最至每项\s，,—~～-]/g, "") !== "") said.push(text);
    return true;
  }
  if (/多选|可选多项|不定项/.test(text)) label.several = "several";
  else if (/单选|限选一项|只选一|选择一项|任选一/.test(text)) label.several = "one";
  else if (/^(必填|必填项)$/.test(text)) label.required = true;
  else if (/如有|若有|选填|非必填|可不填|可选/.test(text)) {
    label.optional = true;
    said.push(text);
  } else if (asksForSeal(text)) label.seal = true;
  else if (/打[“"]?[√✓勾]|划[“"]?√|方框|□/.test(text)) return true;
  else if (text.length > 8) said.push(text);
  else return false;
  return true;
}

/** The most and the least 字 that a text asks for; `null` where it speaks of none. */
export function lengthsOf(text: string): { most: number | null; least: number | null } | null {
  const bound = (digits: string | undefined): number | null => {
    const value = Number(digits);
    return Number.isInteger(value) && value >= 1 && value <= longest ? value : null;
  };
  const range = /(\d{1,5})\s*(?:字)?\s*[-—~～至到]\s*(\d{1,5})\s*个?字/.exec(text);
  if (range) return { least: bound(range[1]), most: bound(range[2]) };
  const least = /(?:不少于|不低于|至少)\s*(\d{1,5})\s*个?字/.exec(text) ?? /(\d{1,5})\s*个?字以上/.exec(text);
  const most =
    /(?:不超过|不多于|不得超过|限|最多|控制在|少于|在)\s*(\d{1,5})\s*个?字/.exec(text) ??
    /(\d{1,5})\s*个?字\s*(?:以内|之内|以下|内|左右)/.exec(text) ??
    (least ? null : /(\d{1,5})\s*个?字$/.exec(text));
  return least || most ? { most: bound(most?.[1]), least: bound(least?.[1]) } : null;
}
