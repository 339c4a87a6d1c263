import { applicationContent } from "./application-content.ts";
import type { ApplicationDocument } from "./application-document.ts";
import { applicationTemplate } from "./application-template.ts";
import { printableText } from "./printable-text.ts";
import { compileTypst } from "./typst-compiler.ts";

/**
 * The application as PDF: A4 with the margins of GB/T 9704-2012, tagged (PDF/UA-1), every visible field with its label, the list of
 * evidence, the place to sign and seal, and number, version and content hash on every page. A submitted application gives the
 * same bytes every time. Documents are compiled one after another, in a process of their own.
 */
export async function applicationPdf(document: ApplicationDocument): Promise<Buffer> {
  const content = JSON.stringify(printable(applicationContent(document)));
  return compileTypst(applicationTemplate, { content }, document.receipt?.at ?? document.now);
}

/** Every string of a value as it can be printed. */
function printable(value: unknown): unknown {
  if (typeof value === "string") return printableText(value);
  if (Array.isArray(value)) return value.map(printable);
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, printable(one)]));
  return value;
}
