import { locales, say, sayAll, type Locale, type Text } from "@shenbao/texts";
import { scanTexts as texts } from "@shenbao/texts/scan";
import type { PageState, Proof, ProvenPage } from "./proof.ts";

/** A proof in words: in one line, what is wrong in particular, and what who uploaded it should do. */
export interface ProofWords {
  headline: Text;
  details: Text[];
  advice: Text | null;
}

/** What a proof says. `files`: the files of the scan in their order, by which places are named. */
export function proofWords(proof: Proof, files: readonly string[]): ProofWords {
  return { headline: headlineOf(proof), details: detailsOf(proof, files), advice: adviceOf(proof) };
}

const has = ({ found }: Proof, ...states: PageState[]) => found.some(({ state }) => states.includes(state));

function headlineOf(proof: Proof): Text {
  const { verdict, version, newest, found, missing, drawn, reversed } = proof;
  const pages = proof.pages ?? 0;
  const whole = missing.length === 0 && found.every(({ state }) => state === "right" || state === "blank");
  if (found.length > 0 && found.every(({ state }) => state === "unread")) return texts["head.unread"];
  if (version === null && !has(proof, "other-application", "other-notice", "other-document", "unknown", "forged")) return texts["head.none"];
  if (verdict === "proven") return sayAll(texts[version === newest ? "head.proven" : "head.same"], { pages, version: version ?? 0, newest });
  if (verdict === "refuted") return whole && version !== null ? sayAll(texts["head.older"], { pages, version, newest }) : texts["head.refuted"];
  if (drawn) return texts["head.drawn"];
  return reversed ? sayAll(texts["head.reversed"], { pages }) : texts["head.unclear"];
}

/** What is told of pages, in the order of its weight. */
const told = [
  "forged",
  "unknown",
  "other-notice",
  "other-application",
  "other-document",
  "other-version",
  "other-print",
  "twice",
  "misplaced",
  "damaged",
  "no-code",
  "broken",
] as const;

function detailsOf(proof: Proof, files: readonly string[]): Text[] {
  const { found, missing, version, pages, reversed } = proof;
  const details = told.flatMap((state) => {
    // Of a scan that is only the wrong way round the headline says it all, of one without any code too.
    if ((reversed && state === "misplaced") || (state === "no-code" && found.every((page) => page.state === "no-code" || page.state === "blank"))) return [];
    const groups = grouped(
      found.filter((page) => page.state === state),
      ({ of }) => (state === "other-version" ? (of?.version ?? 0) : state === "other-print" ? (of?.pages ?? 0) : 0),
    );
    return groups.map(([group, here]) => sayAll(texts[`detail.${state}`], { places: placesOf(here, files), version: group, of: group, own: version ?? 0 }));
  });
  if (missing.length === 0 || pages === null) return details;
  return [...details, inBoth((locale) => say(texts["detail.missing"], locale, { pages: numbers(missing, locale), of: pages }))];
}

/** Where pages of a scan stand: by their page, by their file where there are several, and by the page of that where it has several. */
function placesOf(pages: readonly ProvenPage[], files: readonly string[]): Text {
  return inBoth((locale) => {
    const parts = grouped(pages, ({ file }) => file).map(([file, here]) => {
      const where = { file: files.indexOf(file) + 1, pages: numbers([...new Set(here.map(({ page }) => page))], locale) };
      const alone = here.length === 1 && here[0]?.page === 1;
      return say(texts[files.length <= 1 ? "place.page" : alone ? "place.file" : "place.filePage"], locale, where);
    });
    return parts.join(locale === "zh-CN" ? "、" : ", ");
  });
}

/** In groups, each with what its members have in common, in the order of appearance. */
function grouped<K>(pages: readonly ProvenPage[], common: (page: ProvenPage) => K): [K, ProvenPage[]][] {
  const groups = new Map<K, ProvenPage[]>();
  for (const page of pages) groups.set(common(page), [...(groups.get(common(page)) ?? []), page]);
  return [...groups];
}

/** Numbers of pages, neighbours drawn together: 3、5–7. */
function numbers(pages: readonly number[], locale: Locale): string {
  const runs: [number, number][] = [];
  for (const page of [...pages].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(locale === "zh-CN" ? "、" : ", ");
}

function adviceOf(proof: Proof): Text | null {
  const { verdict, version, newest, missing, drawn, found, reversed } = proof;
  if (verdict === "proven") return null;
  if (
    has(proof, "other-version", "unknown") ||
    (verdict === "refuted" && version !== null && version !== newest && missing.length === 0 && !has(proof, "other-application", "other-notice", "forged"))
  )
    return sayAll(texts["advice.reprint"], { newest });
  if (has(proof, "other-application", "other-notice", "other-document", "forged")) return texts["advice.own"];
  // Why a file cannot be read says what to do about it.
  if (has(proof, "unread")) return null;
  if (drawn) return texts["advice.stamp"];
  if (reversed) return texts["advice.order"];
  if (found.some(({ state }) => state === "no-code" || state === "damaged" || state === "broken")) return texts["advice.sharp"];
  return sayAll(texts["advice.whole"], { pages: proof.pages ?? 0 });
}

const inBoth = (sentence: (locale: Locale) => string): Text => Object.fromEntries(locales.map((locale) => [locale, sentence(locale)])) as Text;
