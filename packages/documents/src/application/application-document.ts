import type { Answers, ApplicationFacts, NoticeDefinition } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";

/** What a printed application is made from. */
export interface ApplicationDocument {
  definition: NoticeDefinition;
  /** The version of the definition the application is pinned to. */
  version: number;
  application: ApplicationFacts;
  /** Stored answers; what is hidden or computed is judged again. Default: those of the application. */
  answers?: Answers;
  /** The uploaded files, by evidence item. */
  files: Record<string, { name: string; sha256: string }[]>;
  locale: Locale;
  /** Now, in milliseconds; printed on drafts only, so that a submitted application always gives the same bytes. */
  now: number;
  /** What proves the submission; absent for a draft, which is marked as one. `at` in milliseconds. */
  receipt?: { number: string; at: number; contentHash: string };
  /** The name of an organisation by its code, in the document's language. */
  organisationName?(code: string): string;
}
