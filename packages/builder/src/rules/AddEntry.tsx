import { pointerBelow } from "@shenbao/engine";
import { Button } from "@shenbao/renderer";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useState } from "react";
import { GroupedSelect } from "../conditions/GroupedSelect.tsx";
import { useDocument } from "../document/document-context.ts";
import { addPlace } from "../document/place-commands.ts";
import { useDefinition } from "../document/use-definition.ts";
import { formPath } from "../form/form-at.ts";
import { choicesOf } from "../inspector/choices-of.ts";
import { labelOf } from "../inspector/meta-form.ts";
import { nodeAt } from "../inspector/meta-node.ts";
import { useSpeak } from "../language/locale-context.ts";
import { useGo } from "../shell/go-context.ts";
import { fieldsFor, newEntry, placeFor, type EntryKind } from "./new-entry.ts";

const labels = { rules: "rules.addRule", requiredWhen: "rules.addRequired", computed: "rules.addComputed" } as const;

/** Adds a rule, a requirement or a computed value for a field that is chosen first, so that it says something at once. */
export function AddEntry({ form, kind }: { form: string; kind: EntryKind }) {
  const speak = useSpeak();
  const document = useDocument();
  const { go } = useGo();
  const path = pointerBelow(formPath(form), kind);
  const definition = useDefinition((whole) => whole);
  const [chosen, choose] = useState("");
  const fields = fieldsFor(definition, form, kind);
  const field = fields.includes(chosen) ? chosen : (fields[0] ?? "");
  const titles = new Map(choicesOf("field", definition, path, []).map(({ value, title }) => [value, title]));
  const label = speak(texts[labels[kind]]);
  if (field === "") return null;
  const add = () => {
    const place = pointerBelow(path, placeFor(document.definition, form, kind, field));
    document.apply(addPlace(place, newEntry(document.definition, form, kind, field), labelOf(nodeAt(path).node, path)));
    go(place);
  };
  return (
    <span className="bu-add">
      <GroupedSelect
        label={`${label}：${speak(texts["rules.addFor"])}`}
        value={field}
        groups={[{ choices: fields.map((pointer) => ({ value: pointer, title: titles.has(pointer) ? speak(titles.get(pointer) as never) : pointer })) }]}
        onChoose={choose}
      />
      <Button small aria-label={label} onClick={add}>
        {speak(texts["rules.add"])}
      </Button>
    </span>
  );
}
