import { labelOf } from "./label.ts";
import { bare, compact, longestLabel, tight } from "./plain-words.ts";

/** Choices to tick, as they stand in a cell or a line. */
export interface Boxes {
  /** What stands before the first. */
  prefix: string;
  options: string[];
  /** Of which choice other words are asked for («其他____»). */
  other: string | null;
  several: "one" | "several" | null;
  /** They are empty brackets and no boxes. */
  brackets: boolean;
}

const box = /□/;
const brackets = /[（(][\s_＿]*[）)]/;

/** The choices in a text; `null` where it has none. */
export function boxesOf(written: string): Boxes | null {
  const text = compact(written);
  if (text.length > longestLabel) return null;
  if (box.test(text)) return parted(text.replace(/[（(]\s*□\s*[）)]/g, "□"), "□", false);
  const marked = text.replace(new RegExp(brackets, "g"), "□");
  return marked.split("□").length >= 3 ? parted(marked, "□", true) : null;
}

function parted(text: string, mark: string, isBrackets: boolean): Boxes | null {
  const pieces = text.split(mark);
  const [first = "", last = ""] = [pieces[0], pieces.at(-1)];
  let prefix = "";
  let raw: string[];
  if (tight(first) !== "" && tight(last).replace(/[。.；;]/g, "") === "") {
    // «是□ 否□»: the box comes after what it is for.
    const cut = Math.max(first.lastIndexOf("："), first.lastIndexOf(":"), first.lastIndexOf("\n"));
    prefix = first.slice(0, cut + 1);
    raw = [first.slice(cut + 1), ...pieces.slice(1, -1)];
  } else {
    prefix = first;
    raw = pieces.slice(1);
  }
  let several: Boxes["several"] = /多选|不定项/.test(text) ? "several" : /单选|限选一|只选一/.test(text) ? "one" : null;
  const label = labelOf(prefix);
  several = label.several ?? several;
  let other: string | null = null;
  const options: string[] = [];
  for (const piece of raw) {
    const option = optionOf(piece);
    if (option === "" || options.includes(option)) continue;
    options.push(option);
    if (/其他|其它/.test(option) && (/[_＿]/.test(piece) || /[：:]\s*$/.test(piece.trimEnd()) || /注明|说明|填写/.test(piece))) other = option;
  }
  return options.length > 0 ? { prefix: tight(prefix), options, other, several, brackets: isBrackets } : null;
}

function optionOf(piece: string): string {
  return bare(piece.replace(/[_＿]+/g, " ").replace(/[（(]\s*(?:可多选|单选|多选|请注明|请说明|请填写|注明)?[：:]?\s*[）)]?\s*$/, ""))
    .replace(/[（(](?:请注明|请说明|注明|可多选|多选|单选)[）)]/g, "")
    .replace(/[；;，,、/。\s：:]+$/, "")
    .replace(/^[；;，,、/。\s]+/, "");
}
