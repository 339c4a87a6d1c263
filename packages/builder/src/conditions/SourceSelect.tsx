import type { Json } from "@shenbao/engine";
import { wordsOf, type Known, type WordsScope } from "@shenbao/engine/words";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useMemo } from "react";
import { useSpeak, type Speak } from "../language/locale-context.ts";
import { GroupedSelect, type SelectGroup } from "./GroupedSelect.tsx";
import type { Source } from "./new-part.ts";
import { operations } from "./operations.ts";
import { readablesIn } from "./readables.ts";
import { valueShape } from "./value-shape.ts";

export interface SourceSelectProps {
  label: string;
  part: Json;
  scope: WordsScope;
  /** In the filter of a list: what it is compared with; without it, it is the column that is compared. */
  beside?: Known | undefined;
  onChoose(source: Source): void;
  onLeave?(): void;
}

/** Where a value comes from: a fixed one, a field, what the system knows, a calculation. Nothing where there is nothing to choose. */
export function SourceSelect({ label, part, scope, beside, onChoose, onLeave }: SourceSelectProps) {
  const speak = useSpeak();
  const source = sourceOf(part);
  const groups = useMemo(() => (scope.list ? listGroups(scope, beside, speak) : sourceGroups(scope, speak)), [scope, beside, speak]);
  const known = groups.some(({ choices }) => choices.some(({ value }) => value === source));
  const own: SelectGroup[] = known
    ? []
    : [{ choices: [{ value: source, title: source.startsWith("read:") ? speak(texts["source.gone"], { name: source.slice(5) }) : speak(texts["source.kept"]) }] }];
  if (known && groups.length === 1 && groups[0]?.choices.length === 1) return null;
  return <GroupedSelect className="bc-source" label={label} value={source} groups={[...own, ...groups]} onChoose={(chosen) => onChoose(chosen as Source)} onLeave={onLeave} />;
}

/** The source that a part has. */
function sourceOf(part: Json): Source | "kept" {
  const shape = valueShape(part);
  if (shape.kind === "read") return `read:${shape.name}`;
  if (shape.kind === "calculation") return `operation:${shape.operation.operator}`;
  return shape.kind;
}

function sourceGroups(scope: WordsScope, speak: Speak): SelectGroup[] {
  const groups: SelectGroup[] = [
    { title: speak(texts["group.values"]), choices: (["constant", "list"] as const).map((value) => ({ value, title: speak(texts[`source.${value}`]) })) },
  ];
  groups.push(...readableGroups(scope, speak));
  groups.push({ title: speak(texts["group.choosing"]), choices: (["if", "condition"] as const).map((value) => ({ value, title: speak(texts[`source.${value}`]) })) });
  for (const group of ["group.numbers", "group.lists", "group.dates", "group.texts"] as const)
    groups.push({
      title: speak(texts[group]),
      choices: [
        ...(group === "group.numbers" ? [{ value: "percent", title: speak(texts["source.percent"]) }] : []),
        ...(group === "group.lists" ? [{ value: "orNone", title: speak(texts["source.orNone"]) }] : []),
        ...operations.filter((one) => one.group === group).map((one) => ({ value: `operation:${one.operator}`, title: speak(texts[one.label]) })),
      ],
    });
  return groups;
}

function readableGroups(scope: WordsScope, speak: Speak): SelectGroup[] {
  const titled = new Map<string, { value: string; title: string }[]>();
  for (const { name, title, group } of readablesIn(scope)) {
    const heading = speak(group);
    const choices = titled.get(heading) ?? [];
    choices.push({ value: `read:${name}`, title: speak(title) });
    titled.set(heading, choices);
  }
  return [...titled].map(([title, choices]) => ({ title, choices }));
}

/** A list compares a column with a fixed value; a day also with today. */
function listGroups(scope: WordsScope, beside: Known | undefined, speak: Speak): SelectGroup[] {
  if (!beside) return readableGroups(scope, speak);
  const facts = beside.type === "date" ? ["$today"] : [];
  return [
    {
      choices: [
        { value: "constant", title: speak(texts["source.constant"]) },
        ...facts.map((name) => ({ value: `read:${name}`, title: speak(wordsOf(scope, { var: name }, "value")) })),
      ],
    },
  ];
}
