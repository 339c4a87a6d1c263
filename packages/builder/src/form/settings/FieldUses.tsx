import { usesOf, type Subject } from "@shenbao/engine/uses";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useMemo } from "react";
import { useSettled } from "../../document/use-settled.ts";
import { useSpeak } from "../../language/locale-context.ts";
import { useGo } from "../../shell/go-context.ts";

const most = 30;

/** What uses a thing, each as a sentence that leads there. `own`: where it stands itself, which is no use worth telling. */
export function FieldUses({ subject, own, none, title }: { subject: Subject; own: readonly string[]; title?: string; none: string }) {
  const speak = useSpeak();
  const { go } = useGo();
  const definition = useSettled(700);
  const key = JSON.stringify(subject);
  const ownKey = own.join("\n");
  const uses = useMemo(() => {
    const found = usesOf(definition, JSON.parse(key) as Subject).filter(({ path }) => !ownKey.split("\n").some((one) => path === one || path.startsWith(`${one}/`)));
    return [...new Map(found.map((use) => [use.sentence.en + use.path, use])).values()];
  }, [definition, key, ownKey]);
  return (
    <div className="bd-things bf-used">
      <div className="bd-things-head">
        <h3>{title ?? speak(texts["uses.label"])}</h3>
      </div>
      {uses.length === 0 ? (
        <p className="sb-muted sb-small">{none}</p>
      ) : (
        <ul>
          {uses.slice(0, most).map(({ path, sentence }) => (
            <li key={sentence.en + path}>
              <button type="button" className="bf-link" onClick={() => go(path)}>
                {speak(sentence)}
              </button>
            </li>
          ))}
          {uses.length > most && <li>{speak(texts["forms.more"], { count: uses.length - most })}</li>}
        </ul>
      )}
    </div>
  );
}
