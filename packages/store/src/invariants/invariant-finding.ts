import type { Text } from "@shenbao/texts";

/** Something in the database that must never be. */
export interface InvariantFinding {
  check: "chain" | "submitted" | "state" | "quota" | "order" | "file" | "version" | "hidden" | "number" | "listing" | "table" | "result" | "waiver" | "template";
  /** Which document, as `<collection> <id>`. */
  where: string;
  message: Text;
  /** Nothing is wrong, but whoever checks should know it. */
  note?: true;
}

export type Report = (finding: InvariantFinding) => void;
