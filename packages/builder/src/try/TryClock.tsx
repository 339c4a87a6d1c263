import { deadlineAt, firstInstant, opensAt } from "@shenbao/engine";
import { walkClock } from "@shenbao/engine/walk";
import { Button } from "@shenbao/renderer";
import { builderTryTexts as texts } from "@shenbao/texts/builder-try";
import { useId } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { useWalking } from "./walk-context.ts";

/** The clock of the walk: it can be set, and brought before and past every deadline. */
export function TryClock() {
  const speak = useSpeak();
  const id = useId();
  const { world, walk, step } = useWalking();
  const { definition } = world;
  const { timezone } = definition;
  const set = (now: number) => step((inWorld, at) => ({ walk: walkClock(inWorld, at, now) }));
  const deadlines = Object.entries(definition.deadlines).sort(([one], [other]) => deadlineAt(definition, one) - deadlineAt(definition, other));
  return (
    <section className="bd-card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{speak(texts["clock.title"])}</h2>
      <div className="bt-line">
        <label>
          <span>{speak(texts["clock.now"])}</span>
          <input
            className="sb-input"
            type="datetime-local"
            value={localMoment(walk.now, timezone)}
            onChange={({ target }) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(target.value) && set(firstInstant(target.value, timezone))}
          />
        </label>
        <Button small onClick={() => set(walk.now + 86_400_000)}>
          {speak(texts["clock.dayOn"])}
        </Button>
        <Button small onClick={() => set(opensAt(definition) + 60_000)}>
          {speak(texts["clock.opens"])}
        </Button>
      </div>
      <ul className="bt-moments">
        {deadlines.map(([deadline, { title, at }]) => (
          <li key={deadline} data-past={walk.now > deadlineAt(definition, deadline) || undefined}>
            <span>
              {speak(title)} <span className="sb-muted sb-small">{at.replace("T", " ")}</span>
            </span>
            <Button small aria-label={speak(texts["clock.before"], { deadline: speak(title) })} onClick={() => set(deadlineAt(definition, deadline))}>
              {speak(texts["clock.beforeShort"])}
            </Button>
            <Button small aria-label={speak(texts["clock.after"], { deadline: speak(title) })} onClick={() => set(deadlineAt(definition, deadline) + 1)}>
              {speak(texts["clock.afterShort"])}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A moment as the wall clock of a zone shows it, for a field: 2023-08-25T23:59. */
export function localMoment(now: number, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" }).format(now).replace(" ", "T");
}
