import type { NoticeDefinition } from "./definition.generated.ts";
import type { Json } from "./json.ts";

/** The files of a definition's folder, by name: what `assembleDefinition` puts together again. */
export function splitDefinition(definition: NoticeDefinition): Record<string, Json> {
  const { forms, workflow, tables, reviews, messages, personas, ...notice } = definition;
  const files: Record<string, unknown> = { "notice.json": notice, "workflow.json": workflow, "tables.json": tables, "reviews.json": reviews };
  if (messages) files["messages.json"] = messages;
  for (const [id, form] of Object.entries(forms)) files[`forms/${id}.json`] = form;
  for (const persona of personas) files[`personas/${persona.id}.json`] = persona;
  return files as Record<string, Json>;
}
