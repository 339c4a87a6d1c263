import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleDefinition } from "../definition/assemble-definition.ts";
import { checkDefinition } from "../definition/check-definition.ts";
import type { NoticeDefinition } from "../definition/definition.generated.ts";
import { isRecord } from "../definition/json.ts";
import { isWithin, pointerBelow, segmentsOf } from "../definition/pointer.ts";
import { readPointer } from "../definition/read-pointer.ts";
import { sameJson } from "../definition/same-json.ts";
import { sampleDefinition } from "../definition/sample-definition.ts";
import { compareDefinitions, type Change } from "./index.ts";

const notices = fileURLToPath(new URL("../../../../schemas/notices", import.meta.url));

function readNotice(id: string): NoticeDefinition {
  const files: Record<string, unknown> = {};
  for (const name of readdirSync(join(notices, id), { recursive: true, encoding: "utf8" })) {
    if (name.endsWith(".json")) files[name.replaceAll("\\", "/")] = JSON.parse(readFileSync(join(notices, id, name), "utf8")) as unknown;
  }
  return assembleDefinition(files) as NoticeDefinition;
}

const committed = [...readdirSync(notices).map(readNotice), sampleDefinition()];

/** Every place of a definition. */
function places(value: unknown, path = ""): string[] {
  const below = Array.isArray(value)
    ? value.map((item, i) => places(item, `${path}/${i}`))
    : isRecord(value)
      ? Object.entries(value).map(([name, item]) => places(item, pointerBelow(path, name)))
      : [];
  return [...(path === "" ? [] : [path]), ...below.flat()];
}

const names = /^\/(forms|roles|deadlines|quotas|limits|registers|reviews|tables|workflow\/states)\/[^/]+/;
/** Places that are alike but for names and positions. */
const template = (path: string): string =>
  path
    .replace(names, "/$1/*")
    .replace(/\/\d+(?=\/|$)/g, "/#")
    .replace(/\/(assert|when|value|exempt|condition)\/.*/, "/$1/*")
    .replace(/\/properties\/[^/]+/g, "/properties/*")
    .replace(/(\/texts\/en\/)(?:.*\.)?(label|description|text)?[^.]*$/, "$1*$2")
    .replace(/(\/limits|\/evidence|\/values)\/[^/#*]+$/, "$1/*")
    .replace(/(\/answers\/).*/, "$1*");

const edits = ["change", "remove", "swap", "add", "replace", "rename"] as const;
type Edit = (typeof edits)[number];

/** Whether a definition could be published: nothing in it is written wrong. */
const isSound = (definition: NoticeDefinition): boolean => checkDefinition(definition).every(({ severity }) => severity !== "error");

/** The definition with one edit at a place, all else of it shared; `null` where the edit cannot be made there or changes nothing. */
function edited(definition: NoticeDefinition, path: string, edit: Edit): NoticeDefinition | null {
  const segments = segmentsOf(path);
  const name = segments.at(-1) ?? "";
  const copy = (Array.isArray(definition) ? [...(definition as unknown[])] : { ...definition }) as NoticeDefinition;
  let holder: unknown[] | Record<string, unknown> = copy as unknown as Record<string, unknown>;
  for (const segment of segments.slice(0, -1)) {
    const [key, at] = Array.isArray(holder) ? [Number(segment), holder as unknown[]] : [segment, holder as Record<string, unknown>];
    const inner: unknown = (at as Record<string | number, unknown>)[key];
    holder = Array.isArray(inner) ? [...(inner as unknown[])] : { ...(inner as Record<string, unknown>) };
    (at as Record<string | number, unknown>)[key] = holder;
  }
  const value = readPointer(copy, path);
  const set = (next: unknown) => void (Array.isArray(holder) ? (holder[Number(name)] = next) : (holder[name] = next));
  if (edit === "change") {
    if (typeof value === "string") set(`${value}改`);
    else if (typeof value === "number") set(value + 1);
    else if (typeof value === "boolean") set(!value);
    else return null;
  } else if (edit === "remove") {
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else Reflect.deleteProperty(holder, name);
  } else if (edit === "swap") {
    // The order of samples means nothing: the hash of a definition does not see it either.
    if (!Array.isArray(value) || value.length < 2 || path === "/personas") return null;
    set([value.at(-1), ...(value.slice(0, -1) as unknown[])]);
  } else if (edit === "add") {
    if (!isRecord(value)) return null;
    set({ ...value, addedWord: "新" });
  } else if (edit === "rename") {
    if (Array.isArray(holder)) return null;
    Reflect.deleteProperty(holder, name);
    holder[`${name}Two`] = value;
  } else set(typeof value === "number" ? "七" : 7);
  return sameJson(copy, definition) ? null : copy;
}

const tells = ({ before, after, also }: Change, path: string): boolean =>
  [before, after, ...also].some((place) => place !== null && (isWithin(path, place) || isWithin(place, path)));

function expectTold(changes: readonly Change[], path: string, what: string): void {
  expect(changes.length, what).toBeGreaterThan(0);
  expect(
    changes.some((change) => tells(change, path)),
    `${what}: ${JSON.stringify(changes.map(({ before, after, sentence }) => [before, after, sentence["zh-CN"]]).slice(0, 5))}`,
  ).toBe(true);
  for (const { sentence, texts } of changes) {
    for (const text of [...Object.values(sentence), ...Object.values(texts?.before ?? {})]) expect(text).not.toMatch(/undefined|\[object|NaN/);
    expect(sentence["zh-CN"]).toMatch(/。$/);
  }
}

describe("whatever differs is told", () => {
  it("at every kind of place of every notice, by every kind of edit; broken is only what has not its shape", () => {
    const seen = new Set<string>();
    for (const definition of committed)
      for (const path of places(definition)) {
        if (seen.has(template(path))) continue;
        seen.add(template(path));
        for (const edit of edits) {
          const after = edited(definition, path, edit);
          if (!after) continue;
          const changes = compareDefinitions(definition, after);
          expectTold(changes, path, `${edit} ${path}`);
          if (changes.some(({ sentence }) => sentence.en.includes("not written as it must be"))) expect(isSound(after), `${edit} ${path}`).toBe(false);
        }
      }
    expect(seen.size).toBeGreaterThan(200);
  }, 60_000);

  it("at any place, in both directions", () => {
    const paths = committed.map((definition) => places(definition));
    const pick = fc.tuple(fc.nat(committed.length - 1), fc.nat(), fc.constantFrom(...edits));
    fc.assert(
      fc.property(pick, ([which, at, edit]) => {
        const definition = committed[which] as NoticeDefinition;
        const path = (paths[which] as string[])[at % (paths[which] as string[]).length] as string;
        const after = edited(definition, path, edit);
        if (!after) return;
        expectTold(compareDefinitions(definition, after), path, `${edit} ${path}`);
        expectTold(compareDefinitions(after, definition), path, `back from ${edit} ${path}`);
      }),
      { numRuns: 400 },
    );
  });

  it("and nothing is where nothing differs", () => {
    for (const definition of committed) expect(compareDefinitions(definition, structuredClone(definition))).toEqual([]);
  });

  it("between any two of the notices", () => {
    for (const before of committed)
      for (const after of committed) {
        if (before === after) continue;
        const changes = compareDefinitions(before, after);
        for (const name of Object.keys(before) as (keyof NoticeDefinition)[]) {
          if (JSON.stringify(before[name]) !== JSON.stringify(after[name])) expectTold(changes, `/${name}`, `${before.id} to ${after.id}, ${name}`);
        }
      }
  });
});
