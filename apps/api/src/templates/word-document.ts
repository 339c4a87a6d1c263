import { Problem } from "@shenbao/contract";
import { applicationDocx, filledTemplate, templateOf, TemplateRefused, type ApplicationDocument } from "@shenbao/documents";
import { trackForm } from "@shenbao/engine";
import type { Services } from "../services.ts";

/** An application as a Word file: in the bureau's own form where its form has a template, as the platform sets it where it has none. */
export async function wordDocument(services: Services, document: ApplicationDocument): Promise<Buffer> {
  const template = templateOf(document);
  if (!template) return applicationDocx(document);
  const { definition, application, locale } = document;
  const stored = await services.store.templates.get(template.sha256);
  if (!stored) throw new Problem("template-missing", { form: trackForm(definition, application.track).title[locale], name: template.name });
  try {
    return await filledTemplate(document, template, stored.content);
  } catch (error) {
    if (!(error instanceof TemplateRefused)) throw error;
    services.log.warn({ code: error.code, template: template.sha256 }, "template not filled");
    if (error.code === "busy") throw new Problem("busy");
    throw new Problem("template-unfilled", { name: template.name, why: error.sentence[locale] });
  }
}
