import type { SealPlacement } from "../seal/seal-pdf.ts";
import { placesIn } from "../typesetting/printed.ts";
import { applicationContent } from "./application-content.ts";
import type { ApplicationDocument } from "./application-document.ts";
import { applicationTemplate } from "./application-template.ts";

/** A seal stands over the words that name its place, in millimetres. */
const over = { right: 24, below: 6 };

/** Where the electronic seal goes on a printed application. @throws Error where the notice asks for none */
export async function applicationSealPlace(document: ApplicationDocument): Promise<SealPlacement> {
  const [place] = (await placesIn(applicationTemplate, applicationContent(document), "<seal-place>")) as SealPlacement[];
  if (!place) throw new Error("The application has no place for a seal");
  return { page: place.page, x: place.x + over.right, y: place.y + over.below };
}
