import { displayValue, type Form, type Json } from "@shenbao/engine";
import { Button, Dialog } from "@shenbao/renderer";
import { useState, useSyncExternalStore } from "react";
import { useSay } from "../client/use-say.ts";
import type { DraftSaver } from "../draft/draft-saver.ts";
import { answerDifferences, withValue, type AnswerDifference } from "./answer-differences.ts";

/** The draft was changed elsewhere: both versions of every differing field side by side, and the person chooses. Nothing is merged in silence. */
export function ConflictDialog({ saver, form, year }: { saver: DraftSaver; form: Form; year: number }) {
  const { say, text, locale } = useSay();
  const state = useSyncExternalStore(saver.subscribe, () => saver.state);
  const [later, setLater] = useState(false);
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  if (state.kind !== "conflict") return null;
  const differences = answerDifferences(form, year, saver.answers, state.theirs);

  const choose = (pointer: string, other: boolean) => {
    const chosen = new Set(theirs);
    if (other) chosen.add(pointer);
    else chosen.delete(pointer);
    setTheirs(chosen);
  };
  const settle = (taken: (one: AnswerDifference) => boolean) => {
    saver.resolve(differences.filter(taken).reduce((answers, one) => withValue(answers, one.field.pointer, one.theirs), saver.answers));
    setTheirs(new Set());
    setLater(false);
  };
  const shown = (one: AnswerDifference, value: Json | undefined) =>
    Array.isArray(value) && one.field.columns ? say("conflict.rows", { count: value.length }) : displayValue(one.field, value, locale) || say("conflict.empty");

  if (later) {
    return (
      <div className="p-conflict-later" role="status">
        <span>{say("save.conflict", { time: "" })}</span>
        <Button small onClick={() => setLater(false)}>
          {say("conflict.compare")}
        </Button>
      </div>
    );
  }
  return (
    <Dialog
      open
      wide
      title={say("conflict.title")}
      locale={locale}
      onClose={() => setLater(true)}
      actions={
        <>
          <Button kind="primary" onClick={() => settle((one) => theirs.has(one.field.pointer))}>
            {say("conflict.save")}
          </Button>
          <Button onClick={() => settle(() => true)}>{say("conflict.allTheirs")}</Button>
          <Button onClick={() => setLater(true)}>{say("conflict.later")}</Button>
        </>
      }
    >
      <div className="sb-stack">
        <p>{say("conflict.text")}</p>
        {differences.map((one) => (
          <fieldset key={one.field.pointer} className="p-difference">
            <legend>{text(one.field.title)}</legend>
            <label className="p-choice">
              <input type="radio" name={one.field.pointer} checked={!theirs.has(one.field.pointer)} onChange={() => choose(one.field.pointer, false)} />
              <span>
                <span className="sb-muted">{say("conflict.mine")}</span> {shown(one, one.mine)}
              </span>
            </label>
            <label className="p-choice">
              <input type="radio" name={one.field.pointer} checked={theirs.has(one.field.pointer)} onChange={() => choose(one.field.pointer, true)} />
              <span>
                <span className="sb-muted">{say("conflict.theirs")}</span> {shown(one, one.theirs)}
              </span>
            </label>
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}
