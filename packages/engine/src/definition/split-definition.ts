import type { NoticeDefinition } from "./definition.generated.ts";
import type { Json } from "./json.ts";
export function splitDefinition(_definition: NoticeDefinition): Record<string, Json> { throw new Error("in the making"); }
