import { readPointer } from "@shenbao/engine";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";

/** A condition or calculation of a thing. */
export function ExpressionPart({ path, label }: { path: string; label: string }) {
  const speak = useSpeak();
  const value = useDefinition((definition) => readPointer(definition, path));
  return (
    <div className="bd-part" data-place={path}>
      <h3>{label}</h3>
      {value === undefined ? <p className="sb-muted sb-small">{speak(texts["inspector.expressionNone"])}</p> : <code className="bd-expression">{JSON.stringify(value)}</code>}
    </div>
  );
}
