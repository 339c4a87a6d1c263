import type { Form } from "../definition/definition.generated.ts";
export function standaloneValidator(_form: Form): string { throw new Error("in the making"); }
