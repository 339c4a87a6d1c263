import { routes } from "@shenbao/contract";
import { bind } from "../http/bind.ts";
import { correctionOf } from "../corrections/correction-of.ts";
import { applicationView } from "./application-view.ts";
import { loadApplication } from "./load-application.ts";

/** An application as the caller's role sees it. */
export const getApplication = bind(routes.getApplication, async ({ params, caller, locale, now }, services) => {
  const loaded = await loadApplication(services, caller, params.id);
  return { body: applicationView(loaded, caller, locale, now, await correctionOf(services, loaded)), etag: loaded.record.revision };
});
