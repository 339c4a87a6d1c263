import type { Answers, ApplicationFacts, NoticeDefinition } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";
import type { MarkSigner } from "../mark/page-mark.ts";

/** What a printed application is made from. */
export interface ApplicationDocument {
  definition: NoticeDefinition;
  /** The version of the definition the application is pinned to. */
  version: number;
  application: ApplicationFacts;
  /** Default: those of the application. With a receipt they are printed as they are stored, without one computed values are computed again. */
  answers?: Answers;
  /** Whether the reader may see a field (rows as `*`); what may not be seen is left out, label and all. Default: everything. */
  seesField?(pointer: string): boolean;
  /** Whether the reader may see the files of an evidence item; what may not be seen is not in the list. Default: everything. */
  seesEvidence?(id: string): boolean;
  /** The uploaded files, by evidence item. */
  files: Record<string, { name: string; sha256: string }[]>;
  locale: Locale;
  /** Now, in milliseconds; printed on drafts only, so that a submitted application always gives the same bytes. */
  now: number;
  /** What proves the submission; absent for a draft, which is marked as one. */
  receipt?: SubmissionProof;
  /** The name of an organisation by its code, in the document's language. */
  organisationName?(code: string): string;
}

export interface SubmissionProof {
  number: string;
  /** In milliseconds. */
  at: number;
  contentHash: string;
  /** Which submission of the application it is, from 1. */
  submission: number;
  /** Signs the mark on every page. `null`: there is none, since the reader does not see all, and a mark vouches for the whole. */
  signer: MarkSigner | null;
}
