import type { NoticeDefinition } from "./definition.generated.ts";
export function hashDefinition(_definition: NoticeDefinition): string { throw new Error("in the making"); }
