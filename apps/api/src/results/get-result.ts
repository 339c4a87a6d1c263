import { Problem, routes } from "@shenbao/contract";
import { bind } from "../http/bind.ts";
import { resultView } from "./result-view.ts";

/** The published result, by the version it was published under. */
export const getResult = bind(routes.getResult, async ({ params, locale }, services) => {
  const result = await services.store.results.newest(params.noticeId);
  const version = result && (await services.versions.get(params.noticeId, result.version));
  if (!result || !version) throw new Problem("not-found");
  return { body: resultView(version.definition, result.tracks, result.publishedAt, locale) };
});
