import type { Marking } from "../typesetting/printed.ts";
import type { ApplicationDocument } from "./application-document.ts";

/** What the marks of a printed application say; `null` where it carries none: a draft, or one that its reader may not see whole. */
export function applicationMarking({ definition, receipt }: Pick<ApplicationDocument, "definition" | "receipt">): Marking | null {
  if (!receipt?.signer) return null;
  const { number, submission, contentHash, signer } = receipt;
  return { mark: { kind: "application", notice: definition.id, application: number, version: submission, contentHash }, signer };
}
