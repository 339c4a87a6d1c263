import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleDefinition } from "../assemble-definition.ts";
import type { NoticeDefinition } from "../definition.generated.ts";
import { isRecord, type Json } from "../json.ts";
import { pointerBelow, segmentsOf } from "../pointer.ts";
import { readPointer } from "../read-pointer.ts";
import { sampleDefinition } from "../sample-definition.ts";
import { cloneIntoYear, confirmKeysAt, suggestNoticeId, toConfirm, unconfirmed, yearOrigin } from "./index.ts";

const root = fileURLToPath(new URL("../../../../../schemas/notices/", import.meta.url));

function read(id: string): NoticeDefinition {
  const files = readdirSync(`${root}${id}`, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  return assembleDefinition(Object.fromEntries(files.map((name) => [name, JSON.parse(readFileSync(`${root}${id}/${name}`, "utf8"))]))) as NoticeDefinition;
}

const definitions = [sampleDefinition(), ...readdirSync(root).map(read)];

/** A copy with one value set. */
function withValue(definition: NoticeDefinition, path: string, value: Json): NoticeDefinition {
  const copy = structuredClone(definition);
  const segments = [...segmentsOf(path)];
  const last = segments.pop() ?? "";
  let at = copy as unknown as Record<string, unknown>;
  for (const segment of segments) at = at[segment] as Record<string, unknown>;
  at[last] = value;
  return copy;
}

/** Every text and every name, with its path. */
function written(value: unknown, path = ""): { path: string; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, i) => written(item, `${path}/${i}`));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => [{ path: pointerBelow(path, name), text: name }, ...written(item, pointerBelow(path, name))]);
}

const plainYear = /(?<![0-9])(?:19|20)\d\d(?![0-9])/;
const next = (definition: NoticeDefinition) => cloneIntoYear(definition, { id: "next", year: definition.year + 1 });
const itemsOf = (definition: NoticeDefinition) => toConfirm(next(definition), yearOrigin(definition));
const itemAt = (definition: NoticeDefinition, path: string) => itemsOf(definition).find((item) => item.path === path);

describe("a clone into another year", () => {
  it("has another id and year, and nothing else of its own", () => {
    for (const definition of definitions) {
      const clone = cloneIntoYear(definition, { id: "next-one", year: 2031 });
      expect(clone).toEqual({ ...definition, id: "next-one", year: 2031 });
      expect(Object.keys(clone)).toEqual(Object.keys(definition));
    }
  });

  it("is suggested an identifier that is free", async () => {
    const taken = new Set(["wuhan-2024-a", "wuhan-2024-a-2"]);
    const free = (id: string) => Promise.resolve(!taken.has(id));
    expect(await suggestNoticeId("wuhan-2023-a", 2023, 2024, free)).toBe("wuhan-2024-a-3");
    expect(await suggestNoticeId("no-year", 2023, 2024, free)).toBe("no-year-2024");
    const long = await suggestNoticeId(`${"a".repeat(59)}-2023`, 2023, 2024, (id) => Promise.resolve(id.endsWith("-2")));
    expect(long).toHaveLength(64);
    expect(await suggestNoticeId("a".repeat(64), 2023, 2024, free)).toHaveLength(63);
  });
});

describe("what is to be confirmed", () => {
  it("holds times, years and dates in texts, contacts and personas of a notice, each with what is suggested", () => {
    const definition = withValue(sampleDefinition(), "/clauses/0/text/zh-CN", "2022年营业收入，于8月25日（星期五）前报送，比2019年和1998年。");
    const items = itemsOf(definition);
    expect(items.filter(({ kind }) => kind === "moment").map(({ path, now, proposed }) => [path, now, proposed])).toEqual([
      ["/opens", "2023-08-01", "2024-08-01"],
      ["/deadlines/apply/at", "2023-08-25", "2024-08-23"],
      ["/deadlines/recommend/at", "2023-08-29T17:00", "2024-08-27T17:00"],
    ]);
    const clause = items.find(({ path }) => path === "/clauses/0/text/zh-CN");
    expect(clause?.proposed).toBe("2023年营业收入，于8月23日（星期五）前报送，比2019年和1998年。");
    expect(clause?.why["zh-CN"]).toBe(
      "含有年份或日期，建议：2022改为2023（上一年度），8月25日（星期五）改为8月23日（星期五）。提到2019、1998，请核对是否仍然适用。其中的日期与“申报截止”一致，随之调整。",
    );
    expect(clause?.why.en).toContain("2022 becomes 2023 (the year before)");
  });

  it.each<[string, string, Json, string | null]>([
    ["a number of a document it rests on", "/basis", [{ title: { "zh-CN": "办法", en: "Rules" }, issuer: { "zh-CN": "部", en: "Ministry" }, number: "函〔2023〕5号" }], null],
    ["a contact", "/contacts", [{ office: { "zh-CN": "处", en: "Division" }, telephone: "85310000" }], null],
    ["a year in an expression", "/quotas/places/exempt", { ">=": [{ var: "area" }, 2021] }, "2022"],
    ["a quantity in an expression", "/quotas/places/exempt", { ">=": [{ var: "area" }, 2000] }, null],
    ["a date in an expression", "/quotas/places/exempt", { ">=": [{ var: "name" }, "2020-03-01"] }, "2021-03-01"],
    ["an identifier", "/quotas", { "places-2023": {} }, null],
    ["a register", "/registers", { winners: { rows: [] } }, null],
  ])("lists %s", (_, path, value, proposed) => {
    const items = itemsOf(withValue(sampleDefinition(), path, value)).filter((item) => item.path === path || item.path.startsWith(`${path}/`));
    expect(items).toHaveLength(1);
    expect(items[0]?.proposed).toBe(proposed);
  });

  it("is sure of the notice's own year in titles, and of nothing else", () => {
    const items = definitions.flatMap((definition) => itemsOf(definition).map((item) => ({ ...item, definition })));
    const sure = items.filter((item) => item.sure);
    expect(sure.length).toBeGreaterThan(5);
    for (const { path, now, suggestion, definition } of sure) {
      expect(path).toMatch(/\/title(\/|$)/);
      expect(suggestion).toBe(now.replaceAll(String(definition.year), String(definition.year + 1)));
    }
    const other = withValue(sampleDefinition(), "/title/zh-CN", "依据《2023年工作要点》开展2023年申报");
    expect(itemAt(other, "/title/zh-CN")?.sure).toBeUndefined();
    const earlier = withValue(sampleDefinition(), "/title/zh-CN", "2022年度项目（2023年申报）");
    expect(itemAt(earlier, "/title/zh-CN")?.sure).toBeUndefined();
  });

  it("lists what was changed and confirmed where it is asked for, so that it can be seen again", () => {
    const definition = sampleDefinition();
    const origin = yearOrigin(definition);
    const opens = toConfirm(next(definition), origin).find(({ path }) => path === "/opens");
    const changed = withValue(next(definition), "/opens", opens?.suggestion ?? null);
    const keys = confirmKeysAt(changed, "/opens");
    expect(toConfirm(changed, origin).map(({ path }) => path)).not.toContain("/opens");
    expect(toConfirm(changed, origin, new Set(keys)).find(({ path }) => path === "/opens")).toMatchObject({ key: keys[0], now: opens?.proposed, proposed: null });
    expect(unconfirmed(changed, origin, keys)).toEqual(toConfirm(changed, origin));
    const open = unconfirmed(changed, origin, []);
    expect(
      unconfirmed(
        changed,
        origin,
        open.map(({ key }) => key),
      ),
    ).toEqual([]);
  });

  it("does not list sizes and counts, nor what names a thing whose name holds a year", () => {
    expect(itemsOf(withValue(sampleDefinition(), "/quotas/places/limit", 2000)).some(({ path }) => path.startsWith("/quotas"))).toBe(false);
    expect(
      itemAt(withValue(sampleDefinition(), "/forms/application/schema/properties/name/maxLength", 2000), "/forms/application/schema/properties/name/maxLength"),
    ).toBeUndefined();
    const named = withValue(sampleDefinition(), "/forms/application/schema/properties/revenue2022", { type: "number", title: "营收" });
    const using = withValue(named, "/quotas/places/exempt", { ">": [{ var: "revenue2022" }, 5] });
    expect(itemsOf(using).filter(({ kind }) => kind === "name")).toMatchObject([{ path: "/forms/application/schema/properties/revenue2022", now: "revenue2022", proposed: null }]);
  });

  it("lists every year in four digits in every text and name, wherever it stands", () => {
    for (const base of definitions) {
      const places = written(base).filter(
        ({ path }) => !path.endsWith("/id") && !path.startsWith("/id") && !path.startsWith("/year") && typeof readPointer(base, path) === "string",
      );
      fc.assert(
        fc.property(
          fc.nat(places.length - 1),
          fc.constantFrom("2023年", "至2021年", "（2022）", "a 2020 b", "２０２３年", "国发〔2023〕1号"),
          fc.boolean(),
          (index, words, before) => {
            const { path, text } = places[index] ?? { path: "", text: "" };
            const definition = withValue(base, path, before ? `${words} ${text}` : `${text} ${words}`);
            const listed = itemsOf(definition).map((item) => item.path);
            for (const { path: at, text: here } of written(definition)) {
              if (at === "/id" || !plainYear.test(here.normalize("NFKC"))) continue;
              expect(
                listed.some((item) => at === item || at.startsWith(`${item}/`)),
                `${at}: ${here}`,
              ).toBe(true);
            }
          },
        ),
        { numRuns: 20 },
      );
    }
  });

  it("changes nothing but the place of a suggestion, and is listed again where it is undone", () => {
    for (const definition of definitions) {
      const origin = yearOrigin(definition);
      const clone = next(definition);
      for (const { path, key, suggestion } of toConfirm(clone, origin)) {
        if (suggestion === undefined) continue;
        const accepted = withValue(clone, path, suggestion);
        expect(accepted).not.toEqual(clone);
        expect(withValue(accepted, path, readPointer(clone, path) as Json)).toEqual(clone);
        const keys = new Set(confirmKeysAt(accepted, path));
        expect(keys.has(key)).toBe(false);
        const left = toConfirm(accepted, origin).filter((item) => item.path === path && !keys.has(item.key));
        expect(left).toEqual([]);
        expect(toConfirm(withValue(accepted, path, readPointer(clone, path) as Json), origin).map((item) => item.key)).toContain(key);
      }
    }
  });

  it("leaves alone what was changed since and speaks of the new year, not what still speaks of another", () => {
    const definition = sampleDefinition();
    const origin = yearOrigin(definition);
    const at = (path: string, value: Json) => toConfirm(withValue(next(definition), path, value), origin).find((item) => item.path === path);
    expect(at("/deadlines/apply/at", "2024-08-20")).toBeUndefined();
    expect(at("/deadlines/apply/at", "2023-08-20")).toMatchObject({ now: "2023-08-20", proposed: null });
    expect(at("/title/zh-CN", "2024年通知")).toBeUndefined();
    expect(at("/title/zh-CN", "2023年新通知")).toMatchObject({ proposed: null });
  });

  it("lets texts follow a deadline that was set anew", () => {
    const definition = withValue(sampleDefinition(), "/clauses/0/text/zh-CN", "于8月25日前报送");
    const set = withValue(next(definition), "/deadlines/apply/at", "2024-09-10");
    expect(toConfirm(set, yearOrigin(definition)).find(({ path }) => path === "/clauses/0/text/zh-CN")?.proposed).toBe("于9月10日前报送");
  });

  it("keeps what is confirmed when a thing moves in its list", () => {
    const definition = withValue(sampleDefinition(), "/clauses", [
      { id: "1", text: { "zh-CN": "2023年", en: "x" } },
      { id: "2", text: { "zh-CN": "2022年", en: "x" } },
    ]);
    const keys = (clauses: number[]) => {
      const moved = withValue(next(definition), "/clauses", clauses.map((i) => definition.clauses[i]) as unknown as Json);
      return toConfirm(moved, yearOrigin(definition)).flatMap(({ path, key }) => (path.startsWith("/clauses") ? [key] : []));
    };
    expect(keys([1, 0]).sort()).toEqual(keys([0, 1]).sort());
  });

  it("says the same of an equal definition that it has not read before", () => {
    const definition = next(definitions.at(-1) ?? sampleDefinition());
    const origin = yearOrigin(definition);
    expect(toConfirm(definition, origin)).toEqual(toConfirm(structuredClone(definition), origin));
  });
});
