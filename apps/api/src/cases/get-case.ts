import { routes } from "@shenbao/contract";
import { archive, caseEntries, caseName } from "@shenbao/documents";
import { say } from "@shenbao/texts";
import { casesTexts as texts } from "@shenbao/texts/cases";
import { loadApplication } from "../applications/load-application.ts";
import { bind } from "../http/bind.ts";
import { caseOf } from "./case-of.ts";

/** One case as a zip, streamed as it is read. */
export const getCase = bind(routes.getCase, async ({ params, caller, locale, now }, services) => {
  const one = await caseOf(services, caller, await loadApplication(services, caller, params.id), locale, now);
  return { file: archive(caseEntries(one), now), mediaType: routes.getCase.file[0], name: `${caseName(one)}-${say(texts["case"], locale)}.zip` };
});
