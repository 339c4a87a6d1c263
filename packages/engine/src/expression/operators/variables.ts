import { isMissing, lazyOperator, operator, type Operator } from "../operator.ts";
import { readVariable } from "../read-variable.ts";
import type { Scope } from "../scope.ts";

function read(scope: Scope, path: unknown): unknown {
  if (typeof path !== "string" && typeof path !== "number") return null;
  const name = String(path);
  // Facts are the same everywhere, so an iteration reaches them too; a row never holds a name that begins with $.
  return readVariable(name.startsWith("$") ? scope.root : scope.item, name);
}

function isAbsent(scope: Scope, path: unknown): boolean {
  const value = read(scope, path);
  return isMissing(value) || value === "";
}

/** Reading data. */
export const variables: Record<string, Operator> = {
  var: lazyOperator(1, 2, ([path, otherwise], run, scope) => {
    const value = read(scope, path);
    return isMissing(value) ? (run(otherwise) ?? null) : value;
  }),
  missing: lazyOperator(1, 100, (operands, run, scope) => {
    const values = operands.map((operand) => run(operand));
    const names = Array.isArray(values[0]) ? values[0] : values;
    return names.filter((name) => isAbsent(scope, name));
  }),
  missing_some: lazyOperator(2, 2, ([least, list], run, scope) => {
    const names = run(list);
    const wanted = run(least);
    if (!Array.isArray(names) || typeof wanted !== "number") return null;
    const absent = names.filter((name) => isAbsent(scope, name));
    return names.length - absent.length >= wanted ? [] : absent;
  }),
  empty: operator(
    1,
    1,
    ([value]) => isMissing(value) || value === "" || (Array.isArray(value) ? value.length === 0 : typeof value === "object" && Object.keys(value).length === 0),
  ),
};
