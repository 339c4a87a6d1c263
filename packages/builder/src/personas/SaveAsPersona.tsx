import { admitDraft, interpretForm, trackForm, type Answers, type NoticeDefinition } from "@shenbao/engine";
import { personaOutcome } from "@shenbao/engine/personas";
import { Banner, Button, Dialog, placeTitle } from "@shenbao/renderer";
import { builderPersonaTexts } from "@shenbao/texts/builder-personas";
import { builderPreviewTexts as texts } from "@shenbao/texts/builder-preview";
import { useMemo, useState } from "react";
import { useDocument } from "../document/document-context.ts";
import { useSpeak } from "../language/locale-context.ts";
import { useGo } from "../shell/go-context.ts";
import { addPersona, type PersonaContent } from "./persona-commands.ts";

export interface SaveAsPersonaProps {
  content: Omit<PersonaContent, "title">;
  onClose(): void;
}

/** What was filled in becomes a sample, with what comes of it now as what must come. */
export function SaveAsPersona({ content, onClose }: SaveAsPersonaProps) {
  const document = useDocument();
  const speak = useSpeak();
  const { go } = useGo();
  const { definition } = document;
  const [name, setName] = useState("");
  const [saved, setSaved] = useState<{ path: string; title: string } | null>(null);
  // What a draft keeps of it; what no draft would take is kept as it is, so that the sample says so.
  const kept = useMemo(() => ({ ...content, answers: keptAnswers(definition, content) }), [definition, content]);
  const outcome = useMemo(() => personaOutcome(definition, kept, interpretForm), [definition, kept]);
  const form = trackForm(definition, content.track);
  const save = () => {
    const words = name.trim();
    const title = words === "" ? builderPersonaTexts["add.newName"] : { "zh-CN": words, en: words };
    const { command, path } = addPersona(document.definition, { ...kept, title });
    document.apply(command);
    setSaved({ path, title: speak(title) });
  };
  return (
    <Dialog
      open
      wide
      title={speak(texts["save.title"])}
      locale={speak.locale}
      onClose={onClose}
      actions={
        saved ? (
          <>
            <Button kind="primary" onClick={() => go(saved.path)}>
              {speak(texts["save.open"])}
            </Button>
            <Button onClick={onClose}>{speak(texts["save.close"])}</Button>
          </>
        ) : (
          <>
            <Button kind="primary" onClick={save}>
              {speak(texts["save.do"])}
            </Button>
            <Button onClick={onClose}>{speak(builderPersonaTexts.cancel)}</Button>
          </>
        )
      }
    >
      {saved ? (
        <Banner tone="success" locale={speak.locale} live="polite">
          <p>{speak(texts["save.done"], { title: saved.title })}</p>
        </Banner>
      ) : (
        <div className="bp-add">
          <label>
            <span>{speak(texts["save.name"])}</span>
            <input className="sb-input" value={name} maxLength={100} placeholder={speak(builderPersonaTexts["add.nameHelp"])} onChange={({ target }) => setName(target.value)} />
          </label>
          <p>{speak(texts["save.text"])}</p>
          {outcome && (
            <ul className="bp-changes">
              <li>
                <strong>{speak(builderPersonaTexts[outcome.blocking ? "submit.no" : "submit.yes"])}</strong>
              </li>
              {outcome.findings.map(({ code, at, message }) => (
                <li key={`${code} ${at}`}>
                  <strong>{placeTitle(form, definition.year, at, speak.locale)}</strong> {speak(message)}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Dialog>
  );
}

function keptAnswers(definition: NoticeDefinition, { track, answers }: Omit<PersonaContent, "title">): Answers {
  const admission = admitDraft(trackForm(definition, track), answers as Answers);
  return "answers" in admission ? admission.answers : (answers as Answers);
}
