import { Button } from "@shenbao/renderer";
import { builderPaperTexts } from "@shenbao/texts/builder-paper";
import { builderTemplateTexts as texts } from "@shenbao/texts/builder-template";
import { useId, useState } from "react";
import { sameItems, useDefinition } from "../../document/use-definition.ts";
import { useSpeak } from "../../language/locale-context.ts";
import { useBuilderServices } from "../../services/builder-services.ts";
import { saveFile } from "../save-file.ts";

/** Fills the template of a form with a sample of one of its tracks, and saves it. */
export function TryTemplate({ form, onFail }: { form: string; onFail(reason: string | null): void }) {
  const { makeDocument } = useBuilderServices();
  const speak = useSpeak();
  const choice = useId();
  const [chosen, setChosen] = useState("");
  const [making, setMaking] = useState(false);
  const [tracks, personas] = useDefinition((definition) => [definition.tracks, definition.personas] as const, sameItems);
  const samples = tracks
    .filter((track) => track.form === form)
    .flatMap(({ id, title }): { track: string; persona?: string; title: string }[] => {
      const own = personas.filter((persona) => persona.track === id);
      if (own.length === 0) return [{ track: id, title: speak(texts["template.blank"], { track: title }) }];
      return own.map((persona) => ({ track: id, persona: persona.id, title: `${speak(title)} · ${speak(persona.title)}` }));
    });
  const sample = samples[Number(chosen)] ?? samples[0];
  if (!makeDocument || !sample) return null;
  const make = async () => {
    setMaking(true);
    onFail(null);
    try {
      saveFile(await makeDocument({ kind: "filled-template", track: sample.track, ...(sample.persona !== undefined && { persona: sample.persona }) }));
    } catch (error) {
      onFail(error instanceof Error ? error.message : String(error));
    } finally {
      setMaking(false);
    }
  };
  return (
    <div className="sb-buttons">
      <label className="sb-hidden" htmlFor={choice}>
        {speak(texts["template.sample"])}
      </label>
      <select id={choice} className="sb-input bd-print-track" value={chosen} onChange={({ target }) => setChosen(target.value)}>
        {samples.map(({ title }, at) => (
          <option key={at} value={at === 0 ? "" : at}>
            {title}
          </option>
        ))}
      </select>
      <Button small busy={making} onClick={() => void make()}>
        {speak(making ? builderPaperTexts["document.making"] : texts["template.try"])}
      </Button>
    </div>
  );
}
