import { Button } from "@shenbao/renderer";
import { builderWorkflowTexts as texts } from "@shenbao/texts/builder-workflow";
import { useId } from "react";
import { sameItems, useDefinition } from "../../document/use-definition.ts";
import { useSpeak } from "../../language/locale-context.ts";
import { roleTitle } from "./diagram-model.ts";

export interface DiagramToolsProps {
  /** Whose actions are looked at; null for all. */
  role: string | null;
  onRole(role: string | null): void;
  onAddState(): void;
  onZoom(by: number): void;
  onFit(): void;
  wide: boolean;
  onWide(): void;
  onPrint(): void;
}

/** What can be done with the diagram as a whole. */
export function DiagramTools({ role, onRole, onAddState, onZoom, onFit, wide, onWide, onPrint }: DiagramToolsProps) {
  const speak = useSpeak();
  const id = useId();
  const roles = useDefinition((definition) => [...Object.keys(definition.roles), ...(definition.workflow.actions.some(({ by }) => by === "system") ? ["system"] : [])], sameItems);
  const titles = useDefinition((definition) => roles.map((one) => roleTitle(definition, one, speak.locale)), sameItems);
  return (
    <div className="bw-tools">
      <Button small kind="primary" onClick={onAddState}>
        {speak(texts["diagram.addState"])}
      </Button>
      <label htmlFor={id}>{speak(texts["diagram.role"])}</label>
      <select id={id} className="sb-input sb-select" value={role ?? ""} onChange={(event) => onRole(event.target.value === "" ? null : event.target.value)}>
        <option value="">{speak(texts["diagram.everybody"])}</option>
        {roles.map((one, i) => (
          <option key={one} value={one}>
            {speak(texts["diagram.ofRole"], { role: titles[i] ?? one })}
          </option>
        ))}
      </select>
      <span className="bw-zoom">
        <Button small onClick={() => onZoom(0.8)} aria-label={speak(texts["diagram.zoomOut"])} title={speak(texts["diagram.zoomOut"])}>
          −
        </Button>
        <Button small onClick={() => onZoom(1.25)} aria-label={speak(texts["diagram.zoomIn"])} title={speak(texts["diagram.zoomIn"])}>
          ＋
        </Button>
        <Button small onClick={onFit}>
          {speak(texts["diagram.fit"])}
        </Button>
        <Button small aria-pressed={wide} onClick={onWide}>
          {speak(texts[wide ? "diagram.narrow" : "diagram.wide"])}
        </Button>
        <Button small onClick={onPrint}>
          {speak(texts["diagram.print"])}
        </Button>
      </span>
    </div>
  );
}
