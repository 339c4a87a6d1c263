import type { Form } from "@shenbao/engine";
import { checkDefinition, type DefinitionFinding } from "@shenbao/engine/check";
import { Button, Dialog } from "@shenbao/renderer";
import { builderTexts } from "@shenbao/texts/builder";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useState, type ReactNode } from "react";
import { useDocument } from "../document/document-context.ts";
import { useSpeak } from "../language/locale-context.ts";

interface Asked {
  what: string;
  form: Form;
  broken: DefinitionFinding[];
}

/** Takes something out of a form: at once where nothing breaks (there is an undo), else after saying what would. */
export function useElementRemoval(id: string, take: (form: Form, what: string) => void): { remove(form: Form, what: string): void; dialog: ReactNode } {
  const document = useDocument();
  const speak = useSpeak();
  const [asked, setAsked] = useState<Asked | null>(null);
  const remove = (form: Form, what: string) => {
    const errors = (forms: Record<string, Form>) => checkDefinition({ ...document.definition, forms }).filter(({ severity }) => severity === "error");
    const known = new Set(errors(document.definition.forms).map(said));
    const broken = errors({ ...document.definition.forms, [id]: form }).filter((finding) => !known.has(said(finding)));
    if (broken.length === 0) take(form, what);
    else setAsked({ what, form, broken });
  };
  const dialog = asked && (
    <Dialog
      open
      title={speak(texts["forms.removeAsk"], { what: asked.what })}
      locale={speak.locale}
      onClose={() => setAsked(null)}
      actions={
        <>
          <Button
            kind="danger"
            onClick={() => {
              take(asked.form, asked.what);
              setAsked(null);
            }}
          >
            {speak(texts["forms.remove"])}
          </Button>
          <Button onClick={() => setAsked(null)}>{speak(builderTexts["action.cancel"])}</Button>
        </>
      }
    >
      <p>{speak(texts["forms.breaks"], { count: asked.broken.length })}</p>
      <ul className="bd-uses">
        {asked.broken.slice(0, 20).map((finding) => (
          <li key={said(finding)}>{finding.message[speak.locale]}</li>
        ))}
      </ul>
    </Dialog>
  );
  return { remove, dialog };
}

const said = ({ code, path, message }: DefinitionFinding) => `${code} ${path} ${message.en}`;
