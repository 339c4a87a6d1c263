import type { Json } from "@shenbao/engine";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import type { ReactNode } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { IconButton } from "../pieces/IconButton.tsx";
import { useEditing } from "./editing-context.ts";

export interface PartListProps<Item extends Json> {
  at: string;
  items: readonly Item[];
  label: string;
  /** So many stay. */
  least: number;
  /** What is added at the end. */
  added(): Item;
  /** Whether the list itself takes the focus at its place; else what is around it does. */
  placed?: boolean;
  /** One of them to be edited, at its place, under its own name. */
  children(item: Item, at: string, label: string): ReactNode;
}

/** Parts one after the other: each can be taken out, another added at the end. */
export function PartList<Item extends Json>({ at, items, label, least, added, placed = false, children }: PartListProps<Item>) {
  const speak = useSpeak();
  const { write, focus } = useEditing();
  return (
    <span className="bc-slots" role="group" aria-label={label} data-part={placed ? at : undefined}>
      {items.map((item, i) => {
        const what = speak(texts["slot.part"], { number: i + 1 });
        return (
          <span key={i} className="bc-slot">
            {children(item, `${at}/${i}`, `${label}：${what}`)}
            {items.length > least && (
              <IconButton
                icon="remove"
                label={speak(texts["edit.remove"], { what })}
                onClick={() => {
                  write(at, items.toSpliced(i, 1));
                  focus(at);
                }}
              />
            )}
          </span>
        );
      })}
      <button
        type="button"
        className="bc-link"
        onClick={() => {
          write(at, [...items, added()]);
          focus(`${at}/${items.length}`);
        }}
      >
        {speak(texts["edit.addPart"])}
      </button>
    </span>
  );
}
