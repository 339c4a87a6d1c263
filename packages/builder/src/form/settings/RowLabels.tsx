import { isRecord, type Json } from "@shenbao/engine";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useDefinition } from "../../document/use-definition.ts";
import { useSpeak } from "../../language/locale-context.ts";
import { useFormEdits } from "../use-form-edits.ts";
import { targetAt } from "./element-target.ts";
import { writeSetting } from "./settings.ts";
import { TextRows } from "./TextRows.tsx";

interface Words {
  "zh-CN": string;
  en: string;
}

/** The rows of a table that has always the same ones, by their labels. */
export function RowLabels({ id, path }: { id: string; path: string }) {
  const speak = useSpeak();
  const edits = useFormEdits(id);
  const form = useDefinition(({ forms }) => forms[id]);
  const target = form && targetAt(form, path);
  const list = target?.schema?.["rowLabels"];
  if (!target || !Array.isArray(list)) return null;
  const labels = list.map((one): Words => (isRecord(one) ? { "zh-CN": words(one["zh-CN"]), en: words(one["en"]) } : { "zh-CN": "", en: "" }));
  const write = (next: readonly Words[], merge?: string) => edits.replace(writeSetting(edits.form(), target, "rowLabels", next as unknown as Json), texts["forms.edited"], merge);
  return (
    <TextRows
      title={speak(texts["rows.label"])}
      help={speak(texts["rows.help"], { open: "{", close: "}" })}
      least={1}
      rows={labels.map((title, index) => ({ key: String(index), title }))}
      onWrite={(index, language, said) =>
        write(
          labels.map((one, i) => (i === index ? { ...one, [language]: said } : one)),
          `${path} row ${index} ${language}`,
        )
      }
      onMove={(from, to) => write(labels.toSpliced(from, 1).toSpliced(to, 0, ...labels.slice(from, from + 1)))}
      onRemove={(index) => write(labels.toSpliced(index, 1))}
      onAdd={() => write([...labels, { ...texts["rows.new"] }])}
    />
  );
}

const words = (value: unknown): string => (typeof value === "string" ? value : "");
