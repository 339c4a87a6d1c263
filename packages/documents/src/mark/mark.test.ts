import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase41, toBase41 } from "./base41.ts";
import { aMarkKey } from "./mark-keys.fixture.ts";
import { markText } from "./mark-text.ts";
import { markKinds, type PageMark } from "./page-mark.ts";
import { readMark } from "./read-mark.ts";
import { readShortCode, shortCode } from "./short-code.ts";

const { signer, verifier } = aMarkKey();
const mark: PageMark = {
  kind: "application",
  notice: "festival-2024",
  application: "2024-V-0007",
  version: 3,
  contentHash: "0123456789abcdef".repeat(4),
  page: 2,
  pages: 12,
};

const marks: fc.Arbitrary<PageMark> = fc
  .record({
    kind: fc.constantFrom(...markKinds),
    notice: fc.stringMatching(/^[a-z0-9-]{1,60}$/),
    application: fc.string({ unit: "grapheme", maxLength: 60 }).filter((text) => new TextEncoder().encode(text).length < 256),
    version: fc.integer({ min: 1, max: 100_000 }),
    contentHash: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("hex")),
    pages: fc.integer({ min: 1, max: 20_000 }),
    page: fc.nat(20_000),
  })
  .map((one) => ({ ...one, page: (one.page % one.pages) + 1 }));

describe("the mark", () => {
  it("comes back as it was written", () => {
    fc.assert(fc.property(marks, (one) => void expect(readMark(markText(one, signer), verifier)).toEqual(one)));
  });

  it("is an address of the verification page that a QR code of 57 modules holds with fifteen per cent to spare", () => {
    const text = markText({ ...mark, notice: "wuhan-2023-information-consumption", pages: 120 }, signer);
    expect(text).toMatch(/^https:\/\/shenbao\.example\.cn\/verify#[0-9A-Z*\-./:]+$/);
    // Version 10-M holds 1,728 bits: one segment of bytes, one of 45 characters.
    const start = text.indexOf("#") + 1;
    expect(4 + 16 + start * 8 + (4 + 11) + Math.ceil((text.length - start) * 5.5)).toBeLessThanOrEqual(1728);
  });

  it("is refused when any character is another, left out, or doubled", () => {
    const text = markText(mark, signer);
    for (let at = 0; at < text.length; at++) {
      const own = text[at] ?? "";
      for (const other of ["0", "A", "/", ":", own.toLowerCase(), own.toUpperCase(), "", own + own].filter((one) => one !== own))
        expect(readMark(text.slice(0, at) + other + text.slice(at + 1), verifier), `${at}: ${other}`).toHaveProperty("refused");
    }
  });

  it("is refused with each bit turned", () => {
    const text = markText(mark, signer);
    const start = text.indexOf("#") + 1;
    const bytes = fromBase41(text.slice(start)) ?? new Uint8Array();
    expect(bytes.length).toBeGreaterThan(120);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const turned = bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(readMark(text.slice(0, start) + toBase41(turned), verifier)).toHaveProperty("refused");
    }
  });

  it.each([
    ["another website's address", "https://example.org/", "foreign"],
    ["nothing", "", "foreign"],
    ["words", "盖章有效", "foreign"],
    ["a script", "javascript:alert(1)/verify#0", "foreign"],
    ["the page without a mark", "https://shenbao.example.cn/verify#", "malformed"],
    ["a mark that was cut", markText(mark, signer).slice(0, -30), "malformed"],
    ["small letters", markText(mark, signer).toLowerCase(), "malformed"],
    ["a mark of another platform", markText(mark, aMarkKey().signer), "foreign"],
    ["a signature by another key under this one's name", markText(mark, { ...aMarkKey().signer, keyId: signer.keyId }), "forged"],
    ["this platform's mark under another address", markText(mark, signer).replace("example.cn", "examp1e.cn"), "forged"],
    ["a layout that is not known yet", `https://shenbao.example.cn/verify#${toBase41(new Uint8Array(120).fill(2))}`, "newer"],
    ["a page after the last", forgedPage(), "malformed"],
    ["a very long text", `https://shenbao.example.cn/verify#${"0".repeat(100_000)}`, "foreign"],
  ])("is not read from %s", (_, text, refused) => expect(readMark(text, verifier)).toEqual({ refused }));

  /** Signed by the key, but nothing that `markText` writes. */
  function forgedPage(): string {
    const start = `${signer.address}/verify#`;
    const written = fromBase41(markText(mark, signer).slice(start.length)) ?? new Uint8Array();
    const wrong = written.subarray(0, -64).map((byte, at) => (at === 5 ? 13 : byte));
    return start + toBase41(Uint8Array.from([...wrong, ...signer.sign(Uint8Array.from([...Buffer.from(start), ...wrong]))]));
  }

  it("is not made of what it cannot hold", () => {
    for (const wrong of [{ page: 13 }, { page: 0 }, { version: 0 }, { version: 1.5 }, { contentHash: "AB".repeat(32) }, { contentHash: "ab" }, { notice: "n".repeat(256) }])
      expect(() => markText({ ...mark, ...wrong }, signer)).toThrow(RangeError);
  });
});

describe("base41", () => {
  it("writes any bytes in letters of a QR code's short alphabet, and nothing else is read", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void expect(fromBase41(toBase41(bytes))).toEqual(bytes)));
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z*\-./:]{0,60}$/), (text) => {
        const bytes = fromBase41(text);
        if (bytes) expect(toBase41(bytes)).toBe(text);
      }),
    );
  });
});

describe("the short code", () => {
  it("is the same on every page, and another for another document", () => {
    const code = shortCode(mark);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(shortCode({ ...mark, page: 7, pages: 9 } as PageMark)).toBe(code);
    for (const other of [{ kind: "receipt" as const }, { notice: "n" }, { application: "2024-V-0008" }, { version: 4 }, { contentHash: "1".repeat(64) }])
      expect(shortCode({ ...mark, ...other })).not.toBe(code);
  });

  it("is found however it is typed", () => {
    fc.assert(
      fc.property(marks, (one) => {
        const code = shortCode(one);
        const plain = code.replaceAll("-", "");
        const full = [...plain].map((character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)).join("");
        const likeness: Record<string, string> = { "0": "O", "1": "l", "2": "z", "5": "s", "8": "b", V: "u" };
        const unlike = [...plain].map((character) => likeness[character] ?? character).join(" ");
        for (const typed of [code, plain, code.toLowerCase(), ` ${code.replaceAll("-", " — ")} `, full, unlike]) expect(readShortCode(typed)).toBe(code);
      }),
    );
  });

  it("is refused with one character wrong, with two exchanged, and when it is no code", () => {
    const alphabet = "0123456789ACDEFGHJKMNPQRTVWXY";
    fc.assert(
      fc.property(marks, fc.nat(11), fc.constantFrom(...alphabet), (one, at, other) => {
        const plain = shortCode(one).replaceAll("-", "");
        const changed = plain.slice(0, at) + other + plain.slice(at + 1);
        const exchanged = plain.slice(0, at) + (plain[at + 1] ?? "") + (plain[at] ?? "") + plain.slice(at + 2);
        for (const typed of [changed, exchanged]) if (typed !== plain) expect(readShortCode(typed)).toBeNull();
      }),
    );
    for (const typed of ["", "盖章", "1234", "A".repeat(12), "-".repeat(12), "9".repeat(1000)]) expect(readShortCode(typed)).toBeNull();
  });
});
