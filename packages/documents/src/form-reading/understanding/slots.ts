import { bare, compact, longestLabel, tight } from "./plain-words.ts";
import { leadingUnit, type MeasuringUnit } from "./units.ts";

/** A place to write within a line of words, after what it is for. */
export interface Slot {
  label: string;
  kind: "text" | "date" | "month" | "period";
  unit: MeasuringUnit | null;
}

const period = /[：:]?[\s_＿]*年[\s_＿]+月(?:[\s_＿]+日)?[\s_＿]*[至到—~～-]+[\s_＿]*年[\s_＿]+月(?:[\s_＿]+日)?/g;
const date = /[：:]?[\s_＿]*(?:20[\s_＿]+)?年[\s_＿]+月[\s_＿]+日/g;
const month = /[：:]?[\s_＿]*(?:20[\s_＿]+)?年[\s_＿]+月/g;
const line = /[：:]?[ \t\u3000]*[_＿]+[_＿ \t\u3000]*/g;
const open = /[：:](?=[ \t\u3000]{2,}|[ \t\u3000]*$)/gm;

/** Marks from the private area, one a kind: they stand for a place to write while the rest is parted. */
const marks = { period: "\ue000", date: "\ue001", month: "\ue002", text: "\ue003" } as const;

/**
 * The places to write in a text: «联系人：____ 电话：____», «申报日期：　年　月　日». `strict`: only lines and dates count, not a colon at the end.
 */
export function slotsOf(text: string, strict = false): Slot[] {
  const clean = compact(text).replace(/[\ue000-\ue003]/g, "");
  if (clean.length > longestLabel) return [];
  let marked = clean.replace(period, marks.period).replace(date, marks.date).replace(month, marks.month).replace(line, marks.text);
  if (!strict) marked = marked.replace(open, marks.text);
  const slots: Slot[] = [];
  let before = "";
  for (const piece of marked.split(/([\ue000-\ue003\n])/)) {
    const kind = (Object.keys(marks) as (keyof typeof marks)[]).find((one) => marks[one] === piece);
    if (!kind) {
      const last = slots.at(-1);
      const unit = last?.kind === "text" && before === "" ? leadingUnit(piece) : null;
      if (last && unit) last.unit = unit.unit;
      before = piece === "\n" ? "" : (unit?.rest ?? piece);
      continue;
    }
    const label = tight(before).replace(/^[，,；;、。\s]+/, "");
    before = "";
    if (!isLabel(label)) continue;
    slots.push({ label, kind, unit: null });
  }
  return slots;
}

/** A label is a few words, no sentence. */
function isLabel(text: string): boolean {
  return bare(text) !== "" && text.length <= 40 && !/[。！？]/.test(text) && !/(?:如下|下列|以下|包括|承诺|说明)$/.test(text) && !/^[（(]?(?:注|备注|说明)$/.test(text);
}
