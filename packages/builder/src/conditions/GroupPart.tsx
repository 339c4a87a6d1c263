import type { Json } from "@shenbao/engine";
import { wordsOf, type WordsScope } from "@shenbao/engine/words";
import { Button } from "@shenbao/renderer";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useSpeak } from "../language/locale-context.ts";
import { IconButton } from "../pieces/IconButton.tsx";
import { ConditionPart } from "./ConditionPart.tsx";
import { conditionShape } from "./condition-shape.ts";
import { useEditing } from "./editing-context.ts";
import { withItem, withMoved, withoutItem } from "./group-edits.ts";
import { newCondition } from "./new-part.ts";
import { partAt } from "./part-at.ts";

export interface GroupPartProps {
  at: string;
  part: Json;
  items: readonly string[];
  scope: WordsScope;
  depth: number;
}

/** The conditions of a group: each can be moved and taken away, more can be added. */
export function GroupPart({ at, part, items, scope, depth }: GroupPartProps) {
  const speak = useSpeak();
  const { write, focus } = useEditing();
  const place = (group: Json, index: number): string => {
    const shape = conditionShape(group);
    return "items" in shape ? at + (shape.items[index] ?? "") : at;
  };
  const put = (next: Json, index: number) => {
    write(at, next);
    focus(place(next, index));
  };
  const add = (item: Json) => put(withItem(part, item), items.length);
  return (
    <span className="bc-group">
      {items.map((below, i) => {
        const item = partAt(part, below) as Json;
        const what = speak(wordsOf(scope, item, "condition"));
        return (
          <ConditionPart
            key={below}
            at={at + below}
            part={item}
            scope={scope}
            depth={depth + 1}
            tools={
              items.length > 1 && (
                <span className="bc-tools">
                  <IconButton icon="up" label={speak(texts["edit.up"], { what })} disabled={i === 0} onClick={() => put(withMoved(part, i, i - 1), i - 1)} />
                  <IconButton icon="down" label={speak(texts["edit.down"], { what })} disabled={i === items.length - 1} onClick={() => put(withMoved(part, i, i + 1), i + 1)} />
                  <IconButton icon="remove" label={speak(texts["edit.remove"], { what })} onClick={() => put(withoutItem(part, i), Math.max(0, i - 1))} />
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
        <Button small kind="quiet" onClick={() => add({ [conditionShape(part).kind === "and" ? "or" : "and"]: [newCondition(scope)] })}>
          {speak(texts["edit.addGroup"])}
        </Button>
      </span>
    </span>
  );
}
