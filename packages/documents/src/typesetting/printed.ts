import { printableText } from "./printable-text.ts";
import { withTexts } from "./with-texts.ts";
import { compileTypst, findInTypst, type DrawnMark } from "./typst-compiler.ts";
import type { PageFrame } from "./page-frame.ts";
import { markParts } from "../mark/mark-text.ts";
import type { DocumentMark, MarkSigner } from "../mark/page-mark.ts";

/** The marks of a document, and who signs them. */
export interface Marking {
  mark: DocumentMark;
  signer: MarkSigner;
}

/**
 * A document by a template that begins with `pageFrame`. Every string in it is printed as it is, or by its characters' codes.
 * @param created in milliseconds; the same content, marks and date give the same bytes
 * @param marking `null`: no page carries a mark, and the frame says why
 */
export function printed(template: string, content: { frame: PageFrame }, created: number, marking: Marking | null): Promise<Buffer> {
  return compileTypst(template, { content: JSON.stringify(withTexts(content, printableText)) }, created, marking ? marksOf(marking) : undefined);
}

/** Where a label stands in a document, as the template wrote it into its metadata; a mark takes the same room drawn or not. */
export function placesIn(template: string, content: { frame: PageFrame }, label: string): Promise<unknown[]> {
  return findInTypst(template, { content: JSON.stringify(withTexts(content, printableText)) }, label);
}

const marksOf =
  ({ mark, signer }: Marking) =>
  (pages: number): DrawnMark[] =>
    Array.from({ length: pages }, (_, index) => markParts({ ...mark, page: index + 1, pages }, signer));
