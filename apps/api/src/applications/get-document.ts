import { routes } from "@shenbao/contract";
import { applicationPdf } from "@shenbao/documents";
import { bind } from "../http/bind.ts";
import { documentOf } from "./application-document.ts";
import { wordDocument } from "../templates/word-document.ts";
import { loadApplication, type LoadedApplication } from "./load-application.ts";

/** The application as PDF, as the caller's role sees it. */
export const getDocument = bind(routes.getDocument, async ({ params, caller, locale, now }, services) => {
  const loaded = await loadApplication(services, caller, params.id);
  const pdf = await applicationPdf(await documentOf(services, loaded, locale, now));
  return { file: pdf, mediaType: "application/pdf", name: `${nameOf(loaded)}.pdf` };
});

/** The same as a Word file: in the bureau's own form where there is a template of it. */
export const getWordDocument = bind(routes.getWordDocument, async ({ params, caller, locale, now }, services) => {
  const loaded = await loadApplication(services, caller, params.id);
  const file = await wordDocument(services, await documentOf(services, loaded, locale, now));
  return { file, mediaType: routes.getWordDocument.file[0], name: `${nameOf(loaded)}.docx` };
});

const nameOf = ({ record, sight }: LoadedApplication) => record.number ?? (sight.seesName(record.track) ? record.name : null) ?? record.id;
