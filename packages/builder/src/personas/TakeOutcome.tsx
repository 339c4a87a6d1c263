import type { ExpectedFinding } from "@shenbao/engine";
import type { ExpectationChange } from "@shenbao/engine/personas";
import { Button, Dialog } from "@shenbao/renderer";
import { builderPersonaTexts as texts } from "@shenbao/texts/builder-personas";
import { useSpeak } from "../language/locale-context.ts";
import type { FindingLine } from "./PersonaExpectation.tsx";

export interface TakeOutcomeProps {
  change: ExpectationChange;
  lineOf(finding: ExpectedFinding): FindingLine;
  onTake(): void;
  onClose(): void;
}

/** What would be expected otherwise, before what comes out now is taken as expected. */
export function TakeOutcome({ change, lineOf, onTake, onClose }: TakeOutcomeProps) {
  const speak = useSpeak();
  const word = (submittable: boolean) => speak(texts[submittable ? "submit.yes" : "submit.no"]);
  const lists = [
    { title: texts["take.added"], findings: change.added },
    { title: texts["take.dropped"], findings: change.dropped },
  ].filter(({ findings }) => findings.length > 0);
  return (
    <Dialog
      open
      wide
      title={speak(texts["take.title"])}
      locale={speak.locale}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={onTake}>
            {speak(texts["take.do"])}
          </Button>
          <Button onClick={onClose}>{speak(texts["cancel"])}</Button>
        </>
      }
    >
      <div className="sb-stack">
        <p>{speak(texts["take.text"])}</p>
        {change.submittable && <p>{speak(texts["take.submittable"], { from: word(change.submittable.from), to: word(change.submittable.to) })}</p>}
        {lists.map(({ title, findings }) => (
          <section key={title.en}>
            <h3>{speak(title)}</h3>
            <ul className="bp-changes">
              {findings.map(lineOf).map(({ code, at, place, words }) => (
                <li key={`${code} ${at}`}>
                  <strong>{place}</strong> {words}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
