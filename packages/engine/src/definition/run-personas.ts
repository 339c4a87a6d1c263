import type { NoticeDefinition } from "./definition.generated.ts";
import type { PersonaResult } from "./definition-finding.ts";
export function runPersonas(_definition: NoticeDefinition): PersonaResult[] { throw new Error("in the making"); }
