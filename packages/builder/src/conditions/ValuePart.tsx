import type { Json } from "@shenbao/engine";
import { knownIn, type WordsScope } from "@shenbao/engine/words";
import type { Known } from "@shenbao/engine/words";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { IconButton } from "../pieces/IconButton.tsx";
import { useSpeak } from "../language/locale-context.ts";
import { ConditionPart } from "./ConditionPart.tsx";
import { CasesPart } from "./CasesPart.tsx";
import { ConstantInput } from "./ConstantInput.tsx";
import { ConstantList } from "./ConstantList.tsx";
import { useEditing } from "./editing-context.ts";
import { FieldName } from "./FieldName.tsx";
import { KeptPart, deepest } from "./KeptPart.tsx";
import { firstValue } from "./predicates.ts";
import { withSource, type Source } from "./new-part.ts";
import { OperationPart } from "./OperationPart.tsx";
import { partAt } from "./part-at.ts";
import { SourceSelect } from "./SourceSelect.tsx";
import { useBase } from "./use-base.ts";
import { listOrNone, valueShape } from "./value-shape.ts";

export interface ValuePartProps {
  /** Where it stands in the expression. */
  at: string;
  part: Json;
  scope: WordsScope;
  label: string;
  /** What stands beside it, by which a fixed value is filled in. */
  beside?: Known;
  depth: number;
  /** What another source means, where more than this part changes with it. */
  source?: { choose(source: Source): void; left(): void };
}

/** A value: where it comes from, and what it is made of. */
export function ValuePart({ at, part, scope, label, beside, depth, source }: ValuePartProps) {
  const { write } = useEditing();
  const base = useBase(part);
  const shape = valueShape(part);
  if (depth > deepest) return <KeptPart part={part} scope={scope} as="value" tooDeep />;
  return (
    <span className="bc-value" data-part={at}>
      <SourceSelect
        label={label}
        part={part}
        scope={scope}
        {...(!source && { beside: beside ?? {} })}
        onChoose={(chosen) => {
          if (source) return source.choose(chosen);
          const next = withSource(base.from, chosen, scope, beside);
          base.wrote(next);
          write(at, next, true);
        }}
        onLeave={source?.left ?? base.left}
      />
      {shape.kind === "constant" && <ConstantInput label={label} value={shape.value} known={beside ?? {}} onChange={(value, typing) => write(at, value, typing)} />}
      {shape.kind === "list" && <ConstantList at={at} items={part as Json[]} scope={scope} label={label} known={beside ?? {}} depth={depth} />}
      {shape.kind === "read" && !scope.list && <Otherwise at={at} name={shape.name} otherwise={shape.otherwise} part={part} scope={scope} depth={depth} />}
      {shape.kind === "orNone" && <FieldName label={label} value={shape.name} scope={scope} at={at} onChange={(name) => write(at, listOrNone(name))} />}
      {shape.kind === "percent" && <PercentPart at={at} part={part} shape={shape} scope={scope} depth={depth} />}
      {shape.kind === "calculation" && <OperationPart at={at} part={part} shape={shape} scope={scope} depth={depth} />}
      {shape.kind === "if" && <CasesPart at={at} part={part} places={shape.parts} scope={scope} depth={depth} as="value" beside={beside} />}
      {shape.kind === "condition" && (
        <span className="bc-block">
          <ConditionPart at={at} part={part} scope={scope} depth={depth + 1} />
        </span>
      )}
      {shape.kind === "kept" && <KeptPart part={part} scope={scope} as="value" />}
    </span>
  );
}

function PercentPart({ at, part, shape, scope, depth }: { at: string; part: Json; shape: { part: string; whole: string }; scope: WordsScope; depth: number }) {
  const speak = useSpeak();
  return (
    <span className="bc-slots">
      {(
        [
          ["slot.percentOf", shape.part],
          ["slot.whole", shape.whole],
        ] as const
      ).map(([label, below]) => (
        <span className="bc-slot" key={label}>
          <span className="bc-slot-name" aria-hidden="true">
            {speak(texts[label])}
          </span>
          <ValuePart at={at + below} part={partAt(part, below) as Json} scope={scope} label={speak(texts[label])} depth={depth + 1} />
        </span>
      ))}
    </span>
  );
}

/** What counts where the field is not filled in. */
function Otherwise({ at, name, otherwise, part, scope, depth }: { at: string; name: string; otherwise: string | null; part: Json; scope: WordsScope; depth: number }) {
  const speak = useSpeak();
  const { write, focus } = useEditing();
  const known = knownIn(scope, { var: name });
  if (otherwise === null)
    return (
      <button
        type="button"
        className="bd-icon-button bc-otherwise"
        aria-label={speak(texts["edit.addDefault"])}
        title={speak(texts["edit.addDefault"])}
        onClick={() => {
          write(at, { var: [name, firstValue(known, scope.year)] });
          focus(`${at}/var/1`);
        }}
      >
        <span aria-hidden="true">∅</span>
      </button>
    );
  return (
    <span className="bc-slot">
      <span className="bc-slot-name" aria-hidden="true">
        {speak(texts["slot.default"])}
      </span>
      <ValuePart at={at + otherwise} part={(partAt(part, otherwise) ?? null) as Json} scope={scope} label={speak(texts["slot.default"])} beside={known} depth={depth + 1} />
      <IconButton
        icon="remove"
        label={speak(texts["edit.removeDefault"])}
        onClick={() => {
          write(at, { var: name });
          focus(at);
        }}
      />
    </span>
  );
}
