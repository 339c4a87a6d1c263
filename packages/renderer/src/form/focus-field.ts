const focusable = "input:not([tabindex='-1']), select, textarea, button, [tabindex='0']";

/**
 * Scrolls to a field (or to the nearest thing that holds it: its row, its table) and focuses its control.
 * @param at a concrete pointer, or `evidence:<id>`
 * @param page where the form stands, if that is not the page of the code
 * @returns false where neither it nor what holds it is on the page: the step has to be switched first.
 */
export function focusField(at: string, page: Document = document): boolean {
  for (let place = at; place !== ""; place = place.slice(0, Math.max(0, place.lastIndexOf("/")))) {
    const element = page.querySelector<HTMLElement>(`[data-field="${CSS.escape(place)}"]`);
    if (!element) continue;
    const control = element.querySelector<HTMLElement>("input:checked") ?? element.querySelector<HTMLElement>(focusable) ?? element;
    if (control === element) element.tabIndex = -1;
    element.scrollIntoView({ block: "center" });
    control.focus({ preventScroll: true });
    return true;
  }
  return false;
}
