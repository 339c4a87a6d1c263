import { readPointer, segmentsOf, variablesOf, type Expression, type NoticeDefinition } from "@shenbao/engine";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useDocument } from "../document/document-context.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak, type Speak } from "../language/locale-context.ts";
import { FieldValue, isSimple } from "./FieldValue.tsx";
import { choicesOf } from "./choices-of.ts";

/** A condition or calculation of a thing: that there is one, and what it reads. */
export function ExpressionPart({ path, label }: { path: string; label: string }) {
  const speak = useSpeak();
  const document = useDocument();
  const value = useDefinition((definition) => readPointer(definition, path)) as Expression | undefined;
  if (segmentsOf(path).at(-1) === "value" && isSimple(value)) return <FieldValue path={path} label={label} value={value} />;
  const read = value === undefined ? [] : titlesRead(document.definition, path, value, speak);
  return (
    <div className="bd-part" data-place={path}>
      <h3>{label}</h3>
      <p className="sb-muted sb-small">
        {value === undefined
          ? speak(texts["inspector.expressionNone"])
          : read.length === 0
            ? speak(texts["inspector.expressionSet"])
            : speak(texts["inspector.expressionReads"], { what: read.join("、") })}
      </p>
    </div>
  );
}

function titlesRead(definition: NoticeDefinition, path: string, expression: Expression, speak: Speak): string[] {
  const titles = new Map(
    choicesOf("field", definition, path, []).map(({ value, title }) => [
      segmentsOf(value)
        .filter((segment) => segment !== "*")
        .join("."),
      title,
    ]),
  );
  return variablesOf(expression).map((variable) => {
    const title = titles.get(variable);
    return title ? speak(title) : variable;
  });
}
