import { listColumns, listQuery, variableOf, type Expression, type ListColumn } from "@shenbao/engine";
import { knownIn, listScope, wordsOf } from "@shenbao/engine/words";
import { expect, it } from "vitest";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { newCondition } from "./new-part.ts";
import { comparedIn, comparison, predicatesAt } from "./predicates.ts";
import { readablesIn } from "./readables.ts";

const definition = sampleDefinition();
const track = definition.tracks[0]?.id ?? "";
const organisations = [{ value: "east", title: { "zh-CN": "东区", en: "East" } }];
const columns: ListColumn[] = listColumns(definition, track).map((column) => (column.type === "organisation" ? { ...column, choices: organisations } : column));
const scope = listScope(definition, track, columns);
const facts = { $today: "2023-08-20", $notice: { id: definition.id, year: definition.year } };

it("the filter of a list offers its columns, and of each only what a list can be asked", () => {
  const usable = columns.filter(({ operators }) => operators.length > 0);
  expect(readablesIn(scope).map(({ name }) => name)).toEqual(usable.map(variableOf));
  for (const column of usable) {
    const subject = { var: variableOf(column) };
    const { fitting, others } = predicatesAt(scope, subject);
    expect([column.at, fitting.length > 0, others]).toEqual([column.at, true, []]);
    for (const predicate of fitting) {
      const asked = comparison(predicate, subject, knownIn(scope, subject), scope.year, ["文字"]) as Expression;
      expect(comparedIn(asked)?.predicate).toBe(predicate);
      expect([column.at, predicate, listQuery(asked, columns, facts)]).toEqual([column.at, predicate, { filter: expect.anything() as unknown }]);
    }
  }
  expect(comparedIn(newCondition(scope))).not.toBe(null);
});

it("its sentence says organisations and states by their names", () => {
  const said = (expression: Expression) => wordsOf(scope, expression, "condition")["zh-CN"];
  expect(said({ "==": [{ var: "$receiver.code" }, "east"] })).toContain("东区");
  expect(said({ "==": [{ var: "$receiver.code" }, "east"] })).not.toContain("代码");
  const [state, { title }] = Object.entries(definition.workflow.states)[0] as [string, { title: { "zh-CN": string } }];
  expect(said({ or: [{ in: [{ var: "$application.state" }, [state]] }, { empty: [{ var: "$application.number" }] }] })).toContain(title["zh-CN"]);
});
