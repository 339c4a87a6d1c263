import { compileProblem } from "#compile-problem";
import { draft7 } from "./draft7.ts";
import { checkAbout } from "./check-about.ts";
import { checkFieldClauses } from "./check-field-clauses.ts";
import { checkComputed } from "./check-computed.ts";
import { checkFormTexts } from "./check-form-texts.ts";
import { checkFormUi } from "./check-form-ui.ts";
import { checkFilled } from "./check-filled.ts";
import { checkFormPrint } from "./check-print.ts";
import { checkRules } from "./check-rules.ts";
import type { Meaning } from "./check-meaning.ts";
import type { Evidence, Form } from "./definition.generated.ts";
import type { Findings } from "./findings.ts";
import type { FormPlaces } from "./form-places.ts";

/** Judges that a form's schema is draft-07 and compiles in strict mode. Only for what `checkFormSchema` found nothing wrong with. */
export function checkFormCompiles(form: Form, path: string, findings: Findings): void {
  for (const { instancePath, keyword } of draft7(form.schema)) findings.error(path + instancePath, "schema-invalid", { detail: keyword });
  const detail = compileProblem(form);
  if (detail !== null) findings.error(path, "schema-invalid", { detail });
}

/** Judges what stands beside a form's schema: UI, computed values, requirements, rules, evidence, texts. `answers`: the forms its expressions may read. */
export function checkForm(meaning: Meaning, places: FormPlaces, path: string, isApplication: boolean): void {
  const { form } = places;
  // Opinions and score sheets read their own fields; what they know of the application are facts.
  const answers = [places];
  checkFormUi(meaning, places, `${path}/ui`);
  checkFormTexts(places, path, meaning.findings);
  checkComputed(meaning, places, `${path}/computed`);
  checkFieldClauses(meaning, places, `${path}/schema`);
  form.requiredWhen?.forEach(({ at, when, clause }, i) => {
    const where = `${path}/requiredWhen/${i}`;
    at.forEach((pointer, n) => meaning.pointer(pointer, `${where}/at/${n}`, answers));
    meaning.expression(when, `${where}/when`, { answers, at });
    meaning.clause(clause, where);
  });
  checkRules(meaning, form.rules, `${path}/rules`, { answers });
  checkAbout(meaning, places, `${path}/about`, isApplication);
  checkFilled(meaning, places, `${path}/filledBy`, isApplication);
  checkFormPrint(meaning, places, `${path}/print`, isApplication);
  checkEvidence(meaning, places, `${path}/evidence`, isApplication);
}

/** A sealed application is one PDF after submission, of a notice that asks for the seal. */
function checkSealed({ definition, findings }: Meaning, { stage, types, count }: Evidence, at: string): void {
  if (definition.print?.seal !== "electronic") findings.error(`${at}/sealed`, "sealed-unasked");
  if (stage !== "after-submit" || types.some((type) => type !== "pdf") || count.max !== 1) findings.error(`${at}/sealed`, "sealed-shape");
}

function checkEvidence(meaning: Meaning, { form, nodes, paths }: FormPlaces, path: string, isApplication: boolean): void {
  const { findings } = meaning;
  const seen = new Set<string>();
  if (!isApplication && form.evidence && form.evidence.length > 0) findings.error(path, "evidence-misplaced");
  form.evidence?.forEach((item, i) => {
    const at = `${path}/${i}`;
    if (seen.has(item.id)) findings.error(`${at}/id`, "duplicate", { id: item.id });
    seen.add(item.id);
    if (item.count.min > item.count.max) findings.error(`${at}/count`, "evidence-count");
    if (item.proven !== undefined && item.stage !== "after-submit") findings.error(`${at}/proven`, "evidence-proven-early");
    if (item.sealed) checkSealed(meaning, item, at);
    meaning.expression(item.when, `${at}/when`, { answers: [{ form, nodes, paths }] });
    meaning.clause(item.clause, at);
  });
}
