import { segmentsOf } from "@shenbao/engine";
import { Button, StateTag } from "@shenbao/renderer";
import { builderTexts } from "@shenbao/texts/builder";
import { builderPersonaTexts as texts } from "@shenbao/texts/builder-personas";
import { useEffect, useRef } from "react";
import { useDefinition } from "../document/use-definition.ts";
import { focusPlace } from "../inspector/focus-place.ts";
import { nodeAt } from "../inspector/meta-node.ts";
import type { OwnInspectorProps } from "../inspector/own-inspectors.ts";
import { RecordForm } from "../inspector/RecordForm.tsx";
import { useRemoval } from "../inspector/use-removal.tsx";
import { useSpeak } from "../language/locale-context.ts";
import { ProblemsHere } from "../problems/ProblemsHere.tsx";
import { usePersonaOutcomes } from "../problems/problems-context.ts";
import { useGo } from "../shell/go-context.ts";
import { PersonaExpectation } from "./PersonaExpectation.tsx";
import { personaState, personaWords } from "./persona-state.ts";

const basics = ["title", "track", "applicant"];

/** A sample beside what it fills in: whether it comes out as expected, what is expected, and who applies. */
export function PersonaInspector({ path }: OwnInspectorProps) {
  const speak = useSpeak();
  const { wanted, arrived } = useGo();
  const holder = useRef<HTMLDivElement>(null);
  const index = Number(segmentsOf(path)[1]);
  const base = `/personas/${index}`;
  const persona = useDefinition(({ personas }) => personas[index]);
  const outcomes = usePersonaOutcomes();
  const { remove, dialog } = useRemoval();
  useEffect(() => {
    if (wanted === null || !holder.current || !(wanted === base || wanted.startsWith(`${base}/`))) return;
    if (wanted === base) holder.current.querySelector<HTMLElement>("h2")?.focus();
    else focusPlace(holder.current, base, wanted);
    arrived();
  }, [wanted, base, arrived]);
  if (!persona) return <p className="sb-muted">{speak(builderTexts["inspector.gone"])}</p>;
  const run = outcomes.runs.find((one) => one.persona === persona.id);
  const state = personaState(outcomes, run);
  return (
    <div className="bd-inspected" ref={holder} key={base}>
      <h2 tabIndex={-1}>{speak(persona.title)}</h2>
      <p className="bp-outcome" role="status" data-persona-state={run ? (run.passed ? "passed" : "failed") : "none"}>
        <StateTag title={speak(state.title)} tone={state.tone} />{" "}
        {run ? personaWords(speak, persona, run) : outcomes.standing === "unsound" ? speak(texts["why.unsound"]) : outcomes.standing === "failed" ? speak(texts["why.failed"]) : ""}
      </p>
      <PersonaExpectation path={base} persona={persona} run={run} />
      <section className="bp-part">
        <h3>{speak(texts["sample.basics"])}</h3>
        <RecordForm key={base} node={nodeAt(base).node} path={base} only={basics} />
      </section>
      <ProblemsHere path={base} />
      <div className="bd-inspected-foot">
        <Button small className="bd-remove" onClick={() => remove(base)}>
          {speak(texts["sample.remove"])}
        </Button>
        {dialog}
      </div>
    </div>
  );
}
