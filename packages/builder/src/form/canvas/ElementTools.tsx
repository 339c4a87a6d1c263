import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { builderFragmentTexts as fragments } from "@shenbao/texts/builder-fragment";
import { useSpeak } from "../../language/locale-context.ts";
import { IconButton, type IconName } from "../../pieces/IconButton.tsx";
import type { ElementActions, Tool } from "./element-actions.ts";

const tools: readonly [Tool, IconName, (typeof texts)[keyof typeof texts] | (typeof fragments)[keyof typeof fragments]][] = [
  ["up", "up", texts["forms.up"]],
  ["down", "down", texts["forms.down"]],
  ["group", "group", texts["forms.group"]],
  ["double", "double", texts["forms.copy"]],
  ["copy", "copy", fragments["edit.copy"]],
  ["cut", "cut", fragments["edit.cut"]],
  ["remove", "remove", texts["forms.remove"]],
];

/** What can be done with the element that is selected, beside it. All of it by key too. */
export function ElementTools({ place, title, actions }: { place: string; title: string; actions: ElementActions }) {
  const speak = useSpeak();
  return (
    <div className="bf-tools" role="toolbar" aria-label={speak(texts["forms.tools"], { what: title })}>
      {tools.map(([tool, icon, words]) => (
        <IconButton key={tool} icon={icon} label={speak(words)} onClick={() => actions.use(tool, place)} />
      ))}
    </div>
  );
}
