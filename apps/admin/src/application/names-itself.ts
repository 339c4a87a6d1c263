import type { Form } from "@shenbao/engine";

/** Whether a form's layout begins with its own title, so that it need not be said above it again. */
export function namesItself(form: Form): boolean {
  const { elements } = form.ui as { elements?: { type?: unknown; label?: unknown }[] };
  return elements?.[0]?.type === "Group" && elements[0].label === form.title["zh-CN"];
}
