import type { DefinitionFinding } from "@shenbao/engine/check";
import type { PersonaRun } from "@shenbao/engine/personas";
import { Button } from "@shenbao/renderer";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { memo, useId, useState } from "react";
import { useDocument } from "../document/document-context.ts";
import { useSpeak } from "../language/locale-context.ts";
import { personaWords } from "../personas/persona-state.ts";
import { useGo, type Go } from "../shell/go-context.ts";
import { sections } from "../shell/sections.ts";
import { homeOf } from "../shell/home-of.ts";
import { usePersonaOutcomes, useProblems } from "./problems-context.ts";
import { sentenceOf } from "./sentence-of.ts";
import { titleOfFinding } from "./title-of-finding.ts";
import "./problems.css";

/** More are shown on demand: nobody reads a thousand, and they should not slow down the page. */
const atFirst = 50;

/** What is wrong with the definition and which samples fail, at the foot of the builder: always counted, opened when asked. Each leads to its place. */
export function ProblemsPanel() {
  const speak = useSpeak();
  const { go } = useGo();
  const { findings, standing } = useProblems();
  const outcomes = usePersonaOutcomes();
  const personas = outcomes.runs.filter(({ passed }) => !passed);
  const [open, setOpen] = useState(false);
  const id = useId();
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.length - errors;
  const counts = [
    ...(errors > 0 ? [speak(texts["problems.errors"], { count: errors })] : []),
    ...(warnings > 0 ? [speak(texts["problems.warnings"], { count: warnings })] : []),
    ...(personas.length > 0 ? [speak(texts["problems.personas"], { count: personas.length })] : []),
  ];
  const words =
    standing === "failed"
      ? speak(texts["problems.failed"])
      : counts.length > 0
        ? counts.join(speak.locale === "en" ? ", " : "，")
        : speak(texts[standing === "checking" ? "problems.checking" : "problems.none"]);
  return (
    <section className="bd-problems" aria-label={speak(texts["part.problems"])}>
      <button type="button" className="bd-problems-bar" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)} data-standing={standing}>
        <span className={`bd-problems-mark bd-problems-${errors > 0 || personas.length > 0 ? "error" : warnings > 0 ? "warning" : "none"}`} aria-hidden="true" />
        <strong>{speak(texts["part.problems"])}</strong>
        <span data-problems="">{words}</span>
        <span className="bd-problems-open" aria-hidden="true">
          {open ? "▾" : "▴"}
        </span>
      </button>
      <div id={id} className="bd-problems-list" hidden={!open}>
        {open && (
          <>
            {findings.length === 0 && personas.length === 0 && <p className="sb-muted">{speak(texts["problems.noneText"])}</p>}
            {sections.map((section) => {
              const here = findings.filter(({ path }) => homeOf(path) === section.id);
              return here.length > 0 && <Group key={section.id} title={speak(section.title)} findings={here} onGo={go} />;
            })}
            {personas.length > 0 && (
              <section>
                <h3>{speak(texts["section.personas"])}</h3>
                <ul className="sb-findings">
                  {personas.map((run) => (
                    <PersonaProblem key={run.persona} run={run} onGo={go} />
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </div>
    </section>
  );
}

const Group = memo(function Group({ title, findings, onGo }: { title: string; findings: readonly DefinitionFinding[]; onGo: Go }) {
  const speak = useSpeak();
  const document = useDocument();
  const [shown, setShown] = useState(atFirst);
  const sorted = [...findings].sort((one, other) => Number(one.severity === "warning") - Number(other.severity === "warning"));
  return (
    <section>
      <h3>
        {title} <span className="bd-count">{findings.length}</span>
      </h3>
      <ul className="sb-findings">
        {sorted.slice(0, shown).map((finding, i) => (
          <li key={`${finding.path} ${finding.code} ${i}`} className={`sb-finding sb-finding-${finding.severity}`}>
            <span className="sb-finding-severity">{speak(texts[finding.severity === "error" ? "problems.error" : "problems.warning"])}</span>
            <span className="sb-finding-body">
              <button type="button" className="sb-finding-link" data-path={finding.path} onClick={() => onGo(finding.path)}>
                {speak(titleOfFinding(document.definition, finding.path))}
              </button>
              <span className="sb-finding-text">{speak(sentenceOf(finding))}</span>
            </span>
          </li>
        ))}
      </ul>
      {findings.length > shown && (
        <Button small kind="quiet" onClick={() => setShown(shown + 10 * atFirst)}>
          {speak(texts["problems.more"], { count: findings.length - shown })}
        </Button>
      )}
    </section>
  );
});

function PersonaProblem({ run, onGo }: { run: PersonaRun; onGo: Go }) {
  const speak = useSpeak();
  const { definition } = useDocument();
  const index = definition.personas.findIndex(({ id }) => id === run.persona);
  const persona = definition.personas[index];
  // It was taken away, and the check has not heard of it yet.
  if (!persona) return null;
  return (
    <li className="sb-finding sb-finding-error">
      <span className="sb-finding-severity">{speak(texts["problems.error"])}</span>
      <span className="sb-finding-body">
        <button type="button" className="sb-finding-link" onClick={() => onGo(`/personas/${index}`)}>
          {speak(persona.title)}
        </button>
        <span className="sb-finding-text">{personaWords(speak, persona, run)}</span>
      </span>
    </li>
  );
}
