import type { Text } from "@shenbao/texts";
import field from "../../../../../schemas/meta/field.schema.json" with { type: "json" };
import form from "../../../../../schemas/meta/form.schema.json" with { type: "json" };
import message from "../../../../../schemas/meta/message.schema.json" with { type: "json" };
import notice from "../../../../../schemas/meta/notice.schema.json" with { type: "json" };
import persona from "../../../../../schemas/meta/persona.schema.json" with { type: "json" };
import review from "../../../../../schemas/meta/review.schema.json" with { type: "json" };
import rule from "../../../../../schemas/meta/rule.schema.json" with { type: "json" };
import table from "../../../../../schemas/meta/table.schema.json" with { type: "json" };
import text from "../../../../../schemas/meta/text.schema.json" with { type: "json" };
import workflow from "../../../../../schemas/meta/workflow.schema.json" with { type: "json" };

/** What an identifier or a pointer of a definition names: a choice of what is there. */
export type Reference = "state" | "role" | "deadline" | "quota" | "form" | "track" | "table" | "review" | "evidence" | "clause" | "field" | "action" | "organisation-level";

/** The words of JSON Schema that the meta-schemas use, and beside them how a place is shown. */
export interface MetaSchema {
  $ref?: string;
  title?: string;
  type?: string | string[];
  properties?: Record<string, MetaSchema>;
  required?: string[];
  additionalProperties?: boolean | MetaSchema;
  propertyNames?: MetaSchema;
  definitions?: Record<string, MetaSchema>;
  items?: MetaSchema;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  minProperties?: number;
  maxLength?: number;
  /** How people call the place. */
  label?: Text;
  /** What they should know to fill it. */
  help?: Text;
  refers?: Reference;
  /** How the values of `enum` (or values beside those of `refers`) are called. */
  choices?: Record<string, Text>;
  /** `long`: several lines; `ordered`: a list of references whose order counts; `none`: edited elsewhere. */
  widget?: "long" | "ordered" | "none";
}

const files = { field, form, message, notice, persona, review, rule, table, text, workflow } as Record<string, unknown> as Record<string, MetaSchema>;

/** The meta-schema of a whole definition. */
export const noticeSchema: MetaSchema = schemaOf("notice.schema.json");

/** The schema that a `$ref` in `file` leads to, with the words beside the `$ref` over its own; and the file it stands in. */
export function resolved(schema: MetaSchema, file: string): { schema: MetaSchema; file: string } {
  if (schema.$ref === undefined) return { schema, file };
  const { $ref, ...beside } = schema;
  const [name = "", fragment = ""] = $ref.split("#");
  const home = name === "" ? file : name;
  const found = fragment
    .split("/")
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], schemaOf(home)) as MetaSchema | undefined;
  if (!found) throw new Error(`${file}: ${$ref} leads nowhere`);
  const target = resolved(found, home);
  return { schema: { ...target.schema, ...beside }, file: target.file };
}

function schemaOf(file: string): MetaSchema {
  const schema = files[file.replace(".schema.json", "")];
  if (!schema) throw new Error(`there is no meta-schema ${file}`);
  return schema;
}
