import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { builderFragmentTexts as fragmentTexts } from "@shenbao/texts/builder-fragment";
import { pointerBelow, type Evidence } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";
import { useCallback, useMemo, useRef, type ClipboardEvent, type KeyboardEvent, type RefObject } from "react";
import { builderBlocksTexts as blocksTexts } from "@shenbao/texts/builder-blocks";
import { placeBlock } from "../../blocks/place-block.ts";
import type { Library } from "../../blocks/use-library.ts";
import { useDocument } from "../../document/document-context.ts";
import { addPlace } from "../../document/place-commands.ts";
import { freeName } from "../../inspector/free-name.ts";
import { useSpeak } from "../../language/locale-context.ts";
import { useSelection } from "../../selection/selection.ts";
import { titleOfNode } from "../commands/title-of-node.ts";
import { duplicateElement, gapBeside, groupElement, moveElement } from "../commands/form-commands.ts";
import { addAt, moveTo, type NewKind } from "../commands/layout-commands.ts";
import { childrenOf, nodeAt, uiOf, type Gap, type Place } from "../commands/ui-tree.ts";
import type { Dragged } from "../drag/FormDrag.tsx";
import type { Drop } from "../drag/drop-target.ts";
import { elementPath, formPath } from "../form-at.ts";
import type { PaletteKind } from "../FormPalette.tsx";
import { useElementRemoval } from "../use-element-removal.tsx";
import { useFormEdits } from "../use-form-edits.ts";
import { isApplication, useFragments } from "../use-fragments.tsx";
import type { ElementActions, Tool } from "./element-actions.ts";
import type { View } from "./StepTabs.tsx";

const keys = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "out", ArrowRight: "in" } as const;
type Way = (typeof keys)[keyof typeof keys];

export interface CanvasActionsProps {
  id: string;
  root: RefObject<HTMLElement | null>;
  place: Place | null;
  view: View;
  library: Library | null;
  onView(view: View): void;
  onNews(news: string): void;
}

const placeOfText = (place: string): Place => place.split("/").map(Number);

/** What is done on the canvas: by key, by button, by dragging, through the clipboard. */
export function useCanvasActions({ id, root, place, view, library, onView, onNews }: CanvasActionsProps) {
  const document = useDocument();
  const speak = useSpeak();
  const [, select] = useSelection();
  const edits = useFormEdits(id);
  const fragments = useFragments(id, onNews);
  const titleAt = (at: Place) => titleOfNode(edits.form(), at);
  const focus = (to: Place) => requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(`[data-choose="${to.join("/")}"]`)?.focus());

  const { remove, dialog } = useElementRemoval(
    id,
    (what, from) => {
      const after = placeAfter(from);
      select(nodeAt(uiOf(edits.form()), after) ? { path: elementPath(id, after) } : null);
      onNews(speak(texts["forms.removed"], { what }));
      focus(after);
    },
    () => onNews(speak(texts["forms.last"])),
  );
  const takeOut = (from: Place, label: Text = texts["forms.remove"]) => remove(from, label);
  const move = (from: Place, way: Way) => {
    const form = edits.form();
    const gap = gapBeside(uiOf(form), from, way);
    const moved = gap && moveElement(form, from, gap);
    const what = titleAt(from);
    if (!moved) return onNews(speak(texts["forms.stays"], { what }));
    edits.apply(moved);
    focus(moved.place);
    tellMoved(what, moved.place);
  };
  const tellMoved = (what: string, to: Place) => onNews(speak(texts["forms.moved"], { what, where: titleAt(to.slice(0, -1)), number: (to.at(-1) ?? 0) + 1 }));
  const double = (from: Place) => {
    const made = duplicateElement(edits.form(), from);
    if (!made) return;
    edits.apply(made);
    focus(made.place);
    onNews(speak(texts["forms.added"], { what: titleOfNode(made.form, made.place) }));
  };
  const tools: Record<Tool, (from: Place) => void> = {
    up: (from) => move(from, "up"),
    down: (from) => move(from, "down"),
    group(from) {
      const made = groupElement(edits.form(), from, texts["kind.group"]["zh-CN"], texts["kind.group"].en);
      if (made) edits.apply(made);
    },
    double,
    copy: (from) => void fragments.copy(from),
    cut: (from) => void fragments.copy(from).then((done) => done && takeOut(from, fragmentTexts["edit.cut"])),
    remove: (from) => takeOut(from),
  };
  const step = (event: KeyboardEvent, by: number) => {
    const all = [...(root.current?.querySelectorAll<HTMLElement>("[data-canvas] [data-choose]") ?? [])];
    all[all.indexOf(event.currentTarget as HTMLElement) + by]?.focus();
  };
  const press = (event: KeyboardEvent, where: string) => {
    const from = placeOfText(where);
    const tab = event.currentTarget.hasAttribute("data-step");
    const arrow = Object.hasOwn(keys, event.key) ? event.key : null;
    if (event.altKey && arrow)
      move(from, tab ? ({ ArrowLeft: "up", ArrowRight: "down", ArrowUp: "up", ArrowDown: "down" } as const)[arrow as keyof typeof keys] : keys[arrow as keyof typeof keys]);
    else if (!tab && (event.key === "ArrowUp" || event.key === "ArrowDown")) step(event, event.key === "ArrowUp" ? -1 : 1);
    else if (event.key === "Delete") takeOut(from);
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "d") double(from);
    else return;
    event.preventDefault();
  };

  /** After what is selected, at the end of a step or group that is; else at the end of what is in view. */
  const gapAfter = (): Gap => {
    const ui = uiOf(edits.form());
    const shown = ui.type === "Categorization" ? [view === "evidence" ? Math.max(0, childrenOf(ui).length - 1) : view] : [];
    const parent = place ?? shown;
    const node = nodeAt(ui, parent);
    if (node && Array.isArray(node.elements)) return { parent, index: childrenOf(node).length };
    return { parent: parent.slice(0, -1), index: (parent.at(-1) ?? 0) + 1 };
  };
  const level = () => Object.values(document.definition.roles)[1]?.level ?? Object.values(document.definition.roles)[0]?.level ?? "";
  const addEvidence = () => {
    const path = `${formPath(id)}/evidence`;
    const list = edits.form().evidence ?? [];
    const item: Evidence = {
      id: freeName(path, list),
      title: { ...texts["kind.evidence"] },
      required: true,
      types: ["pdf", "image"],
      count: { min: 1, max: 1 },
      size: 20 * 1024 * 1024,
    };
    const at = pointerBelow(path, list.length);
    document.apply(addPlace(at, item as never, texts["kind.evidence"]));
    select({ path: at });
  };
  const addTo = (target: Drop["target"], kind: NewKind) => {
    const made = addAt(edits.form(), target, kind, level());
    edits.apply(made);
    onNews(speak(texts["forms.added"], { what: speak(texts[`kind.${kind}`]) }));
  };
  /** Puts a block of the library in; what it names and is not there is left out and told. */
  const placeBlockAt = async (gap: Gap, block: string) => {
    const found = library?.blocks?.find((one) => one.id === block);
    if (!library || !found) return;
    const what = speak(found.title);
    try {
      const fragment = await library.library.version(found.id, found.version);
      const placed = placeBlock(edits.form(), gap, { id: found.id, version: found.version, fragment }, document.definition, isApplication(document.definition, id));
      if (!placed) return onNews(speak(blocksTexts["block.deep"]));
      edits.apply({ form: placed.form, place: placed.places[0] ?? gap.parent }, blocksTexts["edit.place"]);
      onNews(speak(blocksTexts["block.placed"], { what }));
      fragments.tellLeft(placed.left);
    } catch (reason) {
      onNews(speak(blocksTexts["block.failed"], { why: reason instanceof Error ? reason.message : String(reason) }));
    }
  };
  const addKind = (kind: PaletteKind) => {
    if (kind === "evidence") addEvidence();
    else addTo({ kind: "gap", gap: gapAfter() }, kind);
  };
  const addBlock = (block: string) => placeBlockAt(gapAfter(), block);
  const latest = useRef({ press, select, tools, addKind });
  latest.current = { press, select, tools, addKind };
  const add = useCallback((kind: PaletteKind) => latest.current.addKind(kind), []);
  const actions = useMemo<ElementActions>(
    () => ({
      select: (where) => latest.current.select({ path: elementPath(id, placeOfText(where)) }),
      press: (event, where) => latest.current.press(event, where),
      use: (tool, where) => latest.current.tools[tool](placeOfText(where)),
    }),
    [id],
  );
  const show = (next: View) => {
    onView(next);
    select(null);
  };
  /** Whether keys of the clipboard are the canvas's: not in fields, and not where words are marked. */
  const own = (event: ClipboardEvent) => !(event.target instanceof Element && event.target.closest("input, textarea, dialog")) && String(getSelection() ?? "") === "";
  return {
    actions,
    fragments,
    dialog,
    show,
    showStep: (index: number) => {
      onView(index);
      select({ path: elementPath(id, [index]) });
    },
    add,
    addBlock,
    copied: (event: ClipboardEvent) => void (place && own(event) && fragments.copy(place, event)),
    cut(event: ClipboardEvent) {
      if (place && own(event)) void fragments.copy(place, event).then((done) => done && takeOut(place, fragmentTexts["edit.cut"]));
    },
    pasted: (event: ClipboardEvent) => void (own(event) && fragments.paste(gapAfter(), event)),
    paste: () => void fragments.paste(gapAfter()),
    accepts(dragged: Dragged, { target }: Drop): boolean {
      if ("new" in dragged) return dragged.new !== "evidence";
      if ("block" in dragged) return target.kind === "gap";
      return moveTo(edits.form(), placeOfText(dragged.place), target) !== null;
    },
    whereOf({ target }: Drop): string {
      if (target.kind === "beside") return speak(texts["drag.beside"], { where: titleAt(target.place) });
      return speak(texts["drag.into"], { where: titleAt(target.gap.parent), number: target.gap.index + 1 });
    },
    drop(dragged: Dragged, { target }: Drop) {
      if ("new" in dragged) return addTo(target, dragged.new as NewKind);
      if ("block" in dragged) return target.kind === "gap" ? void placeBlockAt(target.gap, dragged.block) : undefined;
      const from = placeOfText(dragged.place);
      const what = titleAt(from);
      const moved = moveTo(edits.form(), from, target);
      if (!moved) return;
      edits.apply(moved);
      tellMoved(what, moved.place);
    },
  };
}

/** What takes the focus when an element is gone: the one before it, else what it was in. */
function placeAfter(place: Place): Place {
  const index = place.at(-1) ?? 0;
  return index > 0 ? [...place.slice(0, -1), index - 1] : place.slice(0, -1);
}
