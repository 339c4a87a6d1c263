import { wordsOf, type WordsScope } from "@shenbao/engine/words";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useSpeak } from "../language/locale-context.ts";

/** How deep parts are drawn inside of each other. An expression may be deeper; nobody finds their way there. */
export const deepest = 14;

/** A part that is not taken apart: its sentence. It stays as it is. */
export function KeptPart({ part, scope, as, tooDeep = false }: { part: unknown; scope: WordsScope; as: "value" | "condition"; tooDeep?: boolean }) {
  const speak = useSpeak();
  return (
    <span className="bc-kept">
      <span className="sb-muted sb-small">{speak(texts[tooDeep ? "edit.tooDeep" : "edit.opaque"])}</span>
      <span>{speak(wordsOf(scope, part, as))}</span>
    </span>
  );
}
