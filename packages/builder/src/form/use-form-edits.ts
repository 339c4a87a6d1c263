import type { Form } from "@shenbao/engine";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useCallback } from "react";
import { useDocument } from "../document/document-context.ts";
import { useSelection } from "../selection/selection.ts";
import type { Edited } from "./commands/form-commands.ts";
import { elementPath } from "./form-at.ts";

/** Puts an edited form in place as one step, and selects what was edited: `apply(addField(form, gap, field))`. */
export function useFormEdits(id: string): { form(): Form; apply(edited: Edited): void; replace(form: Form): void } {
  const document = useDocument();
  const [, select] = useSelection();
  const form = useCallback(() => {
    const found = document.definition.forms[id];
    if (!found) throw new Error("the form is gone");
    return found;
  }, [document, id]);
  const replace = useCallback(
    (next: Form) => document.replace(texts["forms.edited"], { ...document.definition, forms: { ...document.definition.forms, [id]: next } }),
    [document, id],
  );
  const apply = useCallback(
    (edited: Edited) => {
      replace(edited.form);
      select({ path: elementPath(id, edited.place) });
    },
    [replace, select, id],
  );
  return { form, apply, replace };
}
