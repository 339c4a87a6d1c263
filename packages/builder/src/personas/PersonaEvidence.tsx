import type { Persona } from "@shenbao/engine";
import { Button } from "@shenbao/renderer";
import { builderPersonaTexts as texts } from "@shenbao/texts/builder-personas";
import { useId } from "react";
import { useDocument } from "../document/document-context.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { setEvidence } from "./persona-commands.ts";

export interface PersonaEvidenceProps {
  path: string;
  persona: Persona;
  formId: string;
}

const none: readonly never[] = [];

/** How many files a sample brings of everything that is asked for with the form. */
export function PersonaEvidence({ path, persona, formId }: PersonaEvidenceProps) {
  const document = useDocument();
  const speak = useSpeak();
  const id = useId();
  const evidence = useDefinition(({ forms }) => forms[formId]?.evidence) ?? none;
  const asked = evidence.filter(({ stage }) => stage !== "after-submit");
  return (
    <section className="bd-card" aria-labelledby={id}>
      <h2 id={id}>{speak(texts["sample.evidence"])}</h2>
      {asked.length === 0 ? (
        <p className="sb-muted">{speak(texts["sample.noEvidence"])}</p>
      ) : (
        <ul className="bp-files">
          {asked.map((item) => {
            const count = persona.evidence[item.id] ?? 0;
            const what = speak(item.title);
            const set = (next: number) => document.apply(setEvidence(path, persona, item.id, next));
            return (
              <li key={item.id} data-place={`${path}/evidence/${item.id}`}>
                <span>{what}</span>
                <span className="bp-count">
                  <Button small aria-label={speak(texts["sample.fewer"], { what })} disabled={count === 0} onClick={() => set(count - 1)}>
                    −
                  </Button>
                  <strong aria-live="polite">{count}</strong>
                  <Button small aria-label={speak(texts["sample.more"], { what })} onClick={() => set(count + 1)}>
                    ＋
                  </Button>
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
