import { Button } from "@shenbao/renderer";
import { builderTexts } from "@shenbao/texts/builder";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useSpeak } from "../../language/locale-context.ts";
import { IconButton } from "../../pieces/IconButton.tsx";

/** A row of words in both languages. */
export interface TextRow {
  key: string;
  title: { "zh-CN": string; en: string };
  /** Beside it: its value. */
  aside?: ReactNode;
}

export interface TextRowsProps {
  title: string;
  help?: string;
  rows: readonly TextRow[];
  /** How many there are at least. */
  least: number;
  onWrite(index: number, language: "zh-CN" | "en", words: string): void;
  onMove(from: number, to: number): void;
  onRemove(index: number): void;
  onAdd(): void;
}

const languages = ["zh-CN", "en"] as const;

/** Words in an order (choices, labels of rows): each in both languages; added, moved and taken away by button and key (Alt with an arrow moves; Enter adds). */
export function TextRows({ title, help, rows, least, onWrite, onMove, onRemove, onAdd }: TextRowsProps) {
  const speak = useSpeak();
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const focus = (index: number, language: string) =>
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>(`[data-language="${language}"]`)[Math.max(0, Math.min(index, rows.length))]?.focus());
  const move = (from: number, by: number, language: string) => {
    if (from + by < 0 || from + by >= rows.length) return;
    onMove(from, from + by);
    focus(from + by, language);
  };
  const press = (event: KeyboardEvent, index: number, language: string) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (by !== 0 && event.altKey) move(index, by, language);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      onAdd();
      requestAnimationFrame(() => focus(rows.length, "zh-CN"));
    } else return;
    event.preventDefault();
  };
  return (
    <div className="bd-things" data-rows="">
      <div className="bd-things-head">
        <h3 id={id}>{title}</h3>
      </div>
      {help !== undefined && <p className="sb-help">{help}</p>}
      <ol className="bf-rows" ref={list} aria-labelledby={id}>
        {rows.map((row, index) => (
          <li key={row.key}>
            <span className="bf-row-words">
              {languages.map((language) => (
                <input
                  key={language}
                  className="sb-input"
                  data-language={language}
                  lang={language}
                  aria-label={speak(texts["rows.word"], { number: index + 1, language: speak(texts[`rows.${language}`]) })}
                  placeholder={speak(texts[`rows.${language}`])}
                  value={row.title[language]}
                  onChange={({ target }) => onWrite(index, language, target.value)}
                  onKeyDown={(event) => press(event, index, language)}
                />
              ))}
              {row.aside}
            </span>
            <span className="bd-thing-buttons">
              <IconButton icon="up" label={speak(builderTexts["inspector.up"], { what: row.title["zh-CN"] })} disabled={index === 0} onClick={() => move(index, -1, "zh-CN")} />
              <IconButton
                icon="down"
                label={speak(builderTexts["inspector.down"], { what: row.title["zh-CN"] })}
                disabled={index === rows.length - 1}
                onClick={() => move(index, 1, "zh-CN")}
              />
              <IconButton
                icon="remove"
                label={speak(builderTexts["inspector.remove"], { what: row.title["zh-CN"] })}
                disabled={rows.length <= least}
                onClick={() => {
                  onRemove(index);
                  focus(index - 1, "zh-CN");
                }}
              />
            </span>
          </li>
        ))}
      </ol>
      <Button small aria-label={speak(builderTexts["inspector.addTo"], { what: title })} onClick={onAdd}>
        {speak(builderTexts["inspector.add"])}
      </Button>
    </div>
  );
}
