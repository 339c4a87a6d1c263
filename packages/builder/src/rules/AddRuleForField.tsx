import { pointerBelow } from "@shenbao/engine";
import { Button } from "@shenbao/renderer";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useDocument } from "../document/document-context.ts";
import { addPlace } from "../document/place-commands.ts";
import { formPath } from "../form/form-at.ts";
import { labelOf } from "../inspector/meta-form.ts";
import { nodeAt } from "../inspector/meta-node.ts";
import { useSpeak } from "../language/locale-context.ts";
import { useGo } from "../shell/go-context.ts";
import { newEntry, placeFor } from "./new-entry.ts";

/** From a field to a new rule for it. */
export function AddRuleForField({ form, pointer }: { form: string; pointer: string }) {
  const speak = useSpeak();
  const document = useDocument();
  const { go } = useGo();
  const path = pointerBelow(formPath(form), "rules");
  const add = () => {
    const place = pointerBelow(path, placeFor(document.definition, form, "rules", pointer));
    document.apply(addPlace(place, newEntry(document.definition, form, "rules", pointer), labelOf(nodeAt(path).node, path)));
    go(place);
  };
  return (
    <span className="bc-buttons">
      <Button small onClick={add}>
        {speak(texts["rules.addRule"])}
      </Button>
    </span>
  );
}
