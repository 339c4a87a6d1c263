import { Button, Dialog } from "@shenbao/renderer";
import { builderFormTexts as formTexts } from "@shenbao/texts/builder-form";
import { builderFragmentTexts as fragmentTexts } from "@shenbao/texts/builder-fragment";
import { builderReadingTexts as texts } from "@shenbao/texts/builder-reading";
import { useState } from "react";
import { useDocument } from "../../document/document-context.ts";
import { addPlace } from "../../document/place-commands.ts";
import { useDefinition } from "../../document/use-definition.ts";
import { useSpeak } from "../../language/locale-context.ts";
import { useBuilderServices } from "../../services/builder-services.ts";
import { useGo } from "../../shell/go-context.ts";
import { freeFormId } from "../commands/whole-forms.ts";
import { elementPath, formPath } from "../form-at.ts";
import type { LeftOut } from "../fragment/fragment.ts";
import { isApplication } from "../use-fragments.tsx";
import { useFormEdits } from "../use-form-edits.ts";
import type { FormReading, ReadElement } from "./form-reading.ts";
import { pathInNewForm, placeReading } from "./place-reading.ts";
import { ReadFormDialog } from "./ReadFormDialog.tsx";
import { setToCheck, toCheckOf } from "./to-check.ts";

/** «From Word or Excel»: what is read becomes a new form or the last steps of this one, as one step of the history; what was guessed is listed to be looked at. */
export function ReadFormButton({ id }: { id: string }) {
  const document = useDocument();
  const speak = useSpeak();
  const { go } = useGo();
  const edits = useFormEdits(id);
  const { readForm } = useBuilderServices();
  const title = useDefinition(({ forms }) => forms[id]?.title);
  const [open, setOpen] = useState(false);
  const [left, setLeft] = useState<readonly LeftOut[]>([]);
  if (!readForm) return null;

  const mark = ({ elements }: FormReading, pathOf: (element: ReadElement) => string) => {
    const { id: notice } = document.definition;
    const guessed = elements.filter(({ sure }) => !sure).map((element) => ({ path: pathOf(element), title: element.title, why: element.why.map((one) => speak(one)).join(" ") }));
    setToCheck(notice, [...toCheckOf(notice), ...guessed]);
  };

  const take = (reading: FormReading, as: "new" | "into"): string | null => {
    if (as === "new") {
      const free = freeFormId(document.definition);
      document.apply(addPlace(formPath(free), reading.form as never, formTexts["forms.label"]));
      mark(reading, (element) => pathInNewForm(free, element, reading));
      go(elementPath(free, [0]), "forms");
    } else {
      const placed = placeReading(id, edits.form(), reading, document.definition, isApplication(document.definition, id));
      if (!placed) return speak(texts["read.notPlaced"]);
      edits.apply(placed, texts["read.edit"]);
      mark(reading, placed.pathOf);
      setLeft(placed.left);
    }
    setOpen(false);
    return null;
  };

  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {speak(texts["read.button"])}
      </Button>
      {open && <ReadFormDialog readForm={readForm} current={title ? speak(title) : id} onClose={() => setOpen(false)} onTake={take} />}
      {left.length > 0 && (
        <Dialog
          open
          title={speak(fragmentTexts["fragment.leftTitle"])}
          locale={speak.locale}
          onClose={() => setLeft([])}
          actions={<Button onClick={() => setLeft([])}>{speak(fragmentTexts["fragment.close"])}</Button>}
        >
          <p>{speak(texts["read.placedLeft"], { count: left.length })}</p>
          <ul className="bd-uses">
            {left.map((one, n) => (
              <li key={n}>{speak(one.title)}</li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
