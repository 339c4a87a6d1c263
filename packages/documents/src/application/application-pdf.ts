import { printed } from "../typesetting/printed.ts";
import { applicationContent } from "./application-content.ts";
import type { ApplicationDocument } from "./application-document.ts";
import { applicationMarking } from "./application-marking.ts";
import { applicationTemplate } from "./application-template.ts";

/**
 * The application as an official PDF (PDF/A-2a, PDF/UA-1): the page of GB/T 9704-2012, cover, every visible field with its label, the
 * list of evidence with hashes, the place to sign and seal, and on every page a mark that proves it. A submitted application gives
 * the same bytes every time. Documents are compiled one after another, in a process of their own.
 */
export function applicationPdf(document: ApplicationDocument): Promise<Buffer> {
  return printed(applicationTemplate, applicationContent(document), document.receipt?.at ?? document.now, applicationMarking(document));
}
