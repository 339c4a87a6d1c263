import { readPointer, type NoticeDefinition } from "@shenbao/engine";
import type { Uncited } from "@shenbao/engine/uses";
import { builderClausesTexts as texts } from "@shenbao/texts/builder-clauses";
import type { Command } from "../document/definition-document.ts";
import { writeChanges } from "../document/write-changes.ts";
import { editSchema } from "../form/commands/schema-edits.ts";

/** Lets a thing cite a clause. Of a field whose description others share, only its own cites it. */
export function cite(definition: NoticeDefinition, { kind, path, subject }: Pick<Uncited, "kind" | "path" | "subject">, clause: string): Command {
  return {
    label: texts["edit.cite"],
    recipe(draft) {
      if (kind === "field" && subject.kind === "field") {
        const [form, held] = [definition.forms[subject.form], draft.forms[subject.form]];
        if (form && held) writeChanges(held, form, { ...form, schema: editSchema(form, subject.pointer, (schema) => ({ ...schema, clause })) });
        return;
      }
      const thing = readPointer(draft, path) as { clause?: string } | undefined;
      if (thing) thing.clause = clause;
    },
  };
}
