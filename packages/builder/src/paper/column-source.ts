import { variablesOf, type Expression } from "@shenbao/engine";

/** Where what stands in a column comes from. */
export type ColumnSource = "order" | "opinion" | "facts" | "applicant";

/** By what its value reads: one that reads an opinion is filled in when acting, whatever else it reads. */
export function columnSource(value: Expression): ColumnSource {
  const names = variablesOf(value);
  if (names.includes("$application.order")) return "order";
  if (names.some((name) => name.startsWith("$opinion."))) return "opinion";
  return names.every((name) => name.startsWith("$")) ? "facts" : "applicant";
}
