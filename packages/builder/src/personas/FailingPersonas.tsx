import type { PersonaResult } from "@shenbao/engine/personas";
import { builderPersonaTexts as texts } from "@shenbao/texts/builder-personas";
import { useDocument } from "../document/document-context.ts";
import { useSpeak } from "../language/locale-context.ts";
import { useGo } from "../shell/go-context.ts";
import { personaWords } from "./persona-state.ts";

export interface FailingPersonasProps {
  /** What became of the samples, as the server says. */
  results: readonly PersonaResult[];
  /** Before one is led to a sample. */
  onLeave(): void;
}

/** The samples that stand against publishing, each with what is not as expected, and leading to it. Within a builder only. */
export function FailingPersonas({ results, onLeave }: FailingPersonasProps) {
  const speak = useSpeak();
  const { go } = useGo();
  const { personas } = useDocument().definition;
  const failing = results.flatMap((result) => {
    const index = personas.findIndex(({ id }) => id === result.persona);
    const persona = personas[index];
    return result.passed || !persona ? [] : [{ result, persona, index }];
  });
  if (failing.length === 0) return null;
  return (
    <ul className="sb-findings" aria-label={speak(texts["state.failed"])}>
      {failing.map(({ result, persona, index }) => (
        <li key={persona.id} className="sb-finding sb-finding-error">
          <span className="sb-finding-body">
            <button
              type="button"
              className="sb-finding-link"
              onClick={() => {
                onLeave();
                go(`/personas/${index}`);
              }}
            >
              {speak(persona.title)}
            </button>
            <span className="sb-finding-text">{personaWords(speak, persona, result)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
