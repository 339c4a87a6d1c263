import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { operators } from "@shenbao/engine";
import { expect, test } from "vitest";
import { isTest, root, sourceFiles } from "./source-files.ts";

const notices = path.join(root, "schemas/notices");

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
}

/** The property names of a JSON Schema, at any depth. */
function propertyNames(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const properties = (schema as { properties?: Record<string, unknown> }).properties;
  return [...(properties ? Object.keys(properties) : []), ...Object.values(schema).flatMap(propertyNames)];
}

/** All names that a notice gives to its things: tracks, states, actions, roles, forms, fields … */
function namesOf(folder: string): Set<string> {
  const notice = readJson(path.join(folder, "notice.json"));
  const workflow = readJson(path.join(folder, "workflow.json"));
  const keys = (value: unknown) => Object.keys((value as object | undefined) ?? {});
  const ids = (value: unknown) => ((value as { id: string }[] | undefined) ?? []).map((item) => item.id);
  const forms = readdirSync(path.join(folder, "forms")).map((name) => readJson(path.join(folder, "forms", name)));
  return new Set([
    String(notice["id"]),
    ...keys(notice["roles"]),
    ...ids(notice["tracks"]),
    ...keys(notice["deadlines"]),
    ...keys(notice["quotas"]),
    ...keys(notice["limits"]),
    ...keys(notice["registers"]),
    ...keys(workflow["states"]),
    ...ids(workflow["actions"]),
    ...keys(readJson(path.join(folder, "tables.json"))),
    ...keys(readJson(path.join(folder, "reviews.json"))),
    ...forms.flatMap((form) => [...propertyNames(form["schema"]), ...ids(form["evidence"]), ...ids(form["rules"])]),
  ]);
}

/**
 * Words that a notice uses and the platform means too, in its own right: the level of organisations that register
 * themselves, parts of a definition or of the contract, words of React and of the browser.
 */
const platformWords = new Set([
  "applicant",
  "draft",
  "name",
  "title",
  "description",
  "summary",
  "note",
  "remarks",
  "reason",
  "reasons",
  "count",
  "total",
  "email",
  "telephone",
  "mobile",
  "return",
  "form",
  "number",
  "address",
  "contact",
  "creditCode",
  "submit",
  "select",
  "users",
  "month",
  "year",
  "kind",
  "system",
  "selected",
  "scores",
  "result",
  "apply",
  "average",
  "start",
  "end",
  "position",
  "parts",
  "next",
  "region",
  "expert",
  "content",
  "project",
  "commitment",
  "hand-in",
  "results",
  "source",
  "confirmed",
  "pass",
  "fail",
]);

/** The words of the definition itself: what the meta-schemas call its parts and the values of its choices, and the operators of expressions. */
function ownWords(): Set<string> {
  const found = new Set<string>(Object.keys(operators));
  const visit = (schema: unknown): void => {
    if (typeof schema !== "object" || schema === null) return;
    const { properties, enum: values } = schema as { properties?: object; enum?: unknown };
    for (const name of Object.keys(properties ?? {})) found.add(name);
    if (Array.isArray(values)) for (const value of values) found.add(String(value));
    for (const below of Object.values(schema)) visit(below);
  };
  const meta = path.join(root, "schemas/meta");
  for (const name of readdirSync(meta)) visit(readJson(path.join(meta, name)));
  return found;
}

/** Made of several words (`mainProduct`, `with-district`): such a name says what it is of, wherever it stands in a line. */
const isDistinctive = (name: string) => /[a-z][A-Z]|-/.test(name) && name.length >= 8;

/** The one organisation that the platform itself makes has a name that a track of 2023 has too. */
const knownPlaces = ["apps/api/src/accounts/first-administrator.ts platform"];

test("no line of the product names a notice, or a track, state, action, role or field of one", () => {
  const names = new Set<string>();
  const own = ownWords();
  for (const folder of readdirSync(notices)) for (const name of namesOf(path.join(notices, folder))) if (!platformWords.has(name) && !own.has(name)) names.add(name);
  expect(names.size).toBeGreaterThan(50);
  const product = sourceFiles().filter(
    (file) => /^(packages|apps)\//.test(file.path) && !isTest(file.path) && !file.path.startsWith("apps/api/src/demo/") && !file.path.startsWith("packages/texts/"),
  );
  const distinctive = new Set([...names].filter(isDistinctive));
  expect(distinctive.size).toBeGreaterThan(50);
  const found = product.flatMap((file) =>
    file.text.split("\n").flatMap((line, index) =>
      [
        ...line.matchAll(/["'`/.]([A-Za-z][A-Za-z0-9-]{2,})["'`]/g),
        ...[...line.matchAll(/(?<![\w-])([A-Za-z][\w-]{7,})(?![\w-])/g)].filter((match) => distinctive.has(match[1] ?? "")),
      ]
        .filter((match) => names.has(match[1] ?? "") && !/^import|\bfrom\s+["']/.test(line.trim()))
        .filter((match) => !knownPlaces.includes(`${file.path} ${match[1]}`))
        .map((match) => `${file.path}:${index + 1} ${match[1]}`),
    ),
  );
  expect(found).toEqual([]);
});
