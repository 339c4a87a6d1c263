import { checkExpression, operators, type Expression, type Json } from "@shenbao/engine";
import { expressionScope, insideList, type WordsScope } from "@shenbao/engine/words";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { anyExpression } from "../../../engine/src/expression/any-expression.ts";
import { conditionShape, withKind, type ConditionKind } from "./condition-shape.ts";
import { gathered, gatheringOf, withItem, withMoved, withoutItem } from "./group-edits.ts";
import { newCondition, newList, withSource, type Source } from "./new-part.ts";
import { operations } from "./operations.ts";
import { operationOf, partAt, withPart } from "./part-at.ts";
import { allPredicates, comparedIn, withPredicate } from "./predicates.ts";
import { readablesIn } from "./readables.ts";
import { valueShape } from "./value-shape.ts";
import { withSubject } from "./with-subject.ts";

const definition = sampleDefinition();
const scope = expressionScope(definition, "/forms/application/rules/0/assert");
const names = ["name", "kind", "area", "months", "months.users", "functions", "hasPatents", "founded", "users", "accumulator", "current.users", "$today", "$application.track", ""];
const expressions = anyExpression(names);

/** Every part that the editor draws, with the scope it is drawn in. */
function drawn(expression: Expression, as: "condition" | "value"): { at: string; as: "condition" | "value" | "constant"; scope: WordsScope }[] {
  const found: { at: string; as: "condition" | "value" | "constant"; scope: WordsScope }[] = [];
  const value = (at: string, within: WordsScope): void => {
    const part = partAt(expression, at) as Json;
    found.push({ at, as: "value", scope: within });
    const shape = valueShape(part);
    if (shape.kind === "list") shape.items.forEach((below) => value(at + below, within));
    if (shape.kind === "read" && shape.otherwise !== null) value(at + shape.otherwise, within);
    if (shape.kind === "percent") [shape.part, shape.whole].forEach((below) => value(at + below, within));
    if (shape.kind === "condition") condition(at, within);
    if (shape.kind === "if") cases(at, shape.parts, within, value);
    if (shape.kind !== "calculation") return;
    for (const { at: below, spec } of shape.slots) {
      const inner = spec.inside ? insideList(within, operationOf(part)?.operands[0], spec.inside === "reduction") : within;
      if (spec.role === "register" || spec.role === "column") found.push({ at: at + below, as: "constant", scope: inner });
      else if (spec.role === "condition") condition(at + below, inner);
      else value(at + below, inner);
    }
  };
  const cases = (at: string, parts: readonly string[], within: WordsScope, result: typeof value): void =>
    parts.forEach((below, i) => (i % 2 === 0 && i < parts.length - 1 ? condition : result)(at + below, within));
  const condition = (at: string, within: WordsScope): void => {
    const part = partAt(expression, at) as Json;
    found.push({ at, as: "condition", scope: within });
    const shape = conditionShape(part);
    if ("items" in shape) shape.items.forEach((below) => condition(at + below, within));
    if ("inner" in shape) condition(at + shape.inner, within);
    if (shape.kind === "if") cases(at, shape.parts, within, condition);
    if ("list" in shape) {
      value(at + shape.list, within);
      condition(at + shape.test, insideList(within, partAt(part, shape.list)));
    }
    if (shape.kind !== "compare") return;
    if (shape.compared.subject !== "" || shape.compared.predicate !== "holds") value(at + shape.compared.subject, within);
    else if (valueShape(part).kind !== "condition") value(at, within);
    shape.compared.others.forEach(({ at: below, role }) => (role === "value" ? value(at + below, within) : found.push({ at: at + below, as: "constant", scope: within })));
  };
  (as === "value" ? value : condition)("", scope);
  return found;
}

const both = fc.constantFrom("condition" as const, "value" as const);

describe("the editor", () => {
  test("takes every operator of the language apart", () => {
    const apart = new Set([...operations.map(({ operator }) => operator), "var", "if"]);
    const args = {
      var: ["name"],
      matches: [{ var: "name" }, "^A"],
      missing: ["name"],
      missing_some: [1, ["name"]],
      registered: ["titles", "x"],
      "register-value": ["titles", "x", "level"],
    } as Record<string, Json[]>;
    for (const [name, { takes }] of Object.entries(operators)) {
      const part = { [name]: args[name] ?? Array.from({ length: takes[0] }, () => ({ var: "area" })) } as Json;
      const shape = apart.has(name) ? valueShape(part) : conditionShape(part);
      expect(`${name} ${shape.kind}`).not.toBe(`${name} kept`);
    }
  });

  test("draws every part of a valid expression, and keeps none that it could take apart", () => {
    fc.assert(
      fc.property(expressions, both, (expression, as) => {
        for (const { at, as: kind } of drawn(expression, as)) {
          const part = partAt(expression, at);
          expect(part).not.toBe(undefined);
          // A list where a condition stands is nothing that somebody would write; it stays.
          if (kind === "value") expect(valueShape(part).kind).not.toBe("kept");
          if (kind === "condition" && !Array.isArray(part)) expect(conditionShape(part).kind).not.toBe("kept");
        }
      }),
      { numRuns: 500 },
    );
  });

  test("changes nothing by being opened, and one part without the others", () => {
    fc.assert(
      fc.property(expressions, both, fc.nat(), (expression, as, pick) => {
        const before = JSON.stringify(expression);
        const places = drawn(expression, as);
        for (const { at } of places) expect(withPart(expression, at, partAt(expression, at))).toBe(expression);
        const { at } = places[pick % places.length] as { at: string };
        const edited = withPart(expression, at, { var: "edited" });
        expect(JSON.stringify(expression)).toBe(before);
        expect(partAt(edited, at)).toEqual({ var: "edited" });
        for (const other of places) if (!other.at.startsWith(at) && !at.startsWith(other.at)) expect(partAt(edited, other.at)).toBe(partAt(expression, other.at));
      }),
      { numRuns: 500 },
    );
  });

  test("writes what the language understands, whatever is chosen anywhere", () => {
    const sources: Source[] = ["constant", "list", "if", "condition", "percent", "read:area", ...operations.map(({ operator }) => `operation:${operator}` as const)];
    const kinds: ConditionKind[] = ["compare", "and", "or", "nor", "all", "some", "none", "not", "if", "truth", "always", "never"];
    fc.assert(
      fc.property(expressions, both, fc.nat(), fc.nat(), (expression, as, pick, choice) => {
        const places = drawn(expression, as);
        const { at, as: kind, scope: within } = places[pick % places.length] as (typeof places)[number];
        const part = partAt(expression, at) as Json;
        const check = (next: Json) => {
          const whole = withPart(expression, at, next);
          // A text alone is refused as an expression by itself; it can stand anywhere else.
          if (typeof whole !== "string") expect(checkExpression(whole)).toEqual([]);
        };
        if (kind === "value") check(withSource(part, sources[choice % sources.length] as Source, within, undefined));
        if (kind !== "condition") return;
        const other = kinds[choice % kinds.length] as ConditionKind;
        const turned = withKind(part, other, newCondition(within), newList(within));
        check(turned);
        const compared = comparedIn(part);
        if (compared) {
          check(withPredicate(part, compared, allPredicates[choice % allPredicates.length] ?? "equal", {}, 2023));
          check(withSubject(part, compared, { var: "kind" }, within));
        }
        if ("items" in conditionShape(part)) {
          check(withItem(part, true));
          check(withoutItem(part, 0));
          check(withMoved(part, 0, 1));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("puts a condition into the group beside it, or into a new one with the condition before, as deep as there is room", () => {
    const [a, b, c] = ["a", "b", "c"].map((name) => ({ var: name }));
    const into = (group: Json, index: number, room = 3) => {
      const gathering = gatheringOf(group, index, room);
      return gathering && [gathering.with, gathered(group, index, gathering), gathering.at];
    };
    expect(into({ and: [{ or: [a, b] }, c] as Json[] }, 1)).toEqual(["group-before", { and: [{ or: [a, b, c] }] }, 0]);
    expect(into({ and: [a, { "!": [{ or: [b, c] }] }] as Json[] }, 0)).toEqual(["group-behind", { and: [{ "!": [{ or: [a, b, c] }] }] }, 0]);
    expect(into({ or: [a, b, c] as Json[] }, 1)).toEqual(["condition-before", { or: [{ and: [a, b] }, c] }, 0]);
    expect(into({ or: [a, b] as Json[] }, 1)).toBe(null);
    expect(into({ and: [a, b, { or: [c] }] as Json[] }, 0)).toBe(null);
    expect(into({ and: [{ or: [a] }, { or: [b] }] as Json[] }, 1, 1)).toBe(null);
  });

  test("turns a group into another without losing a condition", () => {
    const parts: Json[] = [{ empty: [{ var: "name" }] }, { ">": [{ var: "area" }, 3] }];
    const group = { and: parts };
    expect(withKind(group, "or", true, [])).toEqual({ or: parts });
    expect(withKind(withKind(group, "nor", true, []), "and", true, [])).toEqual(group);
    expect(withKind(group, "not", true, [])).toEqual({ "!": [group] });
    expect(withMoved(group, 0, 1)).toEqual({ and: [parts[1], parts[0]] });
    expect(withoutItem({ and: [true] }, 0)).toBe(null);
    expect(withKind(true, "and", { empty: [{ var: "name" }] }, [])).toEqual({ and: [{ empty: [{ var: "name" }] }] });
  });

  test("keeps what a comparison says where the thing compared changes, and asks what is usual where it cannot", () => {
    const part: Json = { ">=": [{ var: "area" }, 300] };
    const compared = comparedIn(part);
    if (!compared) throw new Error("no comparison");
    expect(withSubject(part, compared, { var: "average" }, scope)).toEqual({ ">=": [{ var: "average" }, 300] });
    expect(withSubject(part, compared, { var: "kind" }, scope)).toEqual({ "==": [{ var: "kind" }, "store"] });
    expect(withSubject(part, compared, { var: "hasPatents" }, scope)).toEqual({ var: "hasPatents" });
    expect(withPredicate(part, compared, "between", { type: "number" }, 2023)).toEqual({ "<=": [300, { var: "area" }, 300] });
  });

  test("turns a calculation into another with the same parts, or takes it in as the first of them", () => {
    const sum: Json = { "+": [{ var: "area" }, { var: "average" }] };
    expect(withSource(sum, "operation:*", scope, undefined)).toEqual({ "*": sum["+"] });
    expect(withSource(sum, "operation:round", scope, undefined)).toEqual({ round: [sum, 2] });
    expect(withSource({ round: [sum, 2] }, "operation:sum", scope, undefined)).toEqual({ sum: [{ round: [sum, 2] }] });
    // Limits and points come in pairs.
    expect(withSource(sum, "operation:band", scope, undefined)).toEqual({ band: [sum, 1, 1] });
    expect(withSource(sum, "percent", scope, undefined)).toEqual({ "/": [{ "*": [sum, 100] }, 1] });
  });

  test("offers what can be read: fields, columns of the row that is looked at, facts", () => {
    const all = readablesIn(scope).map(({ name }) => name);
    expect(all).toEqual(expect.arrayContaining(["area", "contact.person", "months", "months.users", "average", "$today", "$opinion.opinion.opinion"]));
    const inside = readablesIn(insideList(scope, { var: "months" })).map(({ name }) => name);
    expect(inside).toEqual(expect.arrayContaining(["", "users", "share", "$today"]));
    expect(inside).not.toContain("area");
    expect(readablesIn(expressionScope(definition, "/forms/application/rules/2/assert")).map(({ name }) => name)).toContain("$row.from");
    expect(readablesIn(expressionScope(definition, "/workflow/actions/2/requires/0/assert")).map(({ name }) => name)).toContain("$input.opinion");
  });
});
