import { Button } from "@shenbao/renderer";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { useSelection } from "../selection/selection.ts";
import { titleOfNode } from "./commands/element-settings.ts";
import { newField, type FieldKind } from "./commands/field-kinds.ts";
import { addField, addNote, duplicateElement, gapBeside, groupElement, moveElement, removeElement } from "./commands/form-commands.ts";
import { childrenOf, nodeAt, uiOf, type Gap, type Place } from "./commands/ui-tree.ts";
import { elementPath, formAt } from "./form-at.ts";
import { FormElements, placeText } from "./FormElements.tsx";
import { FormPalette } from "./FormPalette.tsx";
import { useElementRemoval } from "./use-element-removal.tsx";
import { useFormEdits } from "./use-form-edits.ts";

const keys = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "out", ArrowRight: "in" } as const;

/** A form under work: what can be added beside what is in it. Everything by button and by key; what happens is read out. */
export function FormCanvas({ id }: { id: string }) {
  const speak = useSpeak();
  const [selection, select] = useSelection();
  const form = useDefinition(({ forms }) => forms[id]);
  const level = useDefinition(({ roles }) => Object.values(roles)[0]?.level ?? "");
  const edits = useFormEdits(id);
  const holder = useRef<HTMLDivElement>(null);
  const [news, setNews] = useState("");
  const at = selection ? formAt(selection.path) : null;
  const place = at?.id === id && at.place.length > 0 ? at.place : null;

  const focus = (to: Place) => requestAnimationFrame(() => holder.current?.querySelector<HTMLElement>(`[data-place="${placeText(to)}"]`)?.focus());
  const { remove, dialog } = useElementRemoval(id, (next, what) => {
    edits.replace(next);
    select(null);
    setNews(speak(texts["forms.removed"], { what }));
    requestAnimationFrame(() => holder.current?.querySelector<HTMLElement>("[data-place]")?.focus());
  });
  const takeOut = (from: Place) => {
    const next = removeElement(edits.form(), from);
    if (next) remove(next, titleOfNode(edits.form(), from));
    else setNews(speak(texts["forms.last"]));
  };
  const move = (from: Place, way: "up" | "down" | "in" | "out") => {
    const before = edits.form();
    const gap = gapBeside(uiOf(before), from, way);
    const moved = gap && moveElement(before, from, gap);
    const what = titleOfNode(before, from);
    if (!moved) return setNews(speak(texts["forms.stays"], { what }));
    edits.apply(moved);
    focus(moved.place);
    setNews(speak(texts["forms.moved"], { what, where: titleOfNode(moved.form, moved.place.slice(0, -1)), number: (moved.place.at(-1) ?? 0) + 1 }));
  };
  const copy = (from: Place) => {
    const made = duplicateElement(edits.form(), from);
    if (!made) return;
    edits.apply(made);
    focus(made.place);
    setNews(speak(texts["forms.added"], { what: titleOfNode(made.form, made.place) }));
  };
  const press = (event: KeyboardEvent, where: string) => {
    const from = where.split("/").map(Number);
    const way = Object.hasOwn(keys, event.key) ? keys[event.key as keyof typeof keys] : null;
    if (event.altKey && way) move(from, way);
    else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      const all = [...(holder.current?.querySelectorAll<HTMLElement>("[data-place]") ?? [])];
      all[all.indexOf(event.currentTarget as HTMLElement) + (event.key === "ArrowUp" ? -1 : 1)]?.focus();
    } else if (event.key === "Delete") takeOut(from);
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "d") copy(from);
    else return;
    event.preventDefault();
  };
  const latest = useRef({ press, select });
  latest.current = { press, select };
  const actions = useMemo(
    () => ({
      select: (where: string) => latest.current.select({ path: elementPath(id, where.split("/").map(Number)) }),
      press: (event: KeyboardEvent, where: string) => latest.current.press(event, where),
    }),
    [id],
  );
  if (!form) return null;
  const add = (kind: FieldKind | "note") => {
    const gap = gapAfter(place);
    const made = kind === "note" ? addNote(form, gap, texts["new.note"]["zh-CN"], texts["new.note"].en) : addField(form, gap, newField(kind, level));
    edits.apply(made);
    setNews(speak(texts["forms.added"], { what: speak(texts[`kind.${kind}`]) }));
  };
  /** After what is selected, at the end of a step or group that is; else at the end of the last step. */
  const gapAfter = (chosen: Place | null): Gap => {
    const ui = uiOf(form);
    const last = ui.type === "Categorization" ? [Math.max(0, childrenOf(ui).length - 1)] : [];
    const parent = chosen ?? last;
    const node = nodeAt(ui, parent);
    if (node && Array.isArray(node.elements)) return { parent, index: childrenOf(node).length };
    return { parent: parent.slice(0, -1), index: (parent.at(-1) ?? 0) + 1 };
  };
  const english = texts["kind.group"];
  const group = (chosen: Place) => {
    const made = groupElement(form, chosen, english["zh-CN"], english.en);
    if (made) edits.apply(made);
  };
  return (
    <div className="bf-desk">
      <FormPalette onAdd={add} />
      <div className="bd-card bf-canvas" ref={holder} role="group" aria-label={speak(texts["forms.canvas"])}>
        <p className="sb-muted sb-small">{speak(texts["forms.keys"])}</p>
        {place && (
          <div className="bf-tools">
            <Button small onClick={() => group(place)}>
              {speak(texts["forms.group"])}
            </Button>
            <Button small onClick={() => copy(place)}>
              {speak(texts["forms.copy"])}
            </Button>
            <Button small onClick={() => takeOut(place)}>
              {speak(texts["forms.remove"])}
            </Button>
          </div>
        )}
        <FormElements form={form} node={uiOf(form)} place="" selected={place ? placeText(place) : null} actions={actions} />
      </div>
      <p className="sb-hidden" aria-live="polite">
        {news}
      </p>
      {dialog}
    </div>
  );
}
