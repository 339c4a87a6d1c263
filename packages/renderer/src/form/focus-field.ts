const focusable = "input:not([tabindex='-1']), select, textarea, button, [tabindex='0']";

/**
 * Scrolls to a field (or to the nearest thing that holds it: its row, its table) and focuses its control.
 * @param at a concrete pointer, or `evidence:<id>`
 * @returns false where neither it nor what holds it is on the page: the step has to be switched first.
 */
export function focusField(at: string): boolean {
  for (let place = at; place !== ""; place = place.slice(0, Math.max(0, place.lastIndexOf("/")))) {
    const element = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(place)}"]`);
    if (!element) continue;
    const control = element.querySelector<HTMLElement>("input:checked") ?? element.querySelector<HTMLElement>(focusable) ?? element;
    if (control === element) element.tabIndex = -1;
    element.scrollIntoView({ block: "center" });
    control.focus({ preventScroll: true });
    return true;
  }
  return false;
}
