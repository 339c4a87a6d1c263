import { Button } from "@shenbao/renderer";
import type { Form } from "@shenbao/engine";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { builderPaperTexts as paperTexts } from "@shenbao/texts/builder-paper";
import { useDocument } from "../document/document-context.ts";
import { addPlace } from "../document/place-commands.ts";
import { useSpeak } from "../language/locale-context.ts";
import { DocumentButton } from "../paper/DocumentButton.tsx";
import { useGo } from "../shell/go-context.ts";
import { blankForm, copyOfForm, freeFormId } from "./commands/whole-forms.ts";
import { FormChoice } from "./FormChoice.tsx";
import { formPath } from "./form-at.ts";
import { ReadFormButton } from "./reading/ReadFormButton.tsx";

export interface FormHeadProps {
  /** The form that is under work. */
  id: string;
  preview: boolean;
  onChoose(id: string): void;
  onPreview(preview: boolean): void;
}

/** The forms of the notice: which one is under work; another one, a copy, its name and uses. */
export function FormHead({ id, preview, onChoose, onPreview }: FormHeadProps) {
  const document = useDocument();
  const speak = useSpeak();
  const { go } = useGo();
  const put = (made: Form, stem?: string) => {
    const free = freeFormId(document.definition, stem);
    document.apply(addPlace(formPath(free), made as never, texts["forms.label"]));
    go(formPath(free));
  };
  return (
    <div className="bf-head">
      <FormChoice id={id} onChoose={onChoose} />
      <span className="sb-buttons">
        <Button small onClick={() => go(formPath(id))}>
          {speak(texts["manage.settings"])}
        </Button>
        <Button small onClick={() => put(blankForm())}>
          {speak(texts["manage.add"])}
        </Button>
        <Button
          small
          onClick={() => {
            const form = document.definition.forms[id];
            if (form) put(copyOfForm(form), id);
          }}
        >
          {speak(texts["manage.copy"])}
        </Button>
        <DocumentButton of={{ kind: "empty-form", form: id }} title={paperTexts["document.empty-form"]} />
        <ReadFormButton id={id} />
        <Button small aria-pressed={preview} onClick={() => onPreview(!preview)}>
          {speak(texts[preview ? "forms.edit" : "forms.preview"])}
        </Button>
      </span>
    </div>
  );
}
