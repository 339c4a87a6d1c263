import { Button, StateTag } from "@shenbao/renderer";
import { builderPersonaTexts as texts } from "@shenbao/texts/builder-personas";
import { useState } from "react";
import { useDocument } from "../document/document-context.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useRemoval } from "../inspector/use-removal.tsx";
import { useSpeak } from "../language/locale-context.ts";
import { IconButton } from "../pieces/IconButton.tsx";
import { usePersonaOutcomes } from "../problems/problems-context.ts";
import { useGo } from "../shell/go-context.ts";
import { AddPersona } from "./AddPersona.tsx";
import { copyPersona } from "./persona-commands.ts";
import { personaState, personaWords } from "./persona-state.ts";

/** All samples: what each shows, whether it comes out as expected and what of it does not. */
export function PersonaList() {
  const document = useDocument();
  const speak = useSpeak();
  const { go } = useGo();
  const personas = useDefinition((definition) => definition.personas);
  const tracks = useDefinition((definition) => definition.tracks);
  const outcomes = usePersonaOutcomes();
  const [adding, setAdding] = useState(false);
  const { remove, dialog } = useRemoval();
  const failing = outcomes.runs.filter(({ passed }) => !passed).length;
  const { length: count } = personas;
  return (
    <div className="bd-page bp-list-page">
      <p className="sb-muted">{speak(texts["list.intro"])}</p>
      {outcomes.standing === "unsound" && count > 0 && <p className="bp-note">{speak(texts["why.unsound"])}</p>}
      {outcomes.standing === "failed" && <p className="bp-note">{speak(texts["why.failed"])}</p>}
      <section className="bd-card">
        <div className="bp-head">
          <h2>{speak(texts["list.title"])}</h2>
          {count > 0 && (
            <span className="sb-muted" role="status">
              {speak(texts[outcomes.runs.length === 0 ? "list.countOnly" : failing > 0 ? "list.count" : "list.countAll"], { count, failing })}
            </span>
          )}
        </div>
        {count === 0 ? (
          <p className="sb-muted">{speak(texts["list.none"])}</p>
        ) : (
          <ul className="bp-list" aria-label={speak(texts["list.title"])}>
            {personas.map((persona, i) => {
              const path = `/personas/${i}`;
              const run = outcomes.runs.find((one) => one.persona === persona.id);
              const state = personaState(outcomes, run);
              const what = speak(persona.title);
              const track = tracks.find(({ id }) => id === persona.track);
              return (
                <li key={persona.id}>
                  <button type="button" className="bp-row" onClick={() => go(path)}>
                    <span className="bp-row-title">{what}</span>
                    <StateTag title={speak(state.title)} tone={state.tone} />
                    <span className="bp-row-more sb-muted sb-small">
                      {track ? speak(track.title) : persona.track} · {persona.applicant.name}
                    </span>
                    {run && <span className={`bp-row-more sb-small${run.passed ? " sb-muted" : " bp-wrong"}`}>{personaWords(speak, persona, run)}</span>}
                  </button>
                  <span className="bp-row-buttons">
                    <IconButton
                      icon="copy"
                      label={speak(texts["list.copy"], { what })}
                      onClick={() => {
                        const copy = copyPersona(document.definition, persona);
                        document.apply(copy.command);
                        go(copy.path);
                      }}
                    />
                    <IconButton icon="remove" label={speak(texts["list.remove"], { what })} onClick={() => remove(path)} />
                  </span>
                </li>
              );
            })}
          </ul>
        )}
        <Button small disabled={tracks.length === 0} onClick={() => setAdding(true)}>
          {speak(texts["list.add"])}
        </Button>
      </section>
      {adding && <AddPersona onClose={() => setAdding(false)} />}
      {dialog}
    </div>
  );
}
