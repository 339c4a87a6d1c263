import { deadlineAt, extendableDeadlines, firstInstant, sayInstant } from "@shenbao/engine";
import { walkWaivable, walkWaive, type WalkWaivable } from "@shenbao/engine/walk";
import { Button } from "@shenbao/renderer";
import { builderTryTexts as texts } from "@shenbao/texts/builder-try";
import { useId, useState } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { RefusalNote } from "./RefusalNote.tsx";
import { localMoment } from "./TryClock.tsx";
import type { WalkRefusal } from "./use-walk.ts";
import { useWalking } from "./walk-context.ts";

const day = 86_400_000;

/** Deadlines put off for one organisation, so that what comes late can be tried. */
export function TryWaivers() {
  const speak = useSpeak();
  const id = useId();
  const { world, walk, step, nameOf, announce } = useWalking();
  const { definition, organisations } = world;
  const [whose, setWhose] = useState("");
  const [deadline, setDeadline] = useState("");
  const [until, setUntil] = useState("");
  const [refusal, setRefusal] = useState<WalkRefusal | null>(null);
  const choices = walkWaivable(world, walk);
  const chosen = choices.find(({ organisation }) => organisation === whose) ?? choices[0];
  if (!chosen) return null;
  const deadlines = extendableDeadlines(definition, chosen.level);
  const ends = deadlines.find((one) => one.deadline === deadline) ?? deadlines[0];
  if (!ends) return null;
  const nameFor = ({ organisation, application }: WalkWaivable) => {
    if (application !== null) return speak(texts["waivers.applicant"], { name: nameOf(application) });
    const found = organisations.find(({ code }) => code === organisation);
    return found ? speak(found.name) : organisation;
  };
  // Two days after whatever is later, the deadline or now: a moment that can be granted.
  const moment = until || localMoment(Math.max(walk.now, deadlineAt(definition, ends.deadline)) + 2 * day, definition.timezone);
  const grant = () => {
    const refused = step((inWorld, at) => walkWaive(inWorld, at, { deadline: ends.deadline, organisation: chosen.organisation, until: firstInstant(moment, definition.timezone) }));
    setRefusal(refused);
    if (!refused) announce(texts["waivers.granted"], said(chosen, ends.title, moment));
  };
  const said = (one: WalkWaivable, title: typeof ends.title, at: string) => ({ whose: nameFor(one), deadline: speak(title), until: at.replace("T", " ") });
  return (
    <section className="bd-card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{speak(texts["waivers.title"])}</h2>
      <p className="sb-muted sb-small">{speak(texts["waivers.text"])}</p>
      {refusal && <RefusalNote refusal={refusal} definition={definition} track="" />}
      <div className="bt-line">
        <label>
          <span>{speak(texts["waivers.whose"])}</span>
          <select className="sb-input" value={chosen.organisation} onChange={({ target }) => setWhose(target.value)}>
            {choices.map((one) => (
              <option key={one.organisation} value={one.organisation}>
                {nameFor(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{speak(texts["waivers.deadline"])}</span>
          <select className="sb-input" value={ends.deadline} onChange={({ target }) => setDeadline(target.value)}>
            {deadlines.map((one) => (
              <option key={one.deadline} value={one.deadline}>
                {speak(one.title)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{speak(texts["waivers.until"])}</span>
          <input className="sb-input" type="datetime-local" value={moment} onChange={({ target }) => setUntil(target.value)} />
        </label>
        <Button small onClick={grant}>
          {speak(texts["waivers.grant"])}
        </Button>
      </div>
      {walk.waivers.length > 0 && (
        <ul className="bt-moments">
          {walk.waivers.map((one) => {
            const owner = choices.find(({ organisation }) => organisation === one.organisation);
            const title = definition.deadlines[one.deadline]?.title;
            return (
              owner &&
              title && <li key={`${one.deadline} ${one.organisation}`}>{speak(texts["waivers.granted"], said(owner, title, sayInstant(definition.timezone, one.until)))}</li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
