import { Button } from "@shenbao/renderer";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useSpeak } from "../language/locale-context.ts";
import type { FieldKind } from "./commands/field-kinds.ts";

const kinds: readonly (FieldKind | "note")[] = [
  "text",
  "longText",
  "number",
  "money",
  "date",
  "month",
  "choice",
  "choices",
  "yesNo",
  "organisation",
  "creditCode",
  "telephone",
  "mobile",
  "email",
  "postcode",
  "webAddress",
  "fixedTable",
  "freeTable",
  "cards",
  "note",
];

/** What can be added to a form. It comes after what is selected. */
export function FormPalette({ onAdd }: { onAdd(kind: FieldKind | "note"): void }) {
  const speak = useSpeak();
  return (
    <section className="bd-card bf-palette" aria-label={speak(texts["forms.palette"])}>
      <h2>{speak(texts["forms.palette"])}</h2>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <Button small wide onClick={() => onAdd(kind)}>
              {speak(texts[`kind.${kind}`])}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
