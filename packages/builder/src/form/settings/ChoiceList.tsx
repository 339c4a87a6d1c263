import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useId, useState } from "react";
import { useDocument } from "../../document/document-context.ts";
import { useDefinition } from "../../document/use-definition.ts";
import { useSpeak } from "../../language/locale-context.ts";
import { choiceFault, renameChoice } from "../commands/rename-choice.ts";
import { useFormEdits } from "../use-form-edits.ts";
import { targetAt } from "./element-target.ts";
import { choicesOf, writeSetting, type SetChoice } from "./settings.ts";
import { TextRows } from "./TextRows.tsx";

/** The choices of a field: what each is called in both languages, and its value in the data. */
export function ChoiceList({ id, path }: { id: string; path: string }) {
  const document = useDocument();
  const speak = useSpeak();
  const edits = useFormEdits(id);
  const form = useDefinition(({ forms }) => forms[id]);
  const target = form && targetAt(form, path);
  if (!form || !target?.pointer || !target.schema) return null;
  const { pointer } = target;
  const choices = choicesOf(form, pointer, target.schema);
  const write = (next: readonly SetChoice[], merge?: string) => edits.replace(writeSetting(edits.form(), target, "choices", next as never), texts["forms.edited"], merge);
  const add = () => {
    const taken = new Set(choices.map(({ value }) => value));
    let number = choices.length + 1;
    while (taken.has(`choice${number}`)) number++;
    write([...choices, { value: `choice${number}`, title: { "zh-CN": `${texts["new.choice"]["zh-CN"]}${number}`, en: `${texts["new.choice"].en} ${number}` } }]);
  };
  return (
    <TextRows
      title={speak(texts["choices.label"])}
      help={speak(texts["choices.help"])}
      least={1}
      rows={choices.map(({ value, title }) => ({
        key: value,
        title,
        aside: (
          <ChoiceValue
            value={value}
            title={title["zh-CN"]}
            others={choices.map((one) => one.value).filter((one) => one !== value)}
            onRename={(to) => document.replace(texts["forms.edited"], renameChoice(document.definition, id, pointer, value, to))}
          />
        ),
      }))}
      onWrite={(index, language, words) =>
        write(
          choices.map((one, i) => (i === index ? { ...one, title: { ...one.title, [language]: words } } : one)),
          `${path} choice ${index} ${language}`,
        )
      }
      onMove={(from, to) => write(choices.toSpliced(from, 1).toSpliced(to, 0, ...choices.slice(from, from + 1)))}
      onRemove={(index) => write(choices.toSpliced(index, 1))}
      onAdd={add}
    />
  );
}

/** The value of a choice: written when it is left, so that conditions are not rewritten with every key. */
function ChoiceValue({ value, title, others, onRename }: { value: string; title: string; others: readonly string[]; onRename(to: string): void }) {
  const speak = useSpeak();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const fault = typed === null || typed === value ? null : choiceFault(others, typed);
  const commit = () => {
    if (typed !== null && typed !== value && fault === null) onRename(typed);
    if (fault === null) setTyped(null);
  };
  return (
    <span className="bf-row-value">
      <input
        className="sb-input"
        data-undo="own"
        aria-label={speak(texts["choices.valueOf"], { what: title })}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault ? id : undefined}
        value={typed ?? value}
        spellCheck={false}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === "Enter" && commit()}
      />
      {fault && (
        <span className="sb-error sb-error-error" id={id} role="alert">
          {speak(texts[fault === "taken" ? "choices.taken" : "choices.shape"], { value: typed ?? "" })}
        </span>
      )}
    </span>
  );
}
