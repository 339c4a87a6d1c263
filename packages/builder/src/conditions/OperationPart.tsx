import { operators, type Json } from "@shenbao/engine";
import { insideList, knownIn, type WordsScope } from "@shenbao/engine/words";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useSpeak } from "../language/locale-context.ts";
import { IconButton } from "../pieces/IconButton.tsx";
import { ConditionPart } from "./ConditionPart.tsx";
import { useEditing } from "./editing-context.ts";
import { FieldName } from "./FieldName.tsx";
import { nameHere } from "./new-part.ts";
import { RegisterName } from "./RegisterName.tsx";
import { goingWith, slotOf } from "./operations.ts";
import { operationOf, partAt } from "./part-at.ts";
import { PartList } from "./PartList.tsx";
import type { ValueShape } from "./value-shape.ts";
import { ValuePart } from "./ValuePart.tsx";

export interface OperationPartProps {
  at: string;
  part: Json;
  shape: ValueShape & { kind: "calculation" };
  scope: WordsScope;
  depth: number;
}

/** A calculation: what it is made of, each in its own slot; more can be added where it takes more. */
export function OperationPart({ at, part, shape: { operation, slots }, scope, depth }: OperationPartProps) {
  const speak = useSpeak();
  const { write, focus } = useEditing();
  const operands = (operationOf(part)?.operands ?? []) as Json[];
  const [least, most] = operators[operation.operator]?.takes ?? [1, 1];
  /** At the end of what goes together, where enough stays and it repeats or is the last. */
  const canGo = (index: number): boolean => {
    const { from, count } = goingWith(operation, index);
    return index === from + count - 1 && operands.length - count >= least && (slotOf(operation, from) === slotOf(operation, operands.length) || index === operands.length - 1);
  };
  // A fixed number among values with a unit is told in that unit.
  const beside = operation.group === "group.numbers" ? operands.map((operand) => knownIn(scope, operand)).find(({ unit }) => unit !== undefined) : undefined;
  const shared =
    beside?.unit && ["+", "-", "sum", "max", "min"].includes(operation.operator)
      ? { unit: beside.unit }
      : operation.group === "group.dates"
        ? ({ type: "date" } as const)
        : undefined;
  return (
    <span className="bc-slots">
      {slots.map(({ at: below, spec }, i) => {
        const name = speak(texts[spec.label], { number: i + 1 });
        const place = at + below;
        const operand = partAt(part, below) as Json;
        const inner = spec.inside ? insideList(scope, operands[0], spec.inside === "reduction") : scope;
        return (
          <span className="bc-slot" key={below}>
            <span className="bc-slot-name" aria-hidden="true">
              {name}
            </span>
            {spec.role === "condition" ? (
              <span className="bc-block">
                <ConditionPart at={place} part={operand} scope={inner} depth={depth + 1} />
              </span>
            ) : spec.role === "name" && typeof operand === "string" ? (
              <FieldName label={name} value={operand} scope={scope} at={place} onChange={(next) => write(place, next)} />
            ) : (spec.role === "register" || spec.role === "column") && typeof operand === "string" ? (
              <RegisterName
                label={name}
                value={operand}
                register={spec.role === "column" ? String(operands[0]) : undefined}
                scope={scope}
                at={place}
                onChange={(next) => write(place, next)}
              />
            ) : spec.role === "names" && Array.isArray(operand) && operand.every((one) => typeof one === "string") ? (
              <FieldNames label={name} names={operand} scope={scope} at={place} />
            ) : (
              <ValuePart at={place} part={operand} scope={inner} label={name} {...(shared && { beside: shared })} depth={depth + 1} />
            )}
            {canGo(i) && (
              <IconButton
                icon="remove"
                label={speak(texts["edit.remove"], { what: name })}
                onClick={() => {
                  const { from, count } = goingWith(operation, i);
                  write(at, { [operation.operator]: operands.toSpliced(from, count) });
                  focus(at);
                }}
              />
            )}
          </span>
        );
      })}
      {operands.length < most && (
        <button
          type="button"
          className="bc-link"
          onClick={() => {
            const more = Array.from({ length: operation.repeats }, (_, n): Json => {
              const spec = slotOf(operation, operands.length + n);
              return spec.role === "name" ? nameHere(scope) : spec.first;
            });
            write(at, { [operation.operator]: [...operands, ...more] });
            // Written anew with its operands in a list.
            focus(`${at}${operationOf({ [operation.operator]: [...operands, 0] })?.at.at(-1) ?? ""}`);
          }}
        >
          {speak(texts["edit.addPart"])}
        </button>
      )}
    </span>
  );
}

function FieldNames({ label, names, scope, at }: { label: string; names: readonly string[]; scope: WordsScope; at: string }) {
  const { write } = useEditing();
  return (
    <PartList at={at} items={names} label={label} least={1} added={() => nameHere(scope)} placed>
      {(name, place, title) => <FieldName label={title} value={name} scope={scope} at={place} onChange={(next) => write(place, next)} />}
    </PartList>
  );
}
