import type { Json } from "@shenbao/engine";
import { knownIn, type WordsScope } from "@shenbao/engine/words";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useId, useState } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { ConstantList } from "./ConstantList.tsx";
import { useEditing } from "./editing-context.ts";
import { GroupedSelect } from "./GroupedSelect.tsx";
import { withSource } from "./new-part.ts";
import { partAt } from "./part-at.ts";
import { comparedIn, predicatesAt, withPredicate, type Compared, type PredicateId } from "./predicates.ts";
import { isPattern } from "./is-pattern.ts";
import { withSubject } from "./with-subject.ts";
import { useBase } from "./use-base.ts";
import { valueShape } from "./value-shape.ts";
import { ValuePart } from "./ValuePart.tsx";

const ofMoments: Readonly<Partial<Record<PredicateId, "predicate.earlier" | "predicate.notLater" | "predicate.later" | "predicate.notEarlier">>> = {
  less: "predicate.earlier",
  atMost: "predicate.notLater",
  more: "predicate.later",
  atLeast: "predicate.notEarlier",
};

export interface ComparisonPartProps {
  at: string;
  part: Json;
  compared: Compared;
  scope: WordsScope;
  depth: number;
}

/** One condition: what is compared, how, and with what. */
export function ComparisonPart({ at, part, compared, scope, depth }: ComparisonPartProps) {
  const speak = useSpeak();
  const { write } = useEditing();
  const base = useBase(part);
  const put = (next: Json) => {
    base.wrote(next);
    write(at, next, true);
  };
  const subject = partAt(part, compared.subject) as Json;
  const known = knownIn(scope, subject);
  const beside = valueShape(subject).kind === "constant" ? besideConstant(part, compared, scope) : known;
  const moments = known.type === "date" || known.type === "month";
  const { fitting, others } = predicatesAt(scope, subject);
  // What stands there is told, even where it is not offered.
  const offered = fitting.includes(compared.predicate) || others.includes(compared.predicate) ? fitting : [compared.predicate, ...fitting];
  const choice = (id: PredicateId) => ({ value: id, title: speak(texts[(moments && ofMoments[id]) || `predicate.${id}`]) });
  return (
    <span className="bc-comparison">
      <ValuePart
        at={at + compared.subject}
        part={subject}
        scope={scope}
        label={speak(texts["slot.subject"])}
        {...(beside !== known && { beside })}
        depth={depth + 1}
        source={{
          choose(source) {
            const from = comparedFrom(base.from);
            put(withSubject(base.from, from, withSource(partAt(base.from, from.subject) as Json, source, scope, beside !== known ? beside : undefined), scope));
          },
          left: base.left,
        }}
      />
      <GroupedSelect
        className="bc-predicate"
        label={speak(texts["slot.predicate"])}
        value={compared.predicate}
        groups={[{ choices: offered.map(choice) }, ...(others.length > 0 ? [{ title: speak(texts["group.others"]), choices: others.map(choice) }] : [])]}
        onChoose={(chosen) => {
          const from = comparedFrom(base.from);
          put(withPredicate(base.from, from, chosen as PredicateId, knownIn(scope, partAt(base.from, from.subject)), scope.year));
        }}
        onLeave={base.left}
      />
      {compared.others.map(({ at: below, label, role }) => {
        const place = at + below;
        const other = partAt(part, below) as Json;
        const name = speak(texts[label]);
        if (role === "pattern") return typeof other === "string" ? <PatternInput key={below} label={name} value={other} onChange={(next) => write(place, next, true)} /> : null;
        if (role === "choices")
          return (
            <span key={below} className="bc-value" data-part={place}>
              <ConstantList at={place} items={other as Json[]} scope={scope} label={name} known={beside} depth={depth + 1} />
            </span>
          );
        return <ValuePart key={below} at={place} part={other} scope={scope} label={name} beside={beside} depth={depth + 1} />;
      })}
    </span>
  );

  function comparedFrom(from: Json): Compared {
    return comparedIn(from) ?? { predicate: "holds", subject: "", others: [] };
  }

  function besideConstant(of: Json, { others: rest }: Compared, within: WordsScope) {
    return knownIn(within, rest[0] ? partAt(of, rest[0].at) : null);
  }
}

/** A pattern is written once it is one that can be used. */
function PatternInput({ label, value, onChange }: { label: string; value: string; onChange(next: string): void }) {
  const speak = useSpeak();
  const id = useId();
  const [typed, setTyped] = useState<{ text: string; of: string } | null>(null);
  const shown = typed?.of === value ? typed.text : value;
  const wrong = !isPattern(shown);
  return (
    <>
      <input
        className="sb-input sb-input-code"
        aria-label={label}
        value={shown}
        maxLength={200}
        spellCheck={false}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? id : undefined}
        onChange={({ target }) => {
          const good = isPattern(target.value);
          setTyped({ text: target.value, of: good ? target.value : value });
          if (good) onChange(target.value);
        }}
      />
      {wrong && (
        <span id={id} className="sb-error bc-fault">
          {speak(texts["edit.pattern"])}
        </span>
      )}
    </>
  );
}
