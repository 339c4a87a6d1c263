import type { Expression, ListColumn, NoticeDefinition } from "@shenbao/engine";
import { listScope, wordsOf } from "@shenbao/engine/words";
import { Button } from "@shenbao/renderer";
import { say, type Locale } from "@shenbao/texts";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useMemo, type ReactNode } from "react";
import { LocaleContext } from "../language/locale-context.ts";
import { ConditionEditor } from "./ConditionEditor.tsx";
import { newCondition } from "./new-part.ts";

export interface FilterEditorProps {
  definition: NoticeDefinition;
  /** The track whose fields can be asked for. */
  track: string | undefined;
  /** What can be asked for. Columns of organisations have these as their choices. */
  columns: readonly ListColumn[];
  /** Null: everything. */
  value: Expression | null;
  onChange(value: Expression | null): void;
  label: string;
  locale: Locale;
  /** Under the sentence: what is wrong with it. */
  children?: ReactNode;
}

/** The filter of a list, taken apart as the conditions of a definition are: conditions and groups of them, with the sentence that they make. */
export function FilterEditor({ definition, track, columns, value, onChange, label, locale, children }: FilterEditorProps) {
  const scope = useMemo(() => listScope(definition, track, columns), [definition, track, columns]);
  return (
    <LocaleContext value={locale}>
      {value === null ? (
        <div className="bc" role="group" aria-label={label}>
          <p className="sb-muted">{say(texts["filter.none"], locale)}</p>
          <span className="bc-more">
            <Button small onClick={() => onChange({ and: [newCondition(scope)] })}>
              {say(texts["edit.add"], locale)}
            </Button>
          </span>
        </div>
      ) : (
        <ConditionEditor scope={scope} value={value} onChange={onChange} label={label} sentence={say(wordsOf(scope, value, "condition"), locale)} onRemove={() => onChange(null)}>
          {children}
        </ConditionEditor>
      )}
    </LocaleContext>
  );
}
