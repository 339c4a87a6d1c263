import type { ExpectedFinding, Finding, Form, Persona } from "@shenbao/engine";
import { expectationChange, findingWords, type PersonaRun } from "@shenbao/engine/personas";
import { Button, placeTitle } from "@shenbao/renderer";
import type { Answers } from "@shenbao/engine";
import { builderPersonaTexts as texts } from "@shenbao/texts/builder-personas";
import { useId, useState } from "react";
import { useDocument } from "../document/document-context.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { setExpectation, withFinding } from "./persona-commands.ts";
import { TakeOutcome } from "./TakeOutcome.tsx";

export interface PersonaExpectationProps {
  path: string;
  persona: Persona;
  /** Absent while nothing is known of it. */
  run: PersonaRun | undefined;
}

/** A finding of a sample in words. */
export interface FindingLine extends ExpectedFinding {
  place: string;
  words: string;
}

const same = (one: ExpectedFinding, other: ExpectedFinding) => one.code === other.code && one.at === other.at;

/** What must come of a sample: each finding to be ticked, those that came beside those that must; or all that comes now is taken. */
export function PersonaExpectation({ path, persona, run }: PersonaExpectationProps) {
  const document = useDocument();
  const speak = useSpeak();
  const id = useId();
  const lineOf = useFindingLines(persona);
  const [taking, setTaking] = useState(false);
  const { expect } = persona;
  const found: readonly Finding[] = run?.findings ?? [];
  const rows: ExpectedFinding[] = [...found, ...expect.findings.filter((one) => !found.some((other) => same(one, other)))];
  const change = run && !run.trouble ? expectationChange(expect, run) : null;
  const set = (next: Persona["expect"]) => document.apply(setExpectation(path, persona, next));
  return (
    <section className="bp-part" aria-labelledby={`${id}-title`} data-place={`${path}/expect`}>
      <h3 id={`${id}-title`}>{speak(texts["expect.title"])}</h3>
      <label className="bp-tick">
        <input type="checkbox" checked={expect.submittable} onChange={({ target }) => set({ ...expect, submittable: target.checked })} />
        <span>
          {speak(texts["expect.submittable"])}
          {run && !run.trouble && run.submittable !== expect.submittable && (
            <span className="bp-wrong sb-small">{speak(texts["expect.now"], { outcome: speak(texts[run.submittable ? "submit.yes" : "submit.no"]) })}</span>
          )}
        </span>
      </label>
      {rows.length === 0 ? (
        <p className="sb-muted sb-small">{speak(texts["expect.none"])}</p>
      ) : (
        <fieldset className="bp-findings">
          <legend>{speak(texts["expect.findings"])}</legend>
          <p className="sb-muted sb-small">{speak(texts["expect.help"])}</p>
          {rows.map((finding) => {
            const { place, words } = lineOf(
              finding,
              found.find((one) => same(one, finding)),
            );
            const expected = expect.findings.some((one) => same(one, finding));
            const came = found.some((one) => same(one, finding));
            return (
              <label key={`${finding.code} ${finding.at}`} className="bp-tick">
                <input type="checkbox" checked={expected} onChange={({ target }) => set(withFinding(expect, finding, target.checked))} />
                <span>
                  <strong>{place}</strong> {words}
                  {run && !run.trouble && expected !== came && <span className="bp-wrong sb-small">{speak(texts[expected ? "expect.missing" : "expect.unexpected"])}</span>}
                </span>
              </label>
            );
          })}
        </fieldset>
      )}
      <Button small disabled={change === null} onClick={() => setTaking(true)}>
        {speak(texts["expect.take"])}
      </Button>
      {taking && change !== null && run && (
        <TakeOutcome
          change={change}
          lineOf={(finding) =>
            lineOf(
              finding,
              found.find((one) => same(one, finding)),
            )
          }
          onTake={() => {
            set({ submittable: run.submittable, findings: run.findings.map(({ code, at }) => ({ code, at })) });
            setTaking(false);
          }}
          onClose={() => setTaking(false)}
        />
      )}
    </section>
  );
}

/** How findings of a sample read: as they were found, or as they would be. */
function useFindingLines(persona: Persona): (finding: ExpectedFinding, found: Finding | undefined) => FindingLine {
  const speak = useSpeak();
  const year = useDefinition((definition) => definition.year);
  const form = useDefinition(({ tracks, forms }) => forms[tracks.find(({ id }) => id === persona.track)?.form ?? ""]);
  return ({ code, at }, found) => ({
    code,
    at,
    place: form ? placeTitle(form, year, at, speak.locale) : at,
    words: speak(found?.message ?? expectedWords(form, year, { code, at }, persona)),
  });
}

function expectedWords(form: Form | undefined, year: number, finding: ExpectedFinding, persona: Persona) {
  if (!form) return { "zh-CN": finding.code, en: finding.code };
  return findingWords(form, year, finding, persona.answers as Answers, persona.evidence);
}
