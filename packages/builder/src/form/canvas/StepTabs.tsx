import type { Form } from "@shenbao/engine";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useSpeak } from "../../language/locale-context.ts";
import { childrenOf, uiOf } from "../commands/ui-tree.ts";
import { useDragSource } from "../drag/FormDrag.tsx";
import type { ElementActions } from "./element-actions.ts";
import { ElementTools } from "./ElementTools.tsx";

/** What of a form is in view: one of its steps, or the evidence it asks for. */
export type View = number | "evidence";

export interface StepTabsProps {
  form: Form;
  view: View;
  selected: string | null;
  actions: ElementActions;
  /** How many pieces of evidence it asks for; `null` where it can ask for none. */
  evidence: number | null;
  onView(view: View): void;
}

/** The steps of a form: one is in view; each can be moved, and dropped on. */
export function StepTabs({ form, view, selected, actions, evidence, onView }: StepTabsProps) {
  const speak = useSpeak();
  const ui = uiOf(form);
  const steps = ui.type === "Categorization" ? childrenOf(ui) : [];
  if (steps.length === 0 && evidence === null) return null;
  const chosen = selected !== null && /^\d+$/.test(selected) && ui.type === "Categorization" ? selected : null;
  return (
    <nav className="bf-steps" aria-label={speak(texts["forms.steps"])}>
      <ol>
        {steps.map((step, index) => (
          <li key={index}>
            <StepTab
              index={index}
              label={typeof step.label === "string" && step.label !== "" ? step.label : speak(texts["kind.step"])}
              count={childrenOf(step).length}
              current={view === index}
              actions={actions}
            />
          </li>
        ))}
        {steps.length === 0 && (
          <li>
            <button type="button" className="bf-step" aria-current={view !== "evidence" || undefined} onClick={() => onView(0)}>
              {speak(texts["forms.canvas"])}
            </button>
          </li>
        )}
        {evidence !== null && (
          <li>
            <button type="button" className="bf-step" aria-current={view === "evidence" || undefined} onClick={() => onView("evidence")}>
              {speak(texts["forms.evidence"])} <span className="bf-step-count">{evidence}</span>
            </button>
          </li>
        )}
      </ol>
      {chosen !== null && <ElementTools place={chosen} title={steps[Number(chosen)]?.label ?? ""} actions={actions} />}
    </nav>
  );
}

function StepTab({ index, label, count, current, actions }: { index: number; label: string; count: number; current: boolean; actions: ElementActions }) {
  const place = String(index);
  const drag = useDragSource(`step ${index}`, { place, title: label, step: true });
  return (
    <button
      {...drag.listeners}
      ref={drag.ref}
      type="button"
      className="bf-step"
      data-step={index}
      data-count={count}
      data-choose={place}
      aria-current={current || undefined}
      onClick={() => actions.select(place)}
      onKeyDown={(event) => actions.press(event, place)}
    >
      <span className="bf-step-number">{index + 1}</span> {label}
    </button>
  );
}
