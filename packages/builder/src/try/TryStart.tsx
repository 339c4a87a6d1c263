import { trackForm, type Answers, type NoticeDefinition, type Persona } from "@shenbao/engine";
import { beginApplication, madeUpAnswers } from "@shenbao/engine/walk";
import { Button, StateTag } from "@shenbao/renderer";
import { builderTryTexts as texts } from "@shenbao/texts/builder-try";
import { useId, useState } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { RefusalNote } from "./RefusalNote.tsx";
import type { WalkRefusal } from "./use-walk.ts";
import { useWalking } from "./walk-context.ts";

/** The samples of a track, those that can be submitted first. */
function samplesOf({ personas }: NoticeDefinition, track: string): Persona[] {
  return personas.filter((persona) => persona.track === track).sort((one, other) => Number(other.expect.submittable) - Number(one.expect.submittable));
}

/** What applications there are, and what can be begun. */
export function TryStart({ current, onCurrent }: { current: string | null; onCurrent(id: string): void }) {
  const speak = useSpeak();
  const id = useId();
  const { world, walk, step, nameOf } = useWalking();
  const { definition } = world;
  const [track, setTrack] = useState(definition.tracks[0]?.id ?? "");
  const samples = samplesOf(definition, track);
  const [sample, setSample] = useState(samples[0]?.id ?? "made-up");
  const [count, setCount] = useState(1);
  const [refusal, setRefusal] = useState<WalkRefusal | null>(null);
  const chosen = sample === "made-up" || sample === "empty" ? null : (samples.find((persona) => persona.id === sample) ?? samples[0]);
  const add = () => {
    const made = () => madeUpAnswers(trackForm(definition, track), (level) => world.organisations.find((one) => one.level === level)?.code);
    const start = chosen
      ? { track, applicant: chosen.applicant, answers: chosen.answers as Answers, evidence: chosen.evidence as Record<string, number> }
      : { track, answers: sample === "made-up" ? made() : {} };
    const refused = step((inWorld, now) => {
      let at = now;
      for (let i = 0; i < count; i++) {
        const begun = beginApplication(inWorld, at, start);
        if ("refused" in begun) return begun;
        at = begun.walk;
      }
      return { walk: at };
    });
    setRefusal(refused);
    if (!refused && walk.applications.length === 0) onCurrent("walk-1");
  };
  return (
    <section className="bd-card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{speak(texts["start.title"])}</h2>
      {refusal && <RefusalNote refusal={refusal} definition={definition} track={track} />}
      <div className="bt-line">
        <label>
          <span>{speak(texts["start.track"])}</span>
          <select
            className="sb-input sb-select"
            value={track}
            onChange={({ target }) => {
              setTrack(target.value);
              setSample(samplesOf(definition, target.value)[0]?.id ?? "made-up");
            }}
          >
            {definition.tracks.map((one) => (
              <option key={one.id} value={one.id}>
                {speak(one.title)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{speak(texts["start.sample"])}</span>
          <select className="sb-input sb-select" value={sample} onChange={({ target }) => setSample(target.value)}>
            {samples.map((persona) => (
              <option key={persona.id} value={persona.id}>
                {speak(persona.title)}
              </option>
            ))}
            <option value="made-up">{speak(texts["start.madeUp"])}</option>
            <option value="empty">{speak(texts["start.empty"])}</option>
          </select>
        </label>
        <label>
          <span>{speak(texts["start.count"])}</span>
          <input
            className="sb-input bt-count"
            type="number"
            min={1}
            max={30}
            value={count}
            onChange={({ target }) => setCount(Math.min(30, Math.max(1, Math.round(Number(target.value)) || 1)))}
          />
        </label>
        <Button kind="primary" onClick={add}>
          {speak(texts["start.add"], { count })}
        </Button>
      </div>
      {walk.applications.length === 0 ? (
        <p className="sb-muted">{speak(texts["start.none"])}</p>
      ) : (
        <ul className="bt-applications" aria-label={speak(texts["start.list"])}>
          {walk.applications.map(({ facts }) => {
            const state = definition.workflow.states[facts.state];
            return (
              <li key={facts.id}>
                <button type="button" className="bt-application" aria-current={facts.id === current || undefined} onClick={() => onCurrent(facts.id)}>
                  <span>{nameOf(facts.id)}</span>
                  {state && <StateTag title={speak(state.title)} tone={state.tone} />}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
