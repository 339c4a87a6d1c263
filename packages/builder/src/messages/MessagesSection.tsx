import { builderMessagesTexts as texts } from "@shenbao/texts/builder-messages";
import { useId, useState } from "react";
import { sameItems, useDefinition } from "../document/use-definition.ts";
import { ThingList } from "../inspector/ThingList.tsx";
import { useSpeak } from "../language/locale-context.ts";
import { MessageCard, PlaceholderList } from "./MessageCard.tsx";
import "../paper/paper.css";
import "../workflow/workflow.css";
import "./messages.css";

/** The messages of the notice, each as it reads with a sample application. */
export function MessagesSection() {
  const speak = useSpeak();
  const [title, choice] = [useId(), useId()];
  const ids = useDefinition(({ messages }) => Object.keys(messages ?? {}), sameItems);
  const personas = useDefinition((definition) => definition.personas, sameItems);
  const [persona, setPersona] = useState<string | null>(null);
  return (
    <div className="bd-page">
      <section className="bd-card" aria-labelledby={title}>
        <h2 id={title}>{speak(texts["messages.title"])}</h2>
        <p className="sb-muted">{speak(texts[ids.length === 0 ? "messages.none" : "messages.note"])}</p>
        {personas.length > 1 && ids.length > 0 && (
          <label className="bd-sample-choice" htmlFor={choice}>
            {speak(texts["messages.sample"])}
            <select id={choice} className="sb-input" value={persona ?? personas[0]?.id} onChange={({ target }) => setPersona(target.value)}>
              {personas.map((one) => (
                <option key={one.id} value={one.id}>
                  {speak(one.title)}
                </option>
              ))}
            </select>
          </label>
        )}
        <PlaceholderList />
        <details open={ids.length === 0}>
          <summary>{speak(texts["messages.list"])}</summary>
          <ThingList path="/messages" />
        </details>
      </section>
      {ids.map((id) => (
        <MessageCard key={id} id={id} persona={persona} />
      ))}
    </div>
  );
}
