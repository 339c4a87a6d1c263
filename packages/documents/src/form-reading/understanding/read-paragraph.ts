import type { Paragraph } from "../opening/opened-file.ts";
import { boxesOf } from "./choices.ts";
import { evidenceOf, isEvidenceHeading, namesDocument } from "./evidence.ts";
import { labelOf, lengthsOf } from "./label.ts";
import { controlField, fieldOf } from "./make-field.ts";
import type { Outline } from "./outline.ts";
import { asksForSeal, compact, isNote, levelOfNumber, longestLabel, numbering, saysNothing, tight } from "./plain-words.ts";
import { addChoices, readLine } from "./read-pairs.ts";
import { slotsOf } from "./slots.ts";
import { unitOf } from "./units.ts";

/** What is remembered from paragraph to paragraph. */
export interface Reading {
  outline: Outline;
  title: { text: string; units: Paragraph[] };
  /** Below «填表说明»: what comes is told to people, not asked of them. */
  instructs: boolean;
  /** No heading and no table came yet. */
  cover: boolean;
}

const shortHeading = 45;

/** Reads one paragraph outside of tables. */
export function readParagraph(paragraph: Paragraph, reading: Reading): void {
  const { outline } = reading;
  const text = compact(paragraph.text).trim();
  if (text.length > longestLabel) return outline.note(paragraph.text, [paragraph], { code: "words" });
  if (saysNothing(text) && paragraph.controls.length === 0) return outline.leave([paragraph], "blank");
  if (/^附[件表]\s*[\d一二三四五六七八九十]*\s*[：:]?$/.test(text)) return outline.leave([paragraph], "number");
  if (reading.cover && isTitle(paragraph, reading)) return takeTitle(paragraph, reading);
  const level = headingLevel(paragraph, reading);
  if (level !== null) return openSection(paragraph, level, reading);
  if (reading.instructs) return outline.note(text, [paragraph], { code: "note" });
  if (unitOf(text)) return takeUnit(paragraph, reading);
  if (isNote(text)) return outline.note(text, [paragraph], { code: "note" });
  if (isListed(paragraph, reading)) return;
  const boxes = boxesOf(text);
  if (boxes && (text.includes("□") || boxes.options.length > 1)) return addChoices("", boxes, [paragraph], outline);
  if (paragraph.controls.length > 0) return readControls(paragraph, outline);
  if (asksForSeal(text) && !reading.cover) return outline.leave([paragraph], "seal");
  if (/^(?:20)?[\s_＿]*年[\s_＿]*月[\s_＿]*日$/.test(text)) return outline.leave([paragraph], "seal");
  if (slotsOf(paragraph.text).length > 0) {
    // Within running text a colon at the end leads to what follows, on a cover to a place to write.
    if (reading.cover || slotsOf(paragraph.text, true).length > 0 || text.length <= 20) return readSlots(paragraph, reading);
  }
  if (explains(paragraph, reading)) return;
  if (reading.cover) return outline.leave([paragraph], "front");
  outline.note(text, [paragraph], { code: "words" });
}

function isTitle(paragraph: Paragraph, { title }: Reading): boolean {
  const text = tight(paragraph.text);
  if (text.length > 60 || slotsOf(paragraph.text).length > 0) return false;
  if (paragraph.heading === 0) return true;
  const looks = paragraph.centred || paragraph.bold || paragraph.heading !== null;
  return title.text === "" && looks && levelOfNumber(text) === null && /(?:书|表|方案|报告|材料)(?:[（(].{1,12}[）)])?$/.test(text) && !/承诺书$/.test(text);
}

function takeTitle(paragraph: Paragraph, { title }: Reading): void {
  title.text = `${title.text}${tight(paragraph.text)}`;
  title.units.push(paragraph);
}

/** How high a paragraph stands as a heading; `null` where it is none. */
function headingLevel({ text: written, heading, list, bold, centred }: Paragraph, { outline, instructs }: Reading): number | null {
  const text = tight(written);
  const number = levelOfNumber(text);
  const short =
    text.length <= shortHeading &&
    !/[。；！？]/.test(text.replace(/[（(][^（）()]*[）)]/g, "")) &&
    !asksForSeal(text) &&
    !text.includes("□") &&
    slotsOf(written, true).length === 0 &&
    !/[：:]$/.test(text);
  if (saysNothing(text)) return null;
  if (heading !== null && heading > 0 && text.length <= shortHeading * 2) return number !== null && number <= 5 ? number : Math.min(5, heading + 1);
  if (!short) return null;
  if (number !== null && number <= 3) return instructs && !bold && number > 2 ? null : number;
  if (/^表\s*\d{1,2}/.test(text)) return 5;
  if (bold && centred) return 2;
  if (instructs) return null;
  if (outline.headings.some(({ title }) => isEvidenceHeading(title))) return null;
  if (bold) return number ?? 5;
  // Points of an outline that is to be written under: only below a heading, and where no sentence was told.
  if ((number !== null || list > 0) && outline.section?.open) return number ?? 3 + list;
  return null;
}

function openSection(paragraph: Paragraph, level: number, reading: Reading): void {
  const text = paragraph.text.trim().replace(/^表\s*\d{1,2}(?:[-.．]\d{1,2})?[\s：:、.]*/, "");
  reading.instructs = isNote(tight(text).replace(numbering, ""));
  reading.cover = false;
  reading.outline.heading(text, level, [paragraph], { code: "heading" }, true);
}

function takeUnit(paragraph: Paragraph, { outline }: Reading): void {
  outline.unit = unitOf(paragraph.text);
  if (outline.section) outline.section.units.push(paragraph);
  else outline.note(paragraph.text, [paragraph], { code: "note" });
}

/** A line of a list of what has to be handed in. */
function isListed(paragraph: Paragraph, { outline }: Reading): boolean {
  const { text, list } = paragraph;
  const section = outline.section;
  if (!section || !outline.headings.some(({ title }) => isEvidenceHeading(title))) return false;
  if (!(list > 0 || levelOfNumber(text) !== null || namesDocument(text)) || asksForSeal(text) || text.length > 120) return false;
  const item = evidenceOf(text, "", [paragraph]);
  if (!item) return false;
  if (section.children.length === 0) item.units.push(...section.units);
  outline.evidence.push(item);
  return true;
}

function readControls(paragraph: Paragraph, outline: Outline): void {
  const label = labelOf(paragraph.text);
  if (label.title === "") return outline.leave([paragraph], "no-label");
  paragraph.controls.forEach((control, n) => {
    const own = n === 0 ? label : { ...label, title: `${label.title}${n + 1}` };
    outline.add(...controlField(own, control, [paragraph], {}));
  });
}

function readSlots(paragraph: Paragraph, { outline, cover }: Reading): void {
  const slots = slotsOf(paragraph.text, true);
  if (slots.length > 0) return readLine(paragraph.text, paragraph, outline);
  const label = labelOf(paragraph.text);
  if (/签字|签名|签章/.test(paragraph.text) || label.title === "") return outline.leave([paragraph], "seal");
  outline.add(fieldOf(label, "line", [paragraph], { large: !cover && label.maxLength !== null }));
}

/** Words in brackets, or words of how long it may be, right below a heading under which is to be written. */
function explains(paragraph: Paragraph, { outline }: Reading): boolean {
  const { section } = outline;
  const { text } = paragraph;
  const inside = /^[（(]([\s\S]*)[）)]。?$/.exec(text.trim())?.[1];
  const lengths = lengthsOf(text);
  if (!section?.open || section.children.length > 0 || (inside === undefined && !lengths) || text.length > 600) return false;
  section.description = [section.description, (inside ?? text).trim()].filter((one) => one !== "").join(" ");
  if (lengths?.most) section.maxLength ??= lengths.most;
  section.units.push(paragraph);
  return true;
}
