import { isRecord, type Form, type Json } from "@shenbao/engine";
import { dotted, propertiesOf, schemaOf, type Schema } from "../commands/schema-edits.ts";
import type { LeftOut } from "./fragment.ts";

/** A fragment's schema, of whose fields only those cite a clause that cite one of `clauses`; the others are told. */
export function keptClauses(part: Form, clauses: ReadonlySet<string>, left: LeftOut[]): Schema {
  const keep = (schema: Schema, pointer: string): Schema => {
    const { clause } = schema;
    const made: Record<string, Json> = { ...schema };
    if (pointer !== "" && typeof clause === "string" && !clauses.has(clause)) {
      delete made["clause"];
      left.push({ kind: "clause", title: titleAt(part, schema, pointer), names: [clause] });
    }
    if (isRecord(schema["properties"]))
      made["properties"] = Object.fromEntries(Object.entries(propertiesOf(schema)).map(([name, below]) => [name, keep(below, `${pointer}/${name}`) as Json]));
    const items = schema["items"];
    if (isRecord(items) && isRecord(items["properties"])) made["items"] = keep(items as Schema, `${pointer}/*`) as Json;
    return made;
  };
  return keep(schemaOf(part), "");
}

function titleAt(part: Form, { title }: Schema, pointer: string): LeftOut["title"] {
  const chinese = typeof title === "string" ? title : pointer;
  return { "zh-CN": chinese, en: part.texts?.en[`${dotted(pointer)}.label`] ?? chinese };
}
