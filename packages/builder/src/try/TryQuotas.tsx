import { builderTryTexts as texts } from "@shenbao/texts/builder-try";
import { useId } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { useWalking } from "./walk-context.ts";

/** How many places of each quota the walk has taken. */
export function TryQuotas() {
  const speak = useSpeak();
  const id = useId();
  const { world, walk } = useWalking();
  const { quotas } = world.definition;
  if (Object.keys(quotas).length === 0) return null;
  return (
    <section className="bd-card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{speak(texts["quotas.title"])}</h2>
      <ul className="bt-quotas">
        {Object.entries(quotas).map(([quota, { title, limit, scope }]) => {
          const taken = walk.applications.filter(({ counted }) => counted.some((counter) => counter.startsWith(`${quota} `))).length;
          return <li key={quota}>{speak(texts[scope === "notice" ? "quotas.takenOf" : "quotas.taken"], { quota: speak(title), taken, limit })}</li>;
        })}
      </ul>
    </section>
  );
}
