import type { Form } from "@shenbao/engine";

/** Whether a form is headed by its own title where it is shown (one without steps is), so that it need not be said above it again. */
export function namesItself(form: Form): boolean {
  return (form.ui as { type?: unknown }).type !== "Categorization";
}
