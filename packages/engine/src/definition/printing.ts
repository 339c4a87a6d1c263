import type { Text } from "@shenbao/texts";
import type { NoticeDefinition, PaperCopies, Print } from "./definition.generated.ts";

export type CoverLine = NonNullable<Print["coverLines"]>[number];
export type PrintedPart = NonNullable<Print["parts"]>[number];

/** How pages are set: sizes in points, the margin at the binding in millimetres. */
export interface PrintLayout {
  text: number;
  cell: number;
  face: NonNullable<Print["typeface"]>;
  bothSides: boolean;
  binding: number;
}

/** The sizes of Chinese printing, in points. */
const points: Record<NonNullable<Print["textSize"]>, number> = { "size-3": 16, "size-4": 14, "size-small-4": 12, "size-5": 10.5 };

/** How an application is printed: what the notice and its form say, and what stands where they say nothing. */
export interface Printing {
  cover: { title: Text; lines: CoverLine[]; /** pointers */ fields: string[] } | null;
  parts: PrintedPart[];
  /** `null`: the platform's own. */
  commitment: Text | null;
  seal: NonNullable<Print["seal"]>;
  footer: Text | null;
  layout: PrintLayout;
  /** `null`: the notice does not say. */
  paper: PaperCopies | null;
}

const allLines: CoverLine[] = ["number", "project", "track", "applicant", "credit-code", "receiver", "submitted"];
const allParts: PrintedPart[] = ["form", "evidence", "commitment"];

/**
 * How applications made with a form are printed.
 * @throws Error for a form the notice does not have
 */
export function printingOf(definition: NoticeDefinition, form: string): Printing {
  const found = Object.hasOwn(definition.forms, form) ? definition.forms[form] : undefined;
  if (!found) throw new Error(`The notice ${definition.id} has no form “${form}”`);
  const { cover, coverLines, parts, commitment, seal, footer, paper } = definition.print ?? {};
  const own = found.print;
  return {
    cover: cover === "none" ? null : { title: own?.title ?? found.title, lines: coverLines ?? allLines, fields: own?.coverFields ?? [] },
    parts: parts ?? allParts,
    commitment: own?.commitment ?? commitment ?? null,
    seal: seal ?? "paper",
    footer: footer ?? null,
    layout: layoutOf(definition),
    paper: paper ?? null,
  };
}

/** How all that is printed of a notice is set; where it says nothing as GB/T 9704-2012 has it. */
export function layoutOf({ print = {} }: Pick<NoticeDefinition, "print">): PrintLayout {
  const { textSize = "size-3", tableSize = "size-small-4", typeface = "song", sides = "both", bindingMargin = 28 } = print;
  return { text: points[textSize], cell: points[tableSize], face: typeface, bothSides: sides === "both", binding: bindingMargin };
}
