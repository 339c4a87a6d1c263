import type { Text } from "@shenbao/texts";
import type { Form } from "../definition/definition.generated.ts";
export function stepsOf(_form: Form, _year: number): { title: Text; elements: unknown[] }[] { throw new Error("in the making"); }
