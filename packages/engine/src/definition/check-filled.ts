import { tableOf } from "../form/row-places.ts";
import { isApplicantRole } from "../workflow/roles.ts";
import type { Meaning } from "./check-meaning.ts";
import type { FilledBy } from "./definition.generated.ts";
import type { FormPlaces } from "./form-places.ts";

/** Judges fields that others fill: read-only ones of an application form, each from a form that some other role fills when acting. */
export function checkFilled(meaning: Meaning, places: FormPlaces, path: string, isApplication: boolean): void {
  const seen = new Set<string>();
  places.form.filledBy?.forEach((filled, i) => {
    const at = `${path}/${i}`;
    if (!isApplication) meaning.findings.error(at, "filled-misplaced");
    if (seen.has(filled.at)) meaning.findings.error(`${at}/at`, "duplicate", { id: filled.at });
    seen.add(filled.at);
    checkTarget(meaning, places, filled, at);
    checkSource(meaning, places, filled, at);
    meaning.states(filled.released, `${at}/released`);
    meaning.clause(filled.clause, at);
  });
}

function checkTarget({ findings }: Meaning, places: FormPlaces, filled: FilledBy, at: string): void {
  const node = places.nodes.get(filled.at);
  if (!node) return findings.error(`${at}/at`, "pointer-unknown", { pointer: filled.at });
  if (node.kind !== "leaf" || node.schema["readOnly"] !== true) findings.error(`${at}/at`, "filled-not-read-only", { pointer: filled.at });
  if (node.required) findings.error(`${at}/at`, "filled-required", { pointer: filled.at });
  if (places.form.computed?.some((value) => value.at === filled.at)) findings.error(`${at}/at`, "filled-computed", { pointer: filled.at });
}

function checkSource(meaning: Meaning, places: FormPlaces, filled: FilledBy, at: string): void {
  const { definition, findings } = meaning;
  if (!meaning.reference("form", filled.form, `${at}/form`)) return;
  const actions = definition.workflow.actions.filter(({ form }) => form === filled.form);
  if (actions.length === 0) findings.error(`${at}/form`, "filled-by-nobody", { id: meaning.title("form", filled.form) });
  if (actions.some(({ by }) => isApplicantRole(definition, by))) findings.error(`${at}/form`, "filled-by-applicant", { id: meaning.title("form", filled.form) });
  for (const [role, { sees }] of Object.entries(definition.roles))
    if (sees.scope === "own" && sees.opinions?.includes(filled.form))
      findings.error(`/roles/${role}/sees/opinions`, "filled-seen", { id: meaning.title("form", filled.form), pointer: filled.at });
  const source = meaning.forms.get(filled.form);
  if (!source) return;
  const [from, to] = [source.nodes.get(filled.field), places.nodes.get(filled.at)];
  if (!from) return findings.error(`${at}/field`, "pointer-unknown", { pointer: filled.field });
  if (to && from.schema["type"] !== to.schema["type"]) findings.error(`${at}/field`, "filled-type", { pointer: filled.field });
  if ((tableOf(filled.at) === null) !== (tableOf(filled.field) === null)) findings.error(`${at}/field`, "filled-rows", { pointer: filled.field });
}
