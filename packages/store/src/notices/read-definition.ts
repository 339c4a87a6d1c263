import { inPresentShape, type NoticeDefinition } from "@shenbao/engine";

/** A definition from its text in the database. What was written in a former shape is read in today's; its text and its hash stay what they are. */
export function readDefinition(text: string): NoticeDefinition {
  return inPresentShape(JSON.parse(text));
}
