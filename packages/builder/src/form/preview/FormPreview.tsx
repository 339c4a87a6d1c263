import type { Answers, Persona } from "@shenbao/engine";
import { builderPreviewTexts as texts } from "@shenbao/texts/builder-preview";
import { useCallback, useRef, useState } from "react";
import { useDefinition } from "../../document/use-definition.ts";
import { useSpeak } from "../../language/locale-context.ts";
import { newPersona, sampleApplicant } from "../../personas/persona-commands.ts";
import { SaveAsPersona } from "../../personas/SaveAsPersona.tsx";
import { SoundForm } from "../../personas/SoundForm.tsx";
import { useOrganisations } from "../../personas/use-organisations.ts";
import { LocalAnswers } from "./local-answers.ts";
import { PlainPreview } from "./PlainPreview.tsx";
import { PreviewFrame } from "./PreviewFrame.tsx";
import { PreviewPages } from "./PreviewPages.tsx";
import { PreviewTools, type PreviewWidth } from "./PreviewTools.tsx";

/** A phone's page, in pixels. */
const phone = 390;

/** What is filled in: a beginning, and everything typed since. */
interface Begun {
  number: number;
  source: LocalAnswers;
  evidence: Readonly<Record<string, number>>;
}

/** A form as those get it who fill it in: the pages of the portal, with live rules and files that stay here. */
export function FormPreview({ id }: { id: string }) {
  const speak = useSpeak();
  // Whatever is changed while it stands here is shown at once.
  const definition = useDefinition((whole) => whole);
  const form = definition.forms[id];
  const tracks = definition.tracks.filter((one) => one.form === id);
  const { some } = useOrganisations();
  const [track, setTrack] = useState(tracks[0]?.id ?? "");
  const [fill, setFill] = useState("empty");
  const [applicant, setApplicant] = useState<Persona["applicant"]>(sampleApplicant);
  const [width, setWidth] = useState<PreviewWidth>("wide");
  const [begun, setBegun] = useState<Begun>(() => ({ number: 0, source: new LocalAnswers({}), evidence: {} }));
  const [saving, setSaving] = useState(false);
  const counts = useRef<Record<string, number>>({});
  const onCounts = useCallback((now: Record<string, number>) => void (counts.current = now), []);
  if (!form) return null;

  const begin = async (inTrack: string, filled: string) => {
    setTrack(inTrack);
    setFill(filled);
    const persona = definition.personas.find((one) => `sample ${one.id}` === filled);
    if (persona) setApplicant(persona.applicant);
    const content = persona ?? newPersona(definition, definition.title, inTrack, filled === "made-up", await some(inTrack));
    setBegun(({ number }) => ({ number: number + 1, source: new LocalAnswers(content.answers as Answers), evidence: content.evidence }));
  };
  return (
    <div className="bf-preview">
      <PreviewTools
        definition={definition}
        tracks={tracks}
        track={track}
        onTrack={(next) => void begin(next, "empty")}
        fill={fill}
        onFill={(next) => void begin(track, next)}
        applicant={applicant}
        onApplicant={setApplicant}
        width={width}
        onWidth={setWidth}
        onAgain={() => void begin(track, fill)}
        onSave={() => setSaving(true)}
      />
      <SoundForm id={id}>
        <PreviewFrame title={speak(texts["preview.label"])} lang={speak.locale} width={width === "phone" ? phone : undefined}>
          {(page) =>
            tracks.some((one) => one.id === track) ? (
              <PreviewPages
                key={begun.number}
                page={page}
                definition={definition}
                form={form}
                track={track}
                applicant={applicant}
                source={begun.source}
                begun={begun.evidence}
                onCounts={onCounts}
              />
            ) : (
              <PlainPreview definition={definition} id={id} form={form} />
            )
          }
        </PreviewFrame>
      </SoundForm>
      {saving && <SaveAsPersona content={{ track, applicant, answers: begun.source.answers, evidence: counts.current }} onClose={() => setSaving(false)} />}
    </div>
  );
}
