import fc from "fast-check";
import type { Expression } from "../definition/definition.generated.ts";
import { operators } from "./operators/index.ts";

/** Random expressions that the check understands, every operator among them, for tests. `names`: what `var` reads. */
export function anyExpression(names: readonly string[]): fc.Arbitrary<Expression> {
  const constant = fc.oneof(
    fc.constantFrom(null, true, false, 0, 1, 3, 100, -2.5, 300, "store", "other", "2023-08-01", "2023-08", "", "武汉", "{a}", 'a"b'),
    fc.array(fc.constantFrom("store", "show", "x", 1), { maxLength: 3 }),
  );
  const variable = fc.constantFrom(...names);
  const { expression } = fc.letrec<{ expression: unknown; part: unknown }>((tie) => ({
    part: fc.oneof({ maxDepth: 5, depthIdentifier: "parts" }, constant, fc.record({ var: variable }), tie("expression")),
    expression: fc.oneof({ maxDepth: 5, depthIdentifier: "parts" }, fc.record({ var: variable }), ...Object.keys(operators).map((name) => written(name, tie("part")))),
  }));

  function written(name: string, part: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
    const [least, most] = operators[name]?.takes ?? [1, 1];
    if (name === "var")
      return fc.oneof(
        fc.record({ var: variable }),
        fc.tuple(variable, part).map((pair) => ({ var: pair })),
      );
    if (name === "matches") return fc.tuple(part, fc.constantFrom("^[A-Z]{2}\\d+$", "武汉")).map((pair) => ({ matches: pair }));
    if (name === "registered") return part.map((key) => ({ registered: ["titles", key] }));
    if (name === "register-value") return part.map((key) => ({ "register-value": ["titles", key, "level"] }));
    if (name === "band") return part.map((number) => ({ band: [number, 1, 5, 3, 10] }));
    if (name === "missing")
      return fc
        .oneof(
          fc.array(variable, { minLength: 1, maxLength: 3 }),
          fc.array(variable, { minLength: 1, maxLength: 3 }).map((list) => [list]),
        )
        .map((list) => ({ missing: list }));
    if (name === "missing_some") return fc.array(variable, { minLength: 1, maxLength: 3 }).map((list) => ({ missing_some: [1, list] }));
    const several = fc.array(part, { minLength: least, maxLength: Math.min(most, 4) }).map((operands) => ({ [name]: operands }));
    // One operand may stand without brackets, where it is no list itself.
    const bare = part.filter((operand) => !Array.isArray(operand)).map((operand) => ({ [name]: operand }));
    return least === 1 ? fc.oneof(several, bare) : several;
  }

  return expression as fc.Arbitrary<Expression>;
}
