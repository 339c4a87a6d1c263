import { interpretForm, type Answers, type Persona } from "@shenbao/engine";
import { personaFacts } from "@shenbao/engine/personas";
import { Banner, Button, NoticeForm, StateTag } from "@shenbao/renderer";
import { builderPersonaTexts as texts } from "@shenbao/texts/builder-personas";
import { useMemo } from "react";
import { useDocument } from "../document/document-context.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { usePersonaOutcomes } from "../problems/problems-context.ts";
import { useGo } from "../shell/go-context.ts";
import { PersonaEvidence } from "./PersonaEvidence.tsx";
import { setAnswers } from "./persona-commands.ts";
import { personaState } from "./persona-state.ts";
import { SoundForm } from "./SoundForm.tsx";
import { useOrganisations } from "./use-organisations.ts";

/** One sample: what it fills in, in the form that applicants fill in, and how many files it brings. */
export function PersonaPage({ index, onLeave }: { index: number; onLeave(): void }) {
  const speak = useSpeak();
  const { go } = useGo();
  const path = `/personas/${index}`;
  const persona = useDefinition(({ personas }) => personas[index]);
  const formId = useDefinition(({ tracks }) => tracks.find(({ id }) => id === persona?.track)?.form);
  const outcomes = usePersonaOutcomes();
  if (!persona) return null;
  const state = personaState(
    outcomes,
    outcomes.runs.find((run) => run.persona === persona.id),
  );
  return (
    <div className="bd-page">
      <div className="bp-head">
        <Button small kind="quiet" onClick={onLeave}>
          ← {speak(texts["list.back"])}
        </Button>
        <h2>{speak(persona.title)}</h2>
        <StateTag title={speak(state.title)} tone={state.tone} />
        <Button small className="bp-to-outcome" onClick={() => go(path)}>
          {speak(texts["sample.toOutcome"])}
        </Button>
      </div>
      {formId === undefined ? (
        <Banner tone="error" locale={speak.locale}>
          <p>{speak(texts["sample.noTrack"])}</p>
        </Banner>
      ) : (
        <>
          <PersonaEvidence path={path} persona={persona} formId={formId} />
          <section className="bd-card" aria-label={speak(texts["sample.answers"])}>
            <h2>{speak(texts["sample.answers"])}</h2>
            <SoundForm id={formId}>
              <PersonaAnswers path={path} persona={persona} formId={formId} />
            </SoundForm>
          </section>
        </>
      )}
    </div>
  );
}

function PersonaAnswers({ path, persona, formId }: { path: string; persona: Persona; formId: string }) {
  const document = useDocument();
  const { locale } = useSpeak();
  const form = useDefinition(({ forms }) => forms[formId]);
  // Of the definition nothing but this is read by the facts of a sample.
  const facts = useDefinition(
    (definition) => personaFacts(definition, persona),
    (one, other) => JSON.stringify(one) === JSON.stringify(other),
  );
  const year = useDefinition((definition) => definition.year);
  const { choices } = useOrganisations();
  const validate = useMemo(() => form && interpretForm(form), [form]);
  if (!form || !validate) return null;
  return (
    <NoticeForm
      form={form}
      formId={`${path} ${formId}`}
      year={year}
      locale={locale}
      facts={facts}
      answers={persona.answers as Answers}
      onChange={(answers, changed) => {
        const now = document.definition.personas[Number(path.slice("/personas/".length))];
        if (now) document.apply(setAnswers(path, now, answers, changed));
      }}
      open="all"
      validate={validate}
      layout="page"
      show="all"
      organisations={choices}
    />
  );
}
