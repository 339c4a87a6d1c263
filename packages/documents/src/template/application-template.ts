import { trackForm, type FormTemplate } from "@shenbao/engine";
import type { ApplicationDocument } from "../application/application-document.ts";
import { fillTemplate } from "./template-in-process.ts";
import { templateScope } from "./template-values.ts";

/** The template that applications of a track are filled into, where their form has one. */
export function templateOf({ definition, application }: Pick<ApplicationDocument, "definition" | "application">): FormTemplate | undefined {
  return trackForm(definition, application.track).print?.template;
}

/**
 * The application in the bureau's own Word form: the file with its placeholders filled, and nothing else of it changed. It carries no mark, and says at its
 * end (or where the template has `$note`) that it is a copy: what is sealed is the PDF.
 * @param content the file that the form's template names
 * @throws TemplateRefused where the file cannot be filled any more, or no place is free
 */
export function filledTemplate(document: ApplicationDocument, template: FormTemplate, content: Buffer): Promise<Buffer> {
  return fillTemplate(content, templateScope(document, template));
}
