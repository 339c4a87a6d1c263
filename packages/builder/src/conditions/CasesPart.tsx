import type { Json } from "@shenbao/engine";
import type { Known, WordsScope } from "@shenbao/engine/words";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useSpeak } from "../language/locale-context.ts";
import { IconButton } from "../pieces/IconButton.tsx";
import { ConditionPart } from "./ConditionPart.tsx";
import { useEditing } from "./editing-context.ts";
import { newCondition } from "./new-part.ts";
import { operationOf, partAt } from "./part-at.ts";
import { ValuePart } from "./ValuePart.tsx";

export interface CasesPartProps {
  at: string;
  part: Json;
  /** Where the conditions and results stand, by turns; the last alone is «otherwise». */
  places: readonly string[];
  scope: WordsScope;
  depth: number;
  as: "value" | "condition";
  beside?: Known | undefined;
}

/** By case: if this, then that; otherwise something else. */
export function CasesPart({ at, part, places, scope, depth, as, beside }: CasesPartProps) {
  const speak = useSpeak();
  const { write, focus } = useEditing();
  const operands = (operationOf(part)?.operands ?? []) as Json[];
  const hasElse = places.length % 2 === 1;
  const nothing: Json = as === "condition" ? true : null;
  const rewrite = (next: Json[], to: string) => {
    write(at, { if: next });
    focus(to);
  };
  const result = (below: string, label: string) =>
    as === "condition" ? (
      <span className="bc-block">
        <ConditionPart at={at + below} part={partAt(part, below) as Json} scope={scope} depth={depth + 1} />
      </span>
    ) : (
      <ValuePart at={at + below} part={partAt(part, below) as Json} scope={scope} label={label} {...(beside && { beside })} depth={depth + 1} />
    );
  return (
    <span className="bc-cases">
      {places.map((below, i) => {
        const last = hasElse && i === places.length - 1;
        const test = !last && i % 2 === 0;
        const label = speak(texts[last ? "slot.else" : test ? (i === 0 ? "slot.if" : "slot.elseIf") : "slot.then"]);
        return (
          <span key={below} className="bc-case">
            <span className="bc-slot-name">{label}</span>
            {test ? (
              <span className="bc-block">
                <ConditionPart at={at + below} part={partAt(part, below) as Json} scope={scope} depth={depth + 1} />
              </span>
            ) : (
              result(below, label)
            )}
            {((test && places.length > 3) || (last && places.length > 2)) && (
              <IconButton
                icon="remove"
                label={speak(texts["edit.remove"], { what: label })}
                onClick={() =>
                  rewrite(
                    operands.filter((_, n) => (last ? n !== i : n !== i && n !== i + 1)),
                    at,
                  )
                }
              />
            )}
          </span>
        );
      })}
      <span className="bc-more">
        <button
          type="button"
          className="bc-link"
          onClick={() => {
            const end = hasElse ? operands.length - 1 : operands.length;
            rewrite([...operands.slice(0, end), newCondition(scope), nothing, ...operands.slice(end)], `${at}/if/${end}`);
          }}
        >
          {speak(texts["edit.addCase"])}
        </button>
        {!hasElse && (
          <button type="button" className="bc-link" onClick={() => rewrite([...operands, nothing], `${at}/if/${operands.length}`)}>
            {speak(texts["edit.addElse"])}
          </button>
        )}
      </span>
    </span>
  );
}
