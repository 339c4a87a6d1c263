import { builderFormTexts as formTexts } from "@shenbao/texts/builder-form";
import { builderReadingTexts as texts } from "@shenbao/texts/builder-reading";
import type { ReactNode } from "react";
import { useSpeak } from "../../language/locale-context.ts";
import type { FormReading, ReadElement } from "./form-reading.ts";

/** What to look at before a draft is taken: what was guessed, what was left out with its words, what nobody read. */
export function ReadingAccount({ reading }: { reading: FormReading }) {
  const speak = useSpeak();
  const unsure = reading.elements.filter(({ sure }) => !sure);
  const sure = reading.elements.filter((one) => one.sure);
  return (
    <div className="bf-account">
      <Part title={speak(texts["read.unsure"], { count: unsure.length })} open none={speak(texts["read.unsureNone"])}>
        {unsure.map((element, n) => (
          <Element key={n} element={element} />
        ))}
      </Part>
      <Part title={speak(texts["read.left"], { count: reading.leftOut.length })} open none={speak(texts["read.leftNone"])}>
        {reading.leftOut.map(({ where, text, why }, n) => (
          <li key={n}>
            <q>{text}</q>
            <span className="sb-muted">
              {speak(where)} · {speak(why)}
            </span>
          </li>
        ))}
      </Part>
      {reading.ignored.length > 0 && (
        <Part title={speak(texts["read.ignored"])} open={false} none="">
          {reading.ignored.map(({ what, count, words }, n) => (
            <li key={n}>
              {speak(texts["read.count"], { what: speak(what), count })}
              {words.length > 0 && <span className="sb-muted">{words.join("；")}</span>}
            </li>
          ))}
        </Part>
      )}
      <Part title={speak(texts["read.sure"], { count: sure.length })} open={false} none="">
        {sure.map((element, n) => (
          <Element key={n} element={element} />
        ))}
      </Part>
    </div>
  );
}

function Part({ title, open, none, children }: { title: string; open: boolean; none: string; children: ReactNode[] }) {
  return (
    <details open={open}>
      <summary>
        <strong>{title}</strong>
      </summary>
      {children.length === 0 ? <p className="sb-muted">{none}</p> : <ul>{children}</ul>}
    </details>
  );
}

function Element({ element: { kind, title, where, why } }: { element: ReadElement }) {
  const speak = useSpeak();
  const key = `kind.${kind}`;
  const called = key in formTexts ? speak(formTexts[key as keyof typeof formTexts]) : kind;
  return (
    <li>
      <span>{speak(texts["read.as"], { kind: called, title })}</span>
      <span className="sb-muted">{[...(where ? [speak(where)] : []), ...why.map((one) => speak(one))].join(" · ")}</span>
    </li>
  );
}
