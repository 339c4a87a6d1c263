import type { Answers } from "@shenbao/engine";
import { Button, Dialog, NoticeForm, Spinner } from "@shenbao/renderer";
import { builderReadingTexts as texts } from "@shenbao/texts/builder-reading";
import { useState } from "react";
import { useDefinition } from "../../document/use-definition.ts";
import { useSpeak } from "../../language/locale-context.ts";
import { FileDrop } from "./FileDrop.tsx";
import type { FormReading, ReadForm } from "./form-reading.ts";
import { ReadingAccount } from "./ReadingAccount.tsx";
import { useReading } from "./use-reading.ts";
import "./reading.css";

export interface ReadFormDialogProps {
  readForm: ReadForm;
  /** How the form that is under work is called. */
  current: string;
  onClose(): void;
  /** Takes what was read; a sentence where that cannot be. */
  onTake(reading: FormReading, as: "new" | "into"): string | null;
}

const nobody = () => Promise.resolve([]);
const noFacts = {};

/** A file is chosen, read by the server, and shown as the form it would be beside what to look at; then it is taken, or not. */
export function ReadFormDialog({ readForm, current, onClose, onTake }: ReadFormDialogProps) {
  const speak = useSpeak();
  const { state, read, begin } = useReading(readForm);
  const take = (as: "new" | "into") => {
    if (state.is !== "read") return;
    const problem = onTake(state.reading, as);
    if (problem !== null) begin(problem);
  };
  const choose = (file: File) => void read(file);
  return (
    <Dialog
      open
      wide
      title={speak(texts["read.title"])}
      locale={speak.locale}
      onClose={onClose}
      actions={
        state.is === "read" ? (
          <>
            <Button kind="primary" onClick={() => take("new")}>
              {speak(texts["read.asNew"])}
            </Button>
            <Button onClick={() => take("into")}>{speak(texts["read.into"], { title: current })}</Button>
            <Button kind="quiet" onClick={() => begin()}>
              {speak(texts["read.another"])}
            </Button>
          </>
        ) : (
          <Button onClick={state.is === "sending" ? () => begin() : onClose}>{speak(texts["read.cancel"])}</Button>
        )
      }
    >
      {state.is === "choosing" && (
        <>
          {state.problem !== null && (
            <p role="alert" className="bf-refused">
              {state.problem}
            </p>
          )}
          <p className="bf-told">{speak(texts["read.help"])}</p>
          <FileDrop onFile={choose} />
        </>
      )}
      {state.is === "sending" && (
        <div className="bf-sending" role="status">
          <p>{state.share < 1 ? speak(texts["read.sending"], { name: state.name, percent: Math.round(state.share * 100) }) : speak(texts["read.reading"], { name: state.name })}</p>
          {state.share < 1 ? <progress max={1} value={state.share} aria-label={state.name} /> : <Spinner locale={speak.locale} />}
        </div>
      )}
      {state.is === "read" && <Read name={state.name} reading={state.reading} />}
    </Dialog>
  );
}

function Read({ name, reading }: { name: string; reading: FormReading }) {
  const speak = useSpeak();
  const year = useDefinition((definition) => definition.year);
  const [answers, setAnswers] = useState<Answers>({});
  const { read, used, leftOut, blank } = reading.counts;
  const evidence = reading.form.evidence ?? [];
  return (
    <>
      <p role="status" className="bf-told">
        {speak(texts["read.found"], { name, read, used, left: leftOut, blank })}
      </p>
      <div className="bf-read">
        <section aria-label={speak(texts["read.preview"])} className="bf-read-form" tabIndex={0}>
          <h3>{speak(reading.form.title)}</h3>
          <p className="sb-muted">{speak(texts["read.previewHelp"])}</p>
          <NoticeForm
            form={reading.form}
            formId="read from a file"
            year={year}
            locale={speak.locale}
            facts={noFacts}
            answers={answers}
            onChange={setAnswers}
            open="all"
            layout="page"
            show="touched"
            organisations={nobody}
          />
          {evidence.length > 0 && (
            <>
              <h4>{speak(texts["read.evidence"], { count: evidence.length })}</h4>
              <ul>
                {evidence.map(({ id, title, note }) => (
                  <li key={id}>
                    {speak(title)}
                    {note && <span className="sb-muted"> {speak(note)}</span>}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <section aria-label={speak(texts["read.account"])} className="bf-read-account" tabIndex={0}>
          <h3>{speak(texts["read.account"])}</h3>
          <ReadingAccount reading={reading} />
        </section>
      </div>
    </>
  );
}
