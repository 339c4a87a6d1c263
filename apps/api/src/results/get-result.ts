import { Problem, routes } from "@shenbao/contract";
import { bind } from "../http/bind.ts";
import { resultView } from "./result-view.ts";

/** The published result, or an earlier edition, by the version it was published under. */
export const getResult = bind(routes.getResult, async ({ params, query, locale, now }, services) => {
  const editions = await services.store.results.editions(params.noticeId);
  const result = query.edition === undefined ? editions[0] : editions.find(({ edition }) => edition === query.edition);
  const version = result && (await services.versions.get(params.noticeId, result.version));
  if (!result || !version) throw new Problem("not-found");
  const before = editions.find(({ edition }) => edition === result.edition - 1) ?? null;
  return { body: resultView(version.definition, result, { before, editions }, now, locale) };
});
