import type { Json } from "@shenbao/engine";
import type { WordsScope } from "@shenbao/engine/words";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useMemo } from "react";
import { useSpeak, type Speak } from "../language/locale-context.ts";
import { GroupedSelect, type SelectGroup } from "./GroupedSelect.tsx";
import type { Source } from "./new-part.ts";
import { operations } from "./operations.ts";
import { readablesIn } from "./readables.ts";
import { valueShape } from "./value-shape.ts";

/** Where a value comes from: a fixed one, a field, what the system knows, a calculation. */
export function SourceSelect({ label, part, scope, onChoose, onLeave }: { label: string; part: Json; scope: WordsScope; onChoose(source: Source): void; onLeave?(): void }) {
  const speak = useSpeak();
  const source = sourceOf(part);
  const groups = useMemo(() => sourceGroups(scope, speak), [scope, speak]);
  const known = groups.some(({ choices }) => choices.some(({ value }) => value === source));
  const own: SelectGroup[] = known
    ? []
    : [{ choices: [{ value: source, title: source.startsWith("read:") ? speak(texts["source.gone"], { name: source.slice(5) }) : speak(texts["source.kept"]) }] }];
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
  const titled = new Map<string, { value: string; title: string }[]>();
  for (const { name, title, group } of readablesIn(scope)) {
    const heading = speak(group);
    const choices = titled.get(heading) ?? [];
    choices.push({ value: `read:${name}`, title: speak(title) });
    titled.set(heading, choices);
  }
  for (const [title, choices] of titled) groups.push({ title, choices });
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
