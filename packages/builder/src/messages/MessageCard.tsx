import { placeholderChoices, pointerBelow, sampleMessage } from "@shenbao/engine";
import { builderMessagesTexts as texts } from "@shenbao/texts/builder-messages";
import { useId } from "react";
import { useDocument } from "../document/document-context.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { ProblemsHere } from "../problems/ProblemsHere.tsx";
import { PlaceLink } from "../workflow/limits/PlaceLink.tsx";
import { messageSentences } from "./message-sentence.ts";

/** One message: what makes it, and how it reads with a sample application; it is changed in the inspector. */
export function MessageCard({ id, persona }: { id: string; persona: string | null }) {
  const document = useDocument();
  const speak = useSpeak();
  const heading = useId();
  useDefinition((definition) => definition);
  const { definition } = document;
  const message = definition.messages?.[id];
  if (!message) return null;
  const path = pointerBelow("/messages", id);
  const seen = sampleMessage(definition, id, definition.personas.find((one) => one.id === persona) ?? definition.personas[0]);
  return (
    <section className="bd-card" aria-labelledby={heading}>
      <h2 id={heading}>
        <PlaceLink path={path} title={speak(message.title)} />
      </h2>
      <ul className="bd-sentences">
        {messageSentences(definition, id, message, speak).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {seen && (
        <div className="bd-letter" role="group" aria-label={speak(texts["messages.preview"])}>
          <h3>{speak(seen.subject)}</h3>
          <p>{speak(seen.body)}</p>
        </div>
      )}
      <ProblemsHere path={path} />
    </section>
  );
}

/** What subject and body may be filled with. */
export function PlaceholderList() {
  const speak = useSpeak();
  const definition = useDefinition((one) => one);
  return (
    <details>
      <summary>{speak(texts["messages.placeholders"])}</summary>
      <dl className="bd-placeholders">
        {placeholderChoices(definition).map(({ name, title }) => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>{speak(title)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
