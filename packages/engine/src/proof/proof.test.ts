import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KnownVersion, Proof, SeenMark, SeenPage } from "./proof.ts";
import { proofWords } from "./proof-words.ts";
import { proveScan } from "./prove-scan.ts";

const hash = (version: number) => String(version).repeat(64).slice(0, 64);
const versions = (...same: number[]): KnownVersion[] => [1, 2, 3].map((version) => ({ version, contentHash: hash(version), same: version === 3 || same.includes(version) }));
const against = { notice: "festival-2024", application: "2024-V-0007", versions: versions() };

const markOf = (page: number, more: Partial<SeenMark> = {}): SeenMark => {
  const version = more.version ?? 3;
  return { kind: "application", notice: against.notice, application: against.application, version, contentHash: hash(version), page, pages: 12, ...more };
};
const pageOf = (place: number, ...marks: SeenMark[]): SeenPage => ({ file: "a", page: place, look: "picture", codes: marks.map((mark) => ({ mark })) });
const scanOf = (marks: readonly SeenMark[]): SeenPage[] => marks.map((mark, index) => pageOf(index + 1, mark));
const whole = (more: Partial<SeenMark> = {}) => Array.from({ length: 12 }, (_, index) => markOf(index + 1, more));
const words = (proof: Proof, files = ["a"]) => {
  const { headline, details } = proofWords(proof, files);
  return [headline["zh-CN"], ...details.map((detail) => detail["zh-CN"])];
};
const states = (proof: Proof) => proof.found.map(({ state }) => state);

describe("what a scan proves", () => {
  it("all pages of the newest version", () => {
    const proof = proveScan(scanOf(whole()), against);
    expect(proof).toMatchObject({ verdict: "proven", version: 3, pages: 12, missing: [] });
    expect(words(proof)).toEqual(["全部12页均为第3版，与提交内容一致"]);
    expect(proofWords(proof, ["a"]).advice).toBeNull();
  });

  it("of one page left out that it is missing, of one twice that it is there again, whichever it is and wherever it lies", () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 11 }), (gone) => {
        const left = whole().filter(({ page }) => !gone.includes(page));
        const proof = proveScan(scanOf(left), against);
        expect(proof).toMatchObject({ verdict: "refuted", missing: [...gone].sort((a, b) => a - b) });
        const twice = proveScan(scanOf([...whole(), markOf(gone[0] ?? 1)]), against);
        expect(twice).toMatchObject({ verdict: "unclear", missing: [] });
        expect(states(twice).at(-1)).toBe("twice");
      }),
    ));

  it("of a page of another version in its place which one it is, and never that all is well", () =>
    fc.assert(
      fc.property(
        fc.subarray(
          whole().map(({ page }) => page),
          { minLength: 1, maxLength: 5 },
        ),
        fc.constantFrom(1, 2),
        (swapped, version) => {
          const proof = proveScan(scanOf(whole().map((mark) => (swapped.includes(mark.page) ? markOf(mark.page, { version }) : mark))), against);
          expect(proof).toMatchObject({ verdict: "refuted", version: 3, missing: swapped });
          expect(proof.found.filter(({ state }) => state === "other-version").map(({ page, of }) => [page, of?.version, of?.page])).toEqual(
            swapped.map((page) => [page, version, page]),
          );
        },
      ),
    ));

  it("in any other order that all are there, and in none that it is proven", () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(whole(), { minLength: 12 }), (shuffled) => {
        const proof = proveScan(scanOf(shuffled), against);
        const sorted = shuffled.every(({ page }, index) => page === index + 1);
        expect(proof).toMatchObject({ verdict: sorted ? "proven" : "unclear", missing: [] });
        // What is called misplaced can be taken out, and the rest is in order.
        const stay = proof.found.filter(({ state }) => state === "right").map(({ of }) => of?.page ?? 0);
        expect(stay).toEqual([...stay].sort((a, b) => a - b));
      }),
    ));

  it("whatever is done to it, it is proven only where every page of a version that holds what was submitted stands there once, in order", () => {
    const mark = fc.record({ page: fc.integer({ min: 1, max: 4 }), version: fc.integer({ min: 1, max: 4 }), foreign: fc.boolean() });
    const page = fc.oneof({ weight: 5, arbitrary: fc.array(mark, { minLength: 1, maxLength: 2 }) }, { weight: 1, arbitrary: fc.constant([]) });
    fc.assert(
      fc.property(fc.array(page, { maxLength: 6 }), fc.boolean(), (pages, sameSecond) => {
        const marks = pages.map((here) => here.map((one) => markOf(one.page, { version: one.version, pages: 4, ...(one.foreign && { application: "2024-V-0008" }) })));
        const proof = proveScan(
          marks.map((here, index) => pageOf(index + 1, ...here)),
          { ...against, versions: versions(...(sameSecond ? [2] : [])) },
        );
        const flat = marks.flat();
        const [first] = flat;
        const perfect =
          marks.every((here) => here.length > 0) &&
          flat.map((one) => one.page).join() === "1,2,3,4" &&
          flat.every((one) => one.application === against.application && one.version === first?.version) &&
          (first?.version === 3 || (sameSecond && first?.version === 2));
        expect(proof.verdict === "proven").toBe(perfect);
        expect(proof.found.map(({ page: place }) => place)).toEqual(marks.flatMap((here, index) => here.map(() => index + 1).concat(here.length === 0 ? [index + 1] : [])));
      }),
      { numRuns: 2000 },
    );
  });

  it("of an older version whole that it is older, unless it holds the same", () => {
    expect(words(proveScan(scanOf(whole({ version: 2 })), against))).toEqual(["全部12页均为第2版，不是最近提交的第3版"]);
    const same = proveScan(scanOf(whole({ version: 2 })), { ...against, versions: versions(2) });
    expect(same.verdict).toBe("proven");
    expect(words(same)).toEqual(["全部12页均为第2版，内容与最近提交的第3版一致"]);
  });

  it("a right mark beside a wrong one does not hide it", () => {
    const scan = scanOf(whole());
    const pasted = scan.map((page) => (page.page === 5 ? pageOf(5, markOf(5), markOf(5, { version: 1 })) : page));
    expect(words(proveScan(pasted, against))).toEqual(["扫描件与提交内容不一致", "扫描件第5页是第1版，不是第3版"]);
  });

  it.each([
    ["of another application", { application: "2024-V-0008" }, "扫描件第4页属于另一份申报"],
    ["of another notice", { notice: "festival-2023" }, "扫描件第4页属于另一个通知的申报"],
    ["of a receipt", { kind: "receipt" }, "扫描件第4页是其他文件，不是申报书"],
    ["of a version that there is not", { version: 7 }, "扫描件第4页标注的版本从未提交过"],
    ["with another hash under a version's number", { contentHash: hash(1) }, "扫描件第4页标注的版本从未提交过"],
    ["of another printing", { pages: 13 }, "扫描件第4页来自另一次打印（共13页）"],
  ])("a page %s is named", (_, more, sentence) => {
    const proof = proveScan(scanOf(whole().map((mark) => (mark.page === 4 ? markOf(4, more) : mark))), against);
    expect(proof.verdict).toBe("refuted");
    expect(words(proof).slice(1)).toEqual([sentence, "缺第4页（共12页）"]);
  });

  it("codes that are not the platform's, and pages without one, are named; where a page could not be read nothing is surely missing", () => {
    const scan = scanOf(whole());
    const forged = scan.map((page): SeenPage => (page.page === 2 ? { ...page, codes: [{ refused: "forged" }] } : page));
    expect(words(proveScan(forged, against))).toEqual(["扫描件与提交内容不一致", "扫描件第2页的核验码不是本平台签发的", "缺第2页（共12页）"]);
    const unread = scan.map((page): SeenPage => ([2, 3, 4, 9].includes(page.page) ? { ...page, codes: [] } : page));
    const proof = proveScan(unread, against);
    expect(proof.verdict).toBe("unclear");
    expect(words(proof)).toEqual(["扫描件需要人工核对", "扫描件第2–4、9页没有读到核验码", "缺第2–4、9页（共12页）"]);
    expect(proofWords(proof, ["a"]).details[0]?.en).toBe("No code was found: page 2–4, 9 of the scan");
  });

  it("empty backs of pages do not count; a stack the wrong way round, a PDF that nobody stamped, and a scan without codes say so in one line", () => {
    const scan = scanOf(whole());
    const backs = scan.flatMap((page): SeenPage[] => [
      { ...page, page: page.page * 2 - 1 },
      { file: "a", page: page.page * 2, look: "blank", codes: [] },
    ]);
    expect(proveScan(backs, against).verdict).toBe("proven");
    expect(words(proveScan(scanOf(whole().reverse()), against))).toEqual(["全部12页都在，但页序颠倒"]);
    const drawn = proveScan(
      scan.map((page) => ({ ...page, look: "drawn" as const })),
      against,
    );
    expect(drawn.verdict).toBe("unclear");
    expect(words(drawn)).toEqual(["这是系统生成的PDF，不是盖章后的扫描件"]);
    const none = proveScan(
      scan.map((page) => ({ ...page, codes: [] })),
      against,
    );
    expect(none).toMatchObject({ verdict: "unclear", version: null });
    expect(words(none)).toEqual(["没有读到核验码"]);
  });

  it("of several files their order does not count, and pages are named by them", () => {
    const files = whole()
      .map(({ page }) => ({ ...pageOf(1, markOf(page)), file: `f${page}` }))
      .reverse();
    const names = files.map(({ file }) => file);
    expect(proveScan(files, against).verdict).toBe("proven");
    const proof = proveScan(
      files.map((page, index) => (index === 1 ? { ...page, codes: [] } : page)),
      against,
    );
    expect(words(proof, names)).toEqual(["扫描件需要人工核对", "文件2没有读到核验码", "缺第11页（共12页）"]);
  });

  it("of a file that cannot be read nothing is surely missing", () => {
    const unread: SeenPage = { file: "b", page: 1, look: "unread", codes: [] };
    expect(proveScan([...scanOf(whole().slice(0, 3)), unread], against).verdict).toBe("unclear");
    expect(words(proveScan([unread], against))).toEqual(["扫描件无法读取"]);
  });

  it("of no submission and no page nothing", () => {
    expect(proveScan([], { ...against, versions: [] })).toMatchObject({ verdict: "unclear", version: null, found: [], missing: [] });
    expect(proveScan(scanOf(whole()), { ...against, versions: [] }).verdict).toBe("refuted");
  });
});
