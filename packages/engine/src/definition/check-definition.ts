import { checkBounds } from "./check-bounds.ts";
import { checkForm, checkFormCompiles } from "./check-form.ts";
import { checkFormSchema } from "./check-form-schema.ts";
import { Meaning } from "./check-meaning.ts";
import { checkLimits } from "./check-limits.ts";
import { checkMessages } from "./check-messages.ts";
import { checkNotice } from "./check-notice.ts";
import { checkPersonas } from "./check-personas.ts";
import { checkPrint } from "./check-print.ts";
import { checkRegisters } from "./check-registers.ts";
import { checkReviews } from "./check-reviews.ts";
import { checkShape } from "./check-shape.ts";
import { checkTables } from "./check-tables.ts";
import { checkWorkflow } from "./check-workflow.ts";
import type { NoticeDefinition } from "./definition.generated.ts";
import type { DefinitionFinding } from "./definition-finding.ts";
import { Findings } from "./findings.ts";
import { formPlaces, type FormPlaces } from "./form-places.ts";

/**
 * Everything that is wrong with a definition, each with its path and a sentence. Never throws, whatever it is given, and takes less than
 * a second. First bounds and shape (the meta-schemas); only what has the right shape is judged for its meaning. Warnings do not keep
 * a definition from being published.
 */
export function checkDefinition(definition: unknown): DefinitionFinding[] {
  const findings = new Findings();
  checkBounds(definition, findings);
  if (findings.all.length > 0) return findings.all;
  checkShape(definition, findings);
  if (findings.all.length > 0) return findings.all;
  checkMeaning(definition as NoticeDefinition, findings);
  return findings.all;
}

function checkMeaning(definition: NoticeDefinition, findings: Findings): void {
  const forms = new Map<string, FormPlaces>();
  for (const [id, form] of Object.entries(definition.forms)) {
    const path = `/forms/${id}/schema`;
    const before = findings.all.length;
    if (!checkFormSchema(form, path, findings)) continue;
    if (findings.all.length === before) checkFormCompiles(form, path, findings);
    forms.set(id, formPlaces(form));
  }
  const meaning = new Meaning(definition, findings, forms);
  const applications = new Set(definition.tracks.map(({ form }) => form));
  for (const [id, places] of forms) checkForm(meaning, places, `/forms/${id}`, applications.has(id));
  checkNotice(meaning);
  checkRegisters(meaning);
  checkLimits(meaning);
  checkWorkflow(meaning);
  checkReviews(meaning);
  checkTables(meaning);
  checkMessages(meaning);
  checkPrint(meaning);
  checkPersonas(meaning);
  checkUse(meaning, applications);
}

/** A form that nothing fills is probably a slip. */
function checkUse(meaning: Meaning, applications: ReadonlySet<string>): void {
  const { definition, findings } = meaning;
  const used = new Set([...applications, ...definition.workflow.actions.map(({ form }) => form), ...Object.values(definition.reviews).map(({ form }) => form)]);
  for (const id of Object.keys(definition.forms)) if (!used.has(id)) findings.warning(`/forms/${id}`, "form-unused", { id: meaning.title("form", id) });
}
