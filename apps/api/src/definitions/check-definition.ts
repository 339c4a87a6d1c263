import { Problem, routes } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { compileForm } from "@shenbao/engine/ajv";
import { checkDefinition } from "@shenbao/engine/check";
import { runPersonas } from "@shenbao/engine/personas";
import type { Locale } from "@shenbao/texts";
import { bind } from "../http/bind.ts";
import { definitionProblem } from "./draft-identity.ts";

/** What stands against publishing a definition: its errors, then its personas; null where nothing does. */
export function publishingProblem(definition: NoticeDefinition, locale: Locale): Problem | null {
  if (checkDefinition(definition).some((finding) => finding.severity === "error")) return definitionProblem(definition, locale);
  const failed = runPersonas(definition, compileForm).find((result) => !result.passed);
  if (!failed) return null;
  return new Problem("persona-failed", { persona: definition.personas.find(({ id }) => id === failed.persona)?.title[locale] ?? failed.persona });
}

/** The engine's findings on a definition, and its personas' outcomes where it has no errors. Nothing is stored. */
export const checkDefinitionRoute = bind(routes.checkDefinition, async ({ body }) => {
  const findings = checkDefinition(body);
  const sound = findings.every((finding) => finding.severity !== "error");
  const personas = sound ? runPersonas(body, compileForm) : [];
  return { body: { findings, personas, publishable: sound && personas.every((persona) => persona.passed) } };
});
