/** What the mark on a page says, as far as a proof needs it. */
export interface SeenMark {
  kind: string;
  notice: string;
  /** The application's number. */
  application: string;
  /** Which submission it is of, from 1. */
  version: number;
  contentHash: string;
  page: number;
  pages: number;
}

/** A code on a page: its mark, or why there is none in it that counts. */
export type SeenCode = { mark: SeenMark } | { refused: "forged" | "damaged" };

/** A page of a scan as it was read: a picture, drawn by a program, with nothing on it, or broken; `unread` stands for a whole file that cannot be read. */
export interface SeenPage {
  /** The file it is in, and its place there from 1. */
  file: string;
  page: number;
  look: "picture" | "drawn" | "blank" | "broken" | "unread";
  /** Codes of others, the address on a licence for one, are left out. */
  codes: SeenCode[];
}

/** A submission that a scan may be of. */
export interface KnownVersion {
  version: number;
  contentHash: string;
  /** Whether it holds what the newest one holds; the scans that come after a submission do not count. */
  same: boolean;
}

/** The application that a scan is said to be of; its submissions from the first. */
export interface ProvenAgainst {
  notice: string;
  application: string;
  versions: readonly KnownVersion[];
}

/**
 * Where a page of a scan stands:
 * `right`: of the version and the printing that the scan is of, in its place;
 * `other-version`, `other-print` (the same version, of another number of pages), `twice`, `misplaced`: of this application, and not where it belongs;
 * `other-application`, `other-notice`, `other-document`: of something else; `unknown`: of a version that was never submitted;
 * `forged`, `damaged`: a code that is not the platform's, or not whole;
 * `no-code`, `broken`, `blank`, `unread`: no code was found, the page cannot be shown, nothing is on it, its file cannot be read.
 */
export type PageState =
  | "right"
  | "other-version"
  | "other-print"
  | "twice"
  | "misplaced"
  | "other-application"
  | "other-notice"
  | "other-document"
  | "unknown"
  | "forged"
  | "damaged"
  | "no-code"
  | "broken"
  | "blank"
  | "unread";

/** A page of a scan with what became of it. A page with two marks is told twice. */
export interface ProvenPage {
  file: string;
  page: number;
  state: PageState;
  /** What its mark says: which page of how many, of which version. */
  of: { version: number; page: number; pages: number } | null;
}

/**
 * `proven`: every page is there once, in order, of one version that holds what was submitted last;
 * `refuted`: something is of another version or another application, forged, or surely missing;
 * `unclear`: a person must look, since pages could not be read or are arranged otherwise.
 */
export type Verdict = "proven" | "unclear" | "refuted";

/** How a scan stands: as it was proven, or still being read. */
export const scanStandings = ["reading", "proven", "unclear", "refuted"] as const;
export type ScanStanding = (typeof scanStandings)[number];

export interface Proof {
  verdict: Verdict;
  /** The version that the scan is of, and how many pages it has; null where no page says it. */
  version: number | null;
  pages: number | null;
  /** The newest submission. */
  newest: number;
  /** Every page of the scan, in its order. */
  found: ProvenPage[];
  /** Pages of the version that are not there. */
  missing: number[];
  /** Whether it was made by a program as it is, so that nobody can have stamped it. */
  drawn: boolean;
  /** All pages are there, from the last to the first. */
  reversed: boolean;
}
