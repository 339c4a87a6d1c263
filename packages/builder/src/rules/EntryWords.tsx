import { isRecord, readPointer, type Expression, type NoticeDefinition, type Rule } from "@shenbao/engine";
import { expressionWords, ruleWords } from "@shenbao/engine/words";
import type { Text } from "@shenbao/texts";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { memo } from "react";
import { useDefinition } from "../document/use-definition.ts";
import { titlesOfFields } from "../inspector/title-of-place.ts";
import { labelOf } from "../inspector/meta-form.ts";
import { nodeAt } from "../inspector/meta-node.ts";
import { useSpeak } from "../language/locale-context.ts";
import { keptWords } from "./kept-words.ts";
import type { EntryKind } from "./new-entry.ts";

const nothing: Text = { "zh-CN": "", en: "" };

function wordsOfEntry(definition: NoticeDefinition, path: string, kind: EntryKind): Text {
  const entry = readPointer(definition, path);
  if (!isRecord(entry)) return nothing;
  return keptWords(definition, entry, () => {
    if (kind === "rules") return ruleWords(definition, path, entry as unknown as Rule);
    const part = kind === "computed" ? "value" : "when";
    return expressionWords(definition, `${path}/${part}`, entry[part] as Expression);
  });
}

/** What a rule, a requirement or a computed value says, as a sentence; of a rule also what becomes of it, its clause, where it points. */
export const EntryWords = memo(function EntryWords({ path, kind }: { path: string; kind: EntryKind }) {
  const speak = useSpeak();
  const words = useDefinition((definition) => wordsOfEntry(definition, path, kind));
  if (kind === "computed") return <span className="bu-words">＝ {speak(words)}</span>;
  if (kind === "requiredWhen") return <span className="bu-words">{speak(texts["rules.requires"], { when: speak(words) })}</span>;
  return (
    <span className="bu-words">
      <span>{speak(words)}</span>
      <RuleMarks path={path} />
    </span>
  );
});

function RuleMarks({ path }: { path: string }) {
  const speak = useSpeak();
  const rule = useDefinition((definition) => readPointer(definition, path) as Rule | undefined);
  const points = useDefinition(
    (definition) => titlesOfFields(definition, path),
    (one, other) => one?.["zh-CN"] === other?.["zh-CN"] && one?.en === other?.en,
  );
  if (!rule) return null;
  const { node } = nodeAt(`${path}/severity`);
  const severity = node.schema.choices?.[rule.severity];
  return (
    <span className="bu-marks">
      <span className={`bu-severity bu-severity-${rule.severity}`}>
        <span className="sb-hidden">{speak(labelOf(node, path))}</span>
        {severity ? speak(severity) : rule.severity}
      </span>
      {points && <span>{speak(texts["rules.points"], { what: speak(points) })}</span>}
      {rule.clause !== undefined && <span>{speak(texts["rules.clause"], { id: rule.clause })}</span>}
    </span>
  );
}
