import type { State } from "@shenbao/engine";
import type { TextKey } from "../language/use-text.ts";

/** How a table stands, in a word and a tone. */
export function tableStanding(table: { handedIn: unknown; late: boolean; scan: unknown; rows: unknown }): { text: TextKey; tone: State["tone"] } {
  if (table.handedIn) return { text: "tables.handedIn", tone: "success" };
  if (table.late) return { text: "tables.late", tone: "failure" };
  return table.scan ? { text: "tables.ready", tone: "progress" } : { text: "tables.open", tone: "attention" };
}
