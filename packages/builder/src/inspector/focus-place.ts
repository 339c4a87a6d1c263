import { fieldOfPlace } from "./name-of.ts";

const focusable = "input:not([tabindex='-1']), select, textarea, button, [tabindex='0']";

/** Puts the focus on the field of an inspector that stands for a place (or on the nearest that holds it), else on the heading. */
export function focusPlace(inspector: HTMLElement, path: string, place: string): void {
  for (let at = fieldOfPlace(path, place); at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const field = inspector.querySelector(`[data-field="${CSS.escape(at)}"], [data-place="${CSS.escape(path + at)}"]`);
    // A text is one field a language: the first of them.
    const first = field ?? inspector.querySelector(`[data-field^="${CSS.escape(at)}/"]`);
    const control = first?.querySelector<HTMLElement>("input:checked") ?? first?.querySelector<HTMLElement>(focusable);
    if (!control) continue;
    control.scrollIntoView({ block: "center" });
    control.focus({ preventScroll: true });
    return;
  }
  // A thing just made: its first field, ready to be named.
  (inspector.querySelector<HTMLElement>("[data-field] :is(input, select, textarea)") ?? inspector.querySelector<HTMLElement>("h2"))?.focus();
}
