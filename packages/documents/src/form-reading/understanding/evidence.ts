import type { Area } from "./grid-area.ts";
import { bottomOf } from "./grid-area.ts";
import type { DraftEvidence, Unit } from "./draft.ts";
import { isWords } from "./fill.ts";
import { labelOf } from "./label.ts";
import { wordsOf } from "./ledger.ts";
import type { Outline } from "./outline.ts";
import { bare, longestLabel, saysNothing, tight } from "./plain-words.ts";

const heading = /附件|附表|证明材料|佐证材料|申报材料|申请材料|支撑材料|材料清单|材料目录|提交材料|提供材料|证明文件|附件材料/;
const documents = /复印件|原件|扫描件|证书|执照|报告|证明|合同|协议|材料|照片|图片|文件|承诺书|报表|说明|证件|凭证|清单|截图|批复|许可/;

/** Whether a heading is over a list of what has to be handed in. */
export function isEvidenceHeading(text: string): boolean {
  return heading.test(text) && !/^附件\s*\d*[：:]?$/.test(tight(text));
}

/** One thing that has to be handed in, from its line. */
export function evidenceOf(text: string, note: string, units: readonly Unit[]): DraftEvidence | null {
  if (text.length > longestLabel) return null;
  const line = bare(text).replace(/[；;。，,]+$/, "");
  // How many, and with what: «现场照片，不少于2张».
  const [, name = line, more = ""] = /^([^，,；;]{2,30})[，,；;](.*(?:不少于|至少|加盖|需|须|应|包括|含|份|张|页).*)$/.exec(line) ?? [];
  const label = labelOf(name);
  const title = (label.title === "" ? name : label.title).replace(/^(?:请?提供|提交|上传|附)(?=.{3})/, "");
  if (title === "" || title.length > 120) return null;
  const optional = label.optional || /如有|若有|选填|可选|（若.*）/.test(text) || /选填|可选|如有|否/.test(note);
  const words = [label.description, more, ...note.split("；")].filter((one) => one !== "" && !/^(?:是|否|必填|必须|选填|必备|可选|√|□)$/.test(one)).join("；");
  return { kind: "evidence", title, note: words, required: !optional, reasons: [{ code: optional ? "evidence-optional" : "evidence-list" }], units: [...units] };
}

/** Whether a line names a document that could be handed in. */
export function namesDocument(text: string): boolean {
  return documents.test(text) && text.length <= 120;
}

/**
 * A table that lists what has to be handed in: a header with a name, rows whose names are given. Gives the first row after it; `null` where it is none.
 */
export function evidenceTable(area: Area, row: number, outline: Outline): number | null {
  const header = area.grid.starting(area, row);
  if (header.length < 2 || !header.every((cell) => isWords(cell) && cell.rows === 1)) return null;
  const titles = header.map((cell) => bare(wordsOf(cell).slice(0, longestLabel)));
  const about = outline.headings.some(({ title }) => isEvidenceHeading(title));
  const at = titles.findIndex((title) => /材料|附件|证明|文件/.test(title) && !/要求|说明|份数|页/.test(title));
  const name = at >= 0 ? at : about ? titles.findIndex((title) => /名称|内容|项目/.test(title)) : -1;
  if (name < 0) return null;
  const found: DraftEvidence[] = [];
  let end = row + 1;
  for (; end < area.bottom; end++) {
    const cells = header.map((cell) => area.grid.at(end, cell.column));
    const own = cells[name];
    if (!own || own.column !== header[name]?.column || !isWords(own) || cells.some((cell) => cell && bottomOf(cell) > end + 1)) break;
    if (!about && at < 0) break;
    const others = cells.flatMap((cell, n) => (cell && n !== name && !saysNothing(wordsOf(cell)) && !/^\s*\d+\s*$/.test(wordsOf(cell)) ? [tight(wordsOf(cell))] : []));
    const item = evidenceOf(
      wordsOf(own),
      others.join("；"),
      cells.filter((cell) => cell !== undefined),
    );
    if (!item) break;
    found.push(item);
  }
  const [one] = found;
  if (!one || (!about && !found.every(({ title }) => namesDocument(title)))) return null;
  one.units.push(...header);
  if (outline.section && outline.section.children.length === 0) one.units.push(...outline.section.units);
  outline.evidence.push(...found);
  return end;
}
