import { routes } from "@shenbao/contract";
import { applicationPdf } from "@shenbao/documents";
import { bind } from "../http/bind.ts";
import { documentOf } from "./application-document.ts";
import { loadApplication } from "./load-application.ts";

/** The application as PDF, as the caller's role sees it. */
export const getDocument = bind(routes.getDocument, async ({ params, caller, locale, now }, services) => {
  const loaded = await loadApplication(services, caller, params.id);
  const pdf = await applicationPdf(await documentOf(services, loaded, locale, now));
  const { record } = loaded;
  return { file: pdf, mediaType: "application/pdf", name: `${record.number ?? (loaded.sight.seesName(record.track) ? record.name : null) ?? record.id}.pdf` };
});
