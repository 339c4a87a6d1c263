import type { NoticeDefinition } from "./definition.generated.ts";
import { sha256 } from "./sha256.ts";

/**
 * The hash that names a definition's content: sha-256 of its JSON as it is written. The order of names counts, since columns, states
 * and fields are shown in it; that of personas does not, since a folder does not keep it.
 */
export function hashDefinition(definition: NoticeDefinition): string {
  const personas = [...definition.personas].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return sha256(JSON.stringify({ ...definition, personas }));
}
