import { inOrder } from "./in-order.ts";
import type { KnownVersion, PageState, Proof, ProvenAgainst, ProvenPage, SeenMark, SeenPage, Verdict } from "./proof.ts";

/** A mark, or none, where it was seen. */
interface Sighting {
  page: SeenPage;
  mark: SeenMark | null;
  /** Undefined where the mark is one of this application's submissions. */
  state?: PageState;
}

/**
 * What a scan proves: whether its pages are all those of one version of an application, once each and in order, and whether that version holds what was
 * submitted last. Every mark counts: a right one beside a wrong one does not hide it. The order of files does not count, that of pages within one does.
 */
export function proveScan(pages: readonly SeenPage[], { notice, application, versions }: ProvenAgainst): Proof {
  const sightings = pages.flatMap((page) => sightingsOf(page, (mark) => strangerState(mark, notice, application, versions)));
  const printing = printingOf(sightings, versions);
  const found = placed(sightings, printing);
  const there = new Set(found.filter(({ state }) => state === "right" || state === "misplaced").map(({ of }) => of?.page));
  const missing = printing === null ? [] : Array.from({ length: printing.pages }, (_, index) => index + 1).filter((number) => !there.has(number));
  const drawn = pages.some(({ look }) => look === "drawn") && pages.every(({ look }) => look === "drawn" || look === "blank");
  const holds = printing !== null && versions.some(({ version, same }) => version === printing.version && same);
  return {
    verdict: verdictOf(found, missing, holds, drawn),
    version: printing?.version ?? null,
    pages: printing?.pages ?? null,
    newest: versions.at(-1)?.version ?? 0,
    found,
    missing,
    drawn,
    reversed: missing.length === 0 && isReversed(found),
  };
}

/** Every mark of a page, the page's own order; one without any where there is none. */
function sightingsOf(page: SeenPage, strange: (mark: SeenMark) => PageState | undefined): Sighting[] {
  if (page.codes.length === 0) return [{ page, mark: null, state: page.look === "picture" || page.look === "drawn" ? "no-code" : page.look }];
  return page.codes.map((code) => {
    if ("refused" in code) return { page, mark: null, state: code.refused };
    const state = strange(code.mark);
    return { page, mark: code.mark, ...(state && { state }) };
  });
}

function strangerState(mark: SeenMark, notice: string, application: string, versions: readonly KnownVersion[]): PageState | undefined {
  if (mark.notice !== notice) return "other-notice";
  if (mark.kind !== "application") return "other-document";
  if (mark.application !== application) return "other-application";
  return versions.some(({ version, contentHash }) => version === mark.version && contentHash === mark.contentHash) ? undefined : "unknown";
}

interface Printing {
  version: number;
  pages: number;
}

const isOf =
  ({ version, pages }: Printing) =>
  (mark: SeenMark) =>
    mark.version === version && mark.pages === pages;

/** The version, and the printing of it, that the scan is of: one that holds what was submitted last before all others, then the one that most pages are of, then the newest. */
function printingOf(sightings: readonly Sighting[], versions: readonly KnownVersion[]): Printing | null {
  const marks = sightings.flatMap(({ mark, state }) => (mark && state === undefined ? [mark] : []));
  const holds = (version: number) => versions.some((one) => one.version === version && one.same);
  const distinct = (printing: Printing) => new Set(marks.filter(isOf(printing)).map(({ page }) => page)).size;
  const [best] = [...marks].sort((a, b) => Number(holds(b.version)) - Number(holds(a.version)) || distinct(b) - distinct(a) || b.version - a.version || a.pages - b.pages);
  return best ? { version: best.version, pages: best.pages } : null;
}

function placed(sightings: readonly Sighting[], printing: Printing | null): ProvenPage[] {
  const own = sightings.filter(({ mark, state }) => mark && state === undefined && printing && isOf(printing)(mark));
  const first = own.filter((one, index) => own.findIndex(({ mark }) => mark?.page === one.mark?.page) === index);
  const files = new Set(first.map(({ page }) => page.file));
  const orderly = new Set(
    [...files].flatMap((file) =>
      inOrder(
        first.filter(({ page }) => page.file === file),
        ({ mark }) => mark?.page ?? 0,
      ),
    ),
  );
  const stateOf = (one: Sighting): PageState => {
    if (one.state) return one.state;
    if (!own.includes(one)) return one.mark?.version === printing?.version ? "other-print" : "other-version";
    return first.includes(one) ? (orderly.has(one) ? "right" : "misplaced") : "twice";
  };
  return sightings.map((one) => ({
    file: one.page.file,
    page: one.page.page,
    state: stateOf(one),
    of: one.mark && { version: one.mark.version, page: one.mark.page, pages: one.mark.pages },
  }));
}

const refuting: readonly PageState[] = ["other-version", "other-application", "other-notice", "unknown", "forged"];
const unreadable: readonly PageState[] = ["no-code", "broken", "damaged"];

function verdictOf(found: readonly ProvenPage[], missing: readonly number[], holds: boolean, drawn: boolean): Verdict {
  const count = (states: readonly PageState[]) => found.filter(({ state }) => states.includes(state)).length;
  if (count(refuting) > 0) return "refuted";
  const right = count(["right"]);
  if (!holds) return right > 0 ? "refuted" : "unclear";
  // A page whose code was not read may be the one that is missing, and a file that was not may hold them all.
  if (missing.length > count(unreadable) && count(["unread"]) === 0) return "refuted";
  return right + count(["blank"]) === found.length && missing.length === 0 && !drawn ? "proven" : "unclear";
}

/** Whether the scan is whole and only the wrong way round, as of a stack that was put in upside down. */
function isReversed(found: readonly ProvenPage[]): boolean {
  const own = found.filter(({ state }) => state === "right" || state === "misplaced").map(({ of }) => of?.page ?? 0);
  return own.length > 1 && own.every((page, index) => index === 0 || page < (own[index - 1] ?? 0));
}
