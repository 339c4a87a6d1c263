import { isRecord, readPointer, type Json } from "@shenbao/engine";
import { Button } from "@shenbao/renderer";
import { builderReadingTexts as texts } from "@shenbao/texts/builder-reading";
import { useId } from "react";
import { useDefinition } from "../../document/use-definition.ts";
import { useSpeak } from "../../language/locale-context.ts";
import { useGo } from "../../shell/go-context.ts";
import { setToCheck, useToCheck } from "./to-check.ts";
import "./reading.css";

/** What was guessed when a file was read: each leads to its place, and is ticked off. What is gone from the form is gone here. */
export function ToCheckList() {
  const speak = useSpeak();
  const { go } = useGo();
  const notice = useDefinition(({ id }) => id);
  const items = useToCheck(notice);
  const definition = useDefinition((whole) => whole);
  const head = useId();
  const there = items.filter(({ path }) => isRecord(readPointer(definition as unknown as Json, path)));
  if (items.length === 0 || there.length === 0) return null;
  return (
    <section className="bd-card bf-to-check" aria-labelledby={head}>
      <details open>
        <summary>
          <strong id={head}>{speak(texts["check.title"], { count: there.length })}</strong>
        </summary>
        <p className="sb-muted">{speak(texts["check.help"])}</p>
        <ol>
          {there.map((item) => (
            <li key={item.path}>
              <input
                type="checkbox"
                checked={false}
                aria-label={speak(texts["check.tick"], { title: item.title })}
                onChange={() =>
                  setToCheck(
                    notice,
                    items.filter((one) => one !== item),
                  )
                }
              />
              <span>
                <button type="button" className="bf-link" onClick={() => go(item.path, "forms")}>
                  {item.title}
                </button>
                <span className="sb-muted"> {item.why}</span>
              </span>
            </li>
          ))}
        </ol>
        <Button small kind="quiet" onClick={() => setToCheck(notice, [])}>
          {speak(texts["check.close"])}
        </Button>
      </details>
    </section>
  );
}
