import type { Json } from "@shenbao/engine";
import { wordsOf, type WordsScope } from "@shenbao/engine/words";
import { Button } from "@shenbao/renderer";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useSpeak } from "../language/locale-context.ts";
import { IconButton } from "../pieces/IconButton.tsx";
import { ConditionPart } from "./ConditionPart.tsx";
import { conditionShape } from "./condition-shape.ts";
import { useEditing } from "./editing-context.ts";
import { gathered, gatheringOf, items as itemsOf, withItem, withItems, withMoved, withoutItem } from "./group-edits.ts";
import { deepest } from "./KeptPart.tsx";
import { newCondition } from "./new-part.ts";
import { partAt } from "./part-at.ts";

/** What stands around a group. */
export interface Around {
  /** Takes a condition out of the group and puts it behind it; `rest`: what is left of the group, null where nothing is. Absent where no group is around. */
  take?(item: Json, rest: Json | null): void;
  /** Takes the whole away. Absent where there has to be something. */
  remove?(): void;
}

export interface GroupPartProps {
  at: string;
  part: Json;
  items: readonly string[];
  scope: WordsScope;
  depth: number;
  around: Around;
}

/** Groups in a list's filter stand at most so deep in each other: what is read has to be understood. */
export const deepestInList = 3;

/** The conditions of a group: each can be moved, put into another group or out of this one, and taken away; more can be added. */
export function GroupPart({ at, part, items, scope, depth, around }: GroupPartProps) {
  const speak = useSpeak();
  const { write, focus } = useEditing();
  const room = (scope.list ? deepestInList : deepest) - depth - 1;
  const place = (group: Json, index: number): string => {
    const shape = conditionShape(group);
    return "items" in shape ? at + (shape.items[index] ?? "") : at;
  };
  const put = (next: Json, index: number) => {
    write(at, next);
    focus(place(next, index));
  };
  const add = (item: Json) => put(withItem(part, item), items.length);
  const remove = (index: number) => {
    const left = withoutItem(part, index);
    if (left === null) around.remove?.();
    else put(left, Math.max(0, index - 1));
  };
  return (
    <span className="bc-group">
      {items.map((below, i) => {
        const item = partAt(part, below) as Json;
        const what = speak(wordsOf(scope, item, "condition"));
        const gathering = gatheringOf(part, i, room);
        const { take } = around;
        const several = items.length > 1;
        return (
          <ConditionPart
            key={below}
            at={at + below}
            part={item}
            scope={scope}
            depth={depth + 1}
            around={{
              take: (one, rest) => put(withItems(part, itemsOf(part).toSpliced(i, 1, ...(rest === null ? [one] : [rest, one]))), rest === null ? i : i + 1),
              ...((several || around.remove) && { remove: () => remove(i) }),
            }}
            tools={
              (several || take || around.remove) && (
                <span className="bc-tools">
                  {several && <IconButton icon="up" label={speak(texts["edit.up"], { what })} disabled={i === 0} onClick={() => put(withMoved(part, i, i - 1), i - 1)} />}
                  {several && (
                    <IconButton icon="down" label={speak(texts["edit.down"], { what })} disabled={i === items.length - 1} onClick={() => put(withMoved(part, i, i + 1), i + 1)} />
                  )}
                  {gathering && (
                    <IconButton icon="group" label={speak(texts[`edit.gather.${gathering.with}`], { what })} onClick={() => put(gathered(part, i, gathering), gathering.at)} />
                  )}
                  {take && <IconButton icon="out" label={speak(texts["edit.out"], { what })} onClick={() => take(item, withoutItem(part, i))} />}
                  {(several || around.remove) && <IconButton icon="remove" label={speak(texts["edit.remove"], { what })} onClick={() => remove(i)} />}
                </span>
              )
            }
          />
        );
      })}
      <span className="bc-more">
        <Button small onClick={() => add(newCondition(scope))}>
          {speak(texts["edit.add"])}
        </Button>
        {room > 0 && (
          <Button small kind="quiet" onClick={() => add({ [conditionShape(part).kind === "and" ? "or" : "and"]: [newCondition(scope)] })}>
            {speak(texts["edit.addGroup"])}
          </Button>
        )}
      </span>
    </span>
  );
}
