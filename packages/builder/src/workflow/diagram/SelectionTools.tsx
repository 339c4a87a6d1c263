import { Button } from "@shenbao/renderer";
import { builderWorkflowTexts as texts } from "@shenbao/texts/builder-workflow";
import { useSpeak } from "../../language/locale-context.ts";
import type { DiagramModel } from "./diagram-model.ts";

export interface SelectionToolsProps {
  model: DiagramModel;
  selected: string | null;
  onRename(path: string): void;
  onRemove(path: string): void;
  onConnect(from: string, to: string): void;
  onLead(path: string, to: string): void;
}

/** What can be done with the state or action that is selected: everything that a pointer can do, by key. */
export function SelectionTools({ model, selected, onRename, onRemove, onConnect, onLead }: SelectionToolsProps) {
  const speak = useSpeak();
  const within = (path: string) => selected === path || (selected?.startsWith(`${path}/`) ?? false);
  const state = model.states.find(({ path }) => within(path));
  const action = state ? undefined : model.actions.find(({ path }) => within(path));
  const chosen = state ?? action;
  if (!chosen) return <p className="bw-selection bw-selection-none">{speak(texts["tools.nothing"])}</p>;
  const label = speak(texts[state ? "tools.addAction" : "tools.leadsTo"]);
  return (
    <div className="bw-selection" role="group" aria-label={speak(texts["tools.label"], { title: chosen.title })}>
      <strong>{speak(texts[state ? "state.called" : "action.called"], { title: chosen.title })}</strong>
      <Button small onClick={() => onRename(chosen.path)}>
        {speak(texts["tools.rename"])}
      </Button>
      <select
        className="sb-input sb-select"
        aria-label={label}
        value={action ? action.to : ""}
        onChange={({ target: { value } }) => (state ? onConnect(state.id, value) : onLead(chosen.path, value))}
      >
        {state && <option value="">{label}</option>}
        {model.states.map(({ id, title }) => (
          <option key={id} value={id}>
            {speak(texts["list.to"], { to: title })}
          </option>
        ))}
      </select>
      <Button small className="bw-remove" onClick={() => onRemove(chosen.path)}>
        {speak(texts["tools.remove"])}
      </Button>
    </div>
  );
}
