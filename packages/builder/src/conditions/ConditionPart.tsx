import type { Json } from "@shenbao/engine";
import { insideList, wordsOf, type WordsScope } from "@shenbao/engine/words";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import type { ReactNode } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { CasesPart } from "./CasesPart.tsx";
import { ComparisonPart } from "./ComparisonPart.tsx";
import { conditionShape, withKind, type ConditionKind } from "./condition-shape.ts";
import { useEditing } from "./editing-context.ts";
import { GroupedSelect } from "./GroupedSelect.tsx";
import { deepestInList, GroupPart, type Around } from "./GroupPart.tsx";
import { KeptPart, deepest } from "./KeptPart.tsx";
import { newCondition, newList } from "./new-part.ts";
import { partAt } from "./part-at.ts";
import { useBase } from "./use-base.ts";
import { ValuePart } from "./ValuePart.tsx";

const kinds: readonly ConditionKind[] = ["compare", "and", "or", "nor", "all", "some", "none", "not", "if", "truth", "always", "never"];

/** What a list can be asked, and people ask of it. */
const listKinds: readonly ConditionKind[] = ["compare", "and", "or", "nor"];

export interface ConditionPartProps {
  /** Where it stands in the expression. */
  at: string;
  part: Json;
  scope: WordsScope;
  depth: number;
  /** Buttons that belong to it: in a group, to move it and take it away. */
  tools?: ReactNode;
  /** What stands around it, where it is in a group or may be taken away as a whole. */
  around?: Around;
}

/** A condition: its kind, which can be another, and what it is made of. */
export function ConditionPart({ at, part, scope, depth, tools, around = {} }: ConditionPartProps) {
  const speak = useSpeak();
  const { write } = useEditing();
  const base = useBase(part);
  const shape = conditionShape(part);
  if (depth > deepest) return <KeptPart part={part} scope={scope} as="condition" tooDeep />;
  const inLine = ["compare", "always", "never", "kept"].includes(shape.kind);
  const possible = scope.list ? (depth < deepestInList ? listKinds : (["compare"] as const)) : kinds;
  const offered = possible.includes(shape.kind) ? possible : [...possible, shape.kind];
  const below = (place: string, inner = scope) => <ConditionPart at={at + place} part={partAt(part, place) as Json} scope={inner} depth={depth + 1} />;
  return (
    <span className={`bc-condition bc-condition-${shape.kind}`} role="group" aria-label={speak(wordsOf(scope, part, "condition"))} data-part={at}>
      {/* A list knows one kind of condition, and groups that are added. */}
      {!(scope.list && shape.kind === "compare") && (
        <span className="bc-head">
          <GroupedSelect
            className="bc-kind"
            label={speak(texts["kind.label"])}
            value={shape.kind}
            groups={[{ choices: offered.map((kind) => ({ value: kind, title: speak(texts[`kind.${kind}`]) })) }]}
            onChoose={(kind) => {
              const next = withKind(base.from, kind as ConditionKind, newCondition(scope), newList(scope));
              base.wrote(next);
              write(at, next, true);
            }}
            onLeave={base.left}
          />
          {!inLine && tools}
        </span>
      )}
      {shape.kind === "compare" && <ComparisonPart at={at} part={part} compared={shape.compared} scope={scope} depth={depth} />}
      {(shape.kind === "and" || shape.kind === "or" || shape.kind === "nor") && <GroupPart at={at} part={part} items={shape.items} scope={scope} depth={depth} around={around} />}
      {(shape.kind === "all" || shape.kind === "some" || shape.kind === "none") && (
        <span className="bc-items">
          <ValuePart at={at + shape.list} part={partAt(part, shape.list) as Json} scope={scope} label={speak(texts["slot.list"])} depth={depth + 1} />
          {below(shape.test, insideList(scope, partAt(part, shape.list)))}
        </span>
      )}
      {(shape.kind === "not" || shape.kind === "truth") && <span className="bc-items">{below(shape.inner)}</span>}
      {shape.kind === "if" && <CasesPart at={at} part={part} places={shape.parts} scope={scope} depth={depth} as="condition" />}
      {shape.kind === "kept" && <KeptPart part={part} scope={scope} as="condition" />}
      {inLine && tools}
    </span>
  );
}
