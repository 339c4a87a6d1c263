import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formPlaces } from "../form-places.ts";
import { assembleDefinition } from "../assemble-definition.ts";
import { canonicalJson } from "../canonical-json.ts";
import type { Json } from "../json.ts";
import { checkDefinition } from "../check-definition.ts";
import type { NoticeDefinition } from "../definition.generated.ts";
import { compileForm } from "../../ajv/compile-form.ts";
import { runPersonas } from "../../personas/run-personas.ts";
import { sampleDefinition } from "../sample-definition.ts";
import { clauseCoverage, remove, rename, RenameError, usesOf, type Subject } from "./index.ts";

const root = fileURLToPath(new URL("../../../../../schemas/notices/", import.meta.url));

function read(id: string): NoticeDefinition {
  const files = readdirSync(`${root}${id}`, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  return assembleDefinition(Object.fromEntries(files.map((name) => [name, JSON.parse(readFileSync(`${root}${id}/${name}`, "utf8"))]))) as NoticeDefinition;
}

/** In one order of keys, to compare. */
const written = (definition: NoticeDefinition): string => canonicalJson(definition as unknown as Json);

const notices = readdirSync(root).map(read);
const definitions = [sampleDefinition(), ...notices];

function subjectsOf(definition: NoticeDefinition): Subject[] {
  const applications = new Set(definition.tracks.map(({ form }) => form));
  const fields = Object.entries(definition.forms).flatMap(([form, value]) =>
    [...formPlaces(value).nodes.keys()].filter((pointer) => pointer !== "").map((pointer): Subject => ({ kind: "field", form, pointer })),
  );
  const inForms = Object.entries(definition.forms).flatMap(([form, { rules, evidence }]): Subject[] => [
    ...(rules ?? []).map(({ id }): Subject => ({ kind: "rule", form, id })),
    ...(applications.has(form) ? (evidence ?? []) : []).map(({ id }): Subject => ({ kind: "evidence", form, id })),
  ]);
  const keys = (kind: "role" | "deadline" | "quota" | "form" | "table" | "review" | "state", holder: object) => Object.keys(holder).map((id): Subject => ({ kind, id }));
  return [
    ...fields,
    ...inForms,
    ...keys("role", definition.roles),
    ...keys("deadline", definition.deadlines),
    ...keys("quota", definition.quotas),
    ...keys("form", definition.forms),
    ...keys("table", definition.tables),
    ...keys("review", definition.reviews),
    ...keys("state", definition.workflow.states),
    ...definition.workflow.actions.map(({ id }): Subject => ({ kind: "action", id })),
    ...definition.tracks.map(({ id }): Subject => ({ kind: "track", id })),
    ...definition.clauses.map(({ id }): Subject => ({ kind: "clause", id })),
    ...definition.personas.map(({ id }): Subject => ({ kind: "persona", id })),
  ];
}

const renamed = (subject: Subject, to: string): Subject => (subject.kind === "field" ? { ...subject, pointer: subject.pointer.replace(/[^/]*$/, to) } : { ...subject, id: to });
const nameOf = (subject: Subject): string => (subject.kind === "field" ? subject.pointer.replace(/^.*\//, "") : subject.id);
const verdicts = (definition: NoticeDefinition) => ({
  findings: checkDefinition(definition).filter(({ severity }) => severity === "error"),
  warnings: checkDefinition(definition).length,
  personas: runPersonas(definition, compileForm).map(({ passed }) => passed),
});

const cases = definitions.flatMap((definition) => subjectsOf(definition).map((subject) => ({ definition, subject })));

describe("a rename", () => {
  it.each(definitions.map((definition) => [definition.id, definition] as const))("of anything in %s changes no verdict, and back again nothing at all", (_, definition) => {
    const before = verdicts(definition);
    const subjects = subjectsOf(definition);
    expect(subjects.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.nat(subjects.length - 1), (index) => {
        const subject = subjects[index]!;
        const there = rename(definition, subject, "xrenamedx");
        expect(verdicts(there)).toEqual(before);
        expect(written(rename(there, renamed(subject, "xrenamedx"), nameOf(subject)))).toBe(written(definition));
      }),
      { numRuns: 25 },
    );
  });

  it("reaches every word of a definition that names the thing", () => {
    const definition = sampleDefinition();
    const there = rename(definition, { kind: "state", id: "submitted" }, "handed-in");
    expect(written(there)).not.toContain('"submitted"');
    expect(there.workflow.states["handed-in"]).toEqual(definition.workflow.states["submitted"]);
    expect(Object.keys(there.workflow.states)).toEqual(Object.keys(definition.workflow.states).map((id) => (id === "submitted" ? "handed-in" : id)));
  });

  it("refuses a name that is taken, that none can have, and a thing that is not there", () => {
    const definition = sampleDefinition();
    expect(() => rename(definition, { kind: "state", id: "draft" }, "submitted")).toThrow(RenameError);
    expect(() => rename(definition, { kind: "field", form: "application", pointer: "/name" }, "constructor")).toThrow(RenameError);
    expect(() => rename(definition, { kind: "field", form: "application", pointer: "/name" }, "Größe")).toThrow(RenameError);
    expect(() => rename(definition, { kind: "state", id: "nowhere" }, "elsewhere")).toThrow(RenameError);
  });

  it("reaches states and tracks that expressions compare with, opinions, and columns inside of iterations", () => {
    const definition = sampleDefinition();
    definition.quotas["places"]!.exempt = {
      or: [{ "===": [{ var: "$application.state" }, "submitted"] }, { in: [{ var: ["$application.track"] }, ["only"]] }, { ">": [{ var: "$opinion.scores.score" }, 1] }],
    };
    const state = rename(definition, { kind: "state", id: "submitted" }, "x");
    const track = rename(state, { kind: "track", id: "only" }, "y");
    const field = rename(track, { kind: "field", form: "scores", pointer: "/score" }, "points");
    const form = rename(field, { kind: "form", id: "scores" }, "sheet");
    expect(form.quotas["places"]!.exempt).toEqual({
      or: [{ "===": [{ var: "$application.state" }, "x"] }, { in: [{ var: ["$application.track"] }, ["y"]] }, { ">": [{ var: "$opinion.sheet.points" }, 1] }],
    });
    expect(form.quotas["places"]!.limits).toEqual({ y: 2 });
  });
});

describe("a removal", () => {
  it("breaks nothing where it says so, and does not write into the definition it was given", () => {
    fc.assert(
      fc.property(fc.nat(cases.length - 1), (index) => {
        const { definition, subject } = cases[index]!;
        const before = written(definition);
        const errors = checkDefinition(definition).filter(({ severity }) => severity === "error").length;
        const removal = remove(definition, subject);
        expect(written(definition)).toBe(before);
        const after = checkDefinition(removal.definition).filter(({ severity }) => severity === "error");
        if (removal.breaks.length > 0) expect(after.length, JSON.stringify(subject)).toBeGreaterThan(errors);
      }),
      { numRuns: 60 },
    );
  });

  it("takes a field from its form, its translation and its personas, and tells the rules that read it", () => {
    const definition = sampleDefinition();
    const subject: Subject = { kind: "field", form: "application", pointer: "/kind" };
    const { definition: without, taken, breaks } = remove(definition, subject);
    expect(Object.keys(without.forms["application"]!.schema["properties" as never])).not.toContain("kind");
    expect(taken.length).toBeGreaterThan(0);
    expect(breaks.map(({ path }) => path)).toContain("/quotas/places/exempt");
    expect(breaks.every(({ sentence }) => sentence["zh-CN"].endsWith("。") && !sentence["zh-CN"].includes("{"))).toBe(true);
  });
});

describe("uses", () => {
  it("are told for everything, each in a whole sentence", () => {
    for (const { definition, subject } of cases)
      for (const use of usesOf(definition, subject)) {
        expect(use.path).toMatch(/^\//);
        expect(use.sentence.en).toMatch(/\.$/);
      }
  });

  it("of clauses: what cites each, and what cites none", () => {
    const definition = sampleDefinition();
    const { clauses, uncited } = clauseCoverage(definition);
    expect(clauses).toHaveLength(1);
    expect(clauses[0]!.enforcedBy.map(({ path }) => path)).toEqual(expect.arrayContaining(["/deadlines/recommend/clause", "/workflow/actions/2/clause"]));
    expect(uncited.map(({ path }) => path)).toEqual(expect.arrayContaining(["/deadlines/apply", "/quotas/places"]));
  });

  it("of clauses that fields, requirements and evidence cite: found, renamed and taken out with them; what only informs says so", () => {
    const definition = sampleDefinition();
    definition.clauses.push({ id: "2.1", text: { "zh-CN": "条件", en: "Conditions" } }, { id: "9", text: { "zh-CN": "附则", en: "End" }, informs: true });
    const form = definition.forms["application"]!;
    const properties = (form.schema as { properties: Record<string, { clause?: string }> }).properties;
    properties["name"]!.clause = "2.1";
    properties["months"]!.clause = "2.1";
    const before = clauseCoverage(definition).uncited.map(({ path }) => path);
    form.requiredWhen![0]!.clause = "2.1";
    const fresh = structuredClone(definition);
    expect(checkDefinition(fresh)).toEqual([]);

    const cited = clauseCoverage(fresh);
    const of = (id: string) => cited.clauses.find(({ clause }) => clause === id)!;
    expect(of("2.1").enforcedBy.map(({ path, name }) => [path, name.en.split(" “")[0]])).toEqual([
      ["/forms/application/schema/properties/name/clause", "The field"],
      ["/forms/application/schema/properties/months/clause", "The field"],
      ["/forms/application/requiredWhen/0/clause", "The field"],
    ]);
    expect(of("9")).toEqual({ clause: "9", informs: true, enforcedBy: [] });
    expect(before).toContain("/forms/application/requiredWhen/0");
    const uncited = cited.uncited.map(({ path }) => path);
    expect(uncited).toContain("/forms/application/schema/properties/area");
    for (const path of ["/forms/application/requiredWhen/0", "/forms/application/schema/properties/name", "/forms/application/schema/properties/months"])
      expect(uncited).not.toContain(path);
    // What the system computes is nothing that the notice asks for.
    expect(uncited).not.toContain("/forms/application/schema/properties/average");

    const other = rename(fresh, { kind: "clause", id: "2.1" }, "2.9");
    expect(checkDefinition(other)).toEqual([]);
    expect(clauseCoverage(other).clauses.find(({ clause }) => clause === "2.9")!.enforcedBy).toHaveLength(3);
    const without = remove(fresh, { kind: "clause", id: "2.1" });
    expect([without.taken.length, without.breaks.length, checkDefinition(without.definition).length]).toEqual([3, 0, 0]);
  });
});
