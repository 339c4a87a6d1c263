import { segmentsOf, type Expression } from "@shenbao/engine";
import { expressionScope, expressionWords } from "@shenbao/engine/words";
import { useCallback, useMemo } from "react";
import { useDocument } from "../document/document-context.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { ProblemsHere } from "../problems/ProblemsHere.tsx";
import { ConditionEditor } from "./ConditionEditor.tsx";

export interface ExpressionEditorProps {
  /** Where the expression stands in the definition: it says what can be read. */
  path: string;
  value: Expression;
  /** `merge`: the typing in one place is one step. */
  onChange(value: Expression, merge?: string): void;
  label: string;
  /** Where its problems are looked for, where that is not its path. */
  problems?: string;
}

/** A condition or a calculation of the definition, with what is wrong with it. */
export function ExpressionEditor({ path, value, onChange, label, problems = path }: ExpressionEditorProps) {
  const speak = useSpeak();
  const document = useDocument();
  const definition = useDefinition((whole) => whole);
  const scope = useMemo(() => expressionScope(definition, path), [definition, path]);
  const change = useCallback((next: Expression, typing?: string) => onChange(next, typing === undefined ? undefined : `${path}${typing}`), [onChange, path]);
  return (
    <ConditionEditor
      scope={scope}
      value={value}
      onChange={change}
      label={label}
      sentence={speak(expressionWords(definition, path, value))}
      calculation={segmentsOf(path).at(-1) === "value"}
      onKeyDown={(event) => {
        // Each key is an edit of the document, so the browser's own undo would contradict it; the builder's does not reach into dialogs.
        const key = event.key.toLowerCase();
        if (event.altKey || !(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y")) return;
        event.preventDefault();
        event.stopPropagation();
        if (key === "y" || event.shiftKey) document.redo();
        else document.undo();
      }}
    >
      <ProblemsHere path={problems} />
    </ConditionEditor>
  );
}
