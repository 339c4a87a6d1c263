import type { Form } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useMemo } from "react";
import { useDocument } from "../document/document-context.ts";
import { writeChanges } from "../document/write-changes.ts";
import { useSelection } from "../selection/selection.ts";
import type { Edited } from "./commands/form-commands.ts";
import { elementPath } from "./form-at.ts";

/** Edits of one form: each is one step of the document. */
export interface FormEdits {
  /** The form as it is now. @throws Error where it is gone */
  form(): Form;
  /** Puts an edited form in place, and selects what was edited. */
  apply(edited: Edited, label?: Text): void;
  /** Puts an edited form in place. `merge`: the typing in one place is one step. */
  replace(form: Form, label?: Text, merge?: string): void;
}

/** How to edit a form: `edits.apply(addField(edits.form(), gap, field))`. */
export function useFormEdits(id: string): FormEdits {
  const document = useDocument();
  const [, select] = useSelection();
  return useMemo(() => {
    const form = () => {
      const found = document.definition.forms[id];
      if (!found) throw new Error("the form is gone");
      return found;
    };
    const replace = (next: Form, label: Text = texts["forms.edited"], merge?: string) => {
      const before = form();
      if (next === before) return;
      document.apply({
        label,
        merge,
        recipe(draft) {
          const held = draft.forms[id];
          if (held) writeChanges(held, before, next);
        },
      });
    };
    const apply = (edited: Edited, label?: Text) => {
      replace(edited.form, label);
      select({ path: elementPath(id, edited.place) });
    };
    return { form, apply, replace };
  }, [document, select, id]);
}
