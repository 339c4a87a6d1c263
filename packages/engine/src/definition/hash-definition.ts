import { canonicalJson } from "./canonical-json.ts";
import type { NoticeDefinition } from "./definition.generated.ts";
import type { Json } from "./json.ts";
import { sha256 } from "./sha256.ts";

/** The hash that names a definition's content: sha-256 of its canonical JSON, the same whatever the order of its names, and of its personas, which a folder does not keep. */
export function hashDefinition(definition: NoticeDefinition): string {
  const personas = [...definition.personas].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return sha256(canonicalJson({ ...definition, personas } as unknown as Json));
}
