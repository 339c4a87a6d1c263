import { fieldsOf, type Answers, type Field, type Finding, type Form } from "@shenbao/engine";
import { valueAt, type OrganisationRecord } from "@shenbao/store";
import { concretePlaces } from "./concrete-places.ts";
import { organisationsByCode } from "./organisation-directory.ts";
import { apiDomainTexts } from "@shenbao/texts/api-domain";
import type { Services } from "../services.ts";

/** Whether an organisation can be chosen in a notice of a year. */
export function canBeChosen(organisation: OrganisationRecord, level: unknown, year: number): boolean {
  const inTime = (organisation.from === null || organisation.from <= year) && (organisation.to === null || year <= organisation.to);
  return !organisation.suspended && inTime && (typeof level !== "string" || organisation.level === level);
}

const flat = (fields: Field[]): Field[] => fields.flatMap((field) => [field, ...flat(field.columns ?? [])]);

/** What the form's own check cannot know: whether the organisations that were chosen exist, and count in the notice's year. */
export async function organisationFindings(services: Services, form: Form, year: number, answers: Answers): Promise<Finding[]> {
  const places = flat(fieldsOf(form, year))
    .filter((field) => field.type === "organisation")
    .flatMap((field) => concretePlaces(answers, field.pointer).map((at) => ({ at, level: field.schema["level"], code: valueAt(answers, at) })))
    .filter(({ code }) => typeof code === "string" && code !== "");
  if (places.length === 0) return [];
  const known = await organisationsByCode(services.store, [...new Set(places.map(({ code }) => String(code)))]);
  return places
    .filter(({ code, level }) => {
      const organisation = known.get(String(code));
      return !organisation || !canBeChosen(organisation, level, year);
    })
    .map(({ at }) => ({ at, code: "organisation", severity: "error", message: apiDomainTexts["answers.organisation"] }));
}
