import { Button } from "@shenbao/renderer";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { builderFragmentTexts as fragmentTexts } from "@shenbao/texts/builder-fragment";
import type { Fragment } from "@shenbao/engine/fragment";
import { builderBlocksTexts as blocksTexts } from "@shenbao/texts/builder-blocks";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { BlockPalette } from "../blocks/BlockPalette.tsx";
import { BlockUpdates } from "../blocks/BlockUpdates.tsx";
import { SaveBlockDialog } from "../blocks/SaveBlockDialog.tsx";
import { useLibrary } from "../blocks/use-library.ts";
import "../blocks/blocks.css";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { useSelection } from "../selection/selection.ts";
import { useGo } from "../shell/go-context.ts";
import { CanvasElements } from "./canvas/CanvasElements.tsx";
import { EvidencePart } from "./canvas/EvidencePart.tsx";
import { StepTabs, type View } from "./canvas/StepTabs.tsx";
import { useCanvasActions } from "./canvas/use-canvas-actions.ts";
import { useWrongPlaces } from "./canvas/use-wrong-places.ts";
import { childrenOf, nodeAt, uiOf } from "./commands/ui-tree.ts";
import { FormDrag } from "./drag/FormDrag.tsx";
import { elementPath, formAt } from "./form-at.ts";
import { FormPalette } from "./FormPalette.tsx";
import { fragmentOf } from "./fragment/fragment-of.ts";
import { isApplication } from "./use-fragments.tsx";

/** A form under work: what can be added beside what is in it, one step at a time. Everything by button, by key and by dragging; what happens is read out. */
export function FormCanvas({ id }: { id: string }) {
  const speak = useSpeak();
  const [selection] = useSelection();
  const { wanted, arrived } = useGo();
  const form = useDefinition(({ forms }) => forms[id]);
  const year = useDefinition((definition) => definition.year);
  const application = useDefinition((definition) => isApplication(definition, id));
  const root = useRef<HTMLDivElement>(null);
  const [news, setNews] = useState("");
  const [kept, keep] = useState<View>(0);
  const at = selection && form ? formAt(selection.path, form) : null;
  const place = at?.id === id && at.place.length > 0 ? at.place : null;
  const selected = place ? place.join("/") : null;
  const stepwise = form ? uiOf(form).type === "Categorization" : false;
  const inEvidence = selection?.path.startsWith(`${elementPath(id, []).replace(/\/ui$/, "")}/evidence`) === true;
  const steps = form && stepwise ? childrenOf(uiOf(form)).length : 1;
  const view: View = inEvidence ? "evidence" : place && stepwise ? (place[0] ?? 0) : kept === "evidence" ? (application ? kept : 0) : Math.min(kept, steps - 1);
  useEffect(() => keep(view), [view]);
  const library = useLibrary();
  const [saving, setSaving] = useState<Fragment | null>(null);
  const { actions, fragments, ...does } = useCanvasActions({ id, root, place, view, library, onView: keep, onNews: setNews });
  const wrong = useWrongPlaces(id, form);

  // What a finding leads to is shown, and takes the focus.
  useLayoutEffect(() => {
    if (wanted === null || wanted !== selection?.path || selected === null) return;
    const element = root.current?.querySelector<HTMLElement>(`[data-choose="${selected}"]`);
    element?.scrollIntoView({ block: "center" });
    element?.focus({ preventScroll: true });
    arrived();
  }, [wanted, arrived, selected, selection]);

  // What is selected, a new element at the end too, comes into sight; who chose it there sees nothing move.
  useLayoutEffect(() => {
    if (selected !== null) root.current?.querySelector(`[data-choose="${selected}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selected]);

  if (!form) return null;
  const shownPlace = stepwise && view !== "evidence" ? String(view) : "";
  const node = view === "evidence" ? null : nodeAt(uiOf(form), stepwise ? [view] : []);
  return (
    <FormDrag root={root} accepts={does.accepts} onDrop={does.drop} whereOf={does.whereOf} onStep={does.showStep} onNews={setNews}>
      <div className="bf-desk" ref={root} onCopy={does.copied} onCut={does.cut} onPaste={does.pasted}>
        <FormPalette onAdd={does.add} evidence={application} blocks={library && <BlockPalette library={library} onAdd={(block) => void does.addBlock(block.id)} />} />
        <div className="bf-sheet">
          {library && <BlockUpdates id={id} library={library} onNews={setNews} />}
          <StepTabs form={form} view={view} selected={selected} actions={actions} evidence={application ? (form.evidence?.length ?? 0) : null} onView={does.show} />
          <div className="bf-bar">
            <details>
              <summary>{speak(texts["forms.keysTitle"])}</summary>
              <p>{speak(texts["forms.keys"])}</p>
            </details>
            <Button small onClick={does.paste}>
              {speak(fragmentTexts["edit.paste"])}
            </Button>
            {library && (
              <Button
                small
                aria-disabled={place === null}
                title={place === null ? speak(blocksTexts["save.nothing"]) : undefined}
                onClick={() => place && setSaving(fragmentOf(form, [place]))}
              >
                {speak(blocksTexts["save.button"])}
              </Button>
            )}
          </div>
          {view === "evidence" ? (
            <div className="bd-card bf-canvas">
              <EvidencePart id={id} onAdd={() => does.add("evidence")} />
            </div>
          ) : (
            <div className="bd-card bf-canvas" role="group" aria-label={speak(texts["forms.canvas"])} data-canvas="" data-place={shownPlace} data-holds="column" key={shownPlace}>
              {node && childrenOf(node).length > 0 ? (
                <CanvasElements form={form} year={year} node={node} place={shownPlace} selected={selected} wrong={wrong} actions={actions} />
              ) : (
                <p className="bf-empty sb-muted">{speak(texts["forms.nothingYet"])}</p>
              )}
            </div>
          )}
        </div>
        <p className="sb-hidden" aria-live="polite">
          {news}
        </p>
        {does.dialog}
        {fragments.dialog}
        {library && saving && <SaveBlockDialog library={library} fragment={saving} onClose={() => setSaving(null)} onNews={setNews} />}
      </div>
    </FormDrag>
  );
}
