import { apiDomainTexts } from "@shenbao/texts/api-domain";
import type { Answers } from "../definition/json.ts";
import { readPointer } from "../definition/read-pointer.ts";
import { fieldsOf, type Field, type Finding } from "../form/index.ts";
import { rowPlaces } from "../form/row-places.ts";
import { trackForm } from "../workflow/index.ts";
import type { WalkWorld } from "./walk.ts";

const flat = (fields: readonly Field[]): Field[] => fields.flatMap((field) => [field, ...flat(field.columns ?? [])]);

/** Organisations that were chosen and that are not there, or are of another level: what a form's own check cannot know. */
export function organisationFindings({ definition, organisations }: WalkWorld, track: string, answers: Answers): Finding[] {
  return flat(fieldsOf(trackForm(definition, track), definition.year))
    .filter((field) => field.type === "organisation")
    .flatMap((field) =>
      rowPlaces([field.pointer], answers, {}).map((place) => ({
        at: place.fill(field.pointer),
        level: field.schema["level"],
        code: readPointer(answers, place.fill(field.pointer)),
      })),
    )
    .filter(({ code, level }) => typeof code === "string" && code !== "" && !organisations.some((one) => one.code === code && (typeof level !== "string" || one.level === level)))
    .map(({ at }) => ({ at, code: "organisation", severity: "error", message: apiDomainTexts["answers.organisation"] }));
}
