import type { Text } from "@shenbao/texts";
import type { NoticeDefinition, PaperCopies, Print } from "./definition.generated.ts";

export type CoverLine = NonNullable<Print["coverLines"]>[number];
export type PrintedPart = NonNullable<Print["parts"]>[number];

/** How an application is printed: what the notice and its form say, and what stands where they say nothing. */
export interface Printing {
  cover: { title: Text; lines: CoverLine[]; /** pointers */ fields: string[] } | null;
  parts: PrintedPart[];
  /** `null`: the platform's own. */
  commitment: Text | null;
  seal: NonNullable<Print["seal"]>;
  footer: Text | null;
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
    paper: paper ?? null,
  };
}
