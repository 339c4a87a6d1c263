import type { Text } from "@shenbao/texts";
import type { Field } from "../../form/field.ts";

/** What the platform itself knows of an application. */
export const templateFacts = [
  "number",
  "project",
  "track",
  "applicant.name",
  "applicant.creditCode",
  "receiver",
  "notice",
  "issuer",
  "year",
  "submittedAt",
  "submissionNumber",
  "version",
  "contentHash",
  "commitment",
  "note",
] as const;
export type TemplateFact = (typeof templateFacts)[number];

/** What is printed of an item of evidence, a line for each of its files. */
export const evidenceColumns = ["title", "file", "hash"] as const;
export type EvidenceColumn = (typeof evidenceColumns)[number];

/** What stands where a name stands. */
export type TemplateSource =
  /** A field's value; of a row where the name is one of rows. */
  | { is: "field"; field: Field }
  /** All choices of a field, each behind a box, ticked or not. */
  | { is: "boxes"; field: Field }
  /** A cell of a table of fixed rows (from 0). */
  | { is: "cell"; table: Field; row: number; column: Field }
  | { is: "sum"; table: Field; column: Field }
  | { is: "fact"; fact: TemplateFact }
  | { is: "row-number" }
  /** The name of a fixed row. */
  | { is: "row-label"; table: Field }
  | { is: "evidence"; column: EvidenceColumn }
  /** What is repeated: the rows of a table, or (`null`) the files of evidence. */
  | { is: "rows"; table: Field | null };

/** A name that can be written between braces in the template of a form. */
export interface TemplateName {
  /** What always works: `contact.person`, `$number`. Within rows it is that of the column alone. */
  path: string;
  /** How it is called; what can be written too, where nothing else is called so. */
  title: Text;
  source: TemplateSource;
  /** Of what is repeated: the names of a row. */
  names?: TemplateName[];
}
