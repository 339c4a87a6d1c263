import { routes } from "@shenbao/contract";
import { sayAll } from "@shenbao/texts";
import { casesTexts as texts } from "@shenbao/texts/cases";
import { prepareList } from "../applications/list-applications.ts";
import { bind } from "../http/bind.ts";
import { beginTask } from "../tasks/begin-task.ts";

/** Begins a zip of many cases, refused at once where the list itself would be. */
export const startCases = bind(routes.startCases, async ({ body, caller, locale, once }, services) => {
  const { noticeId, chosen } = body;
  const { version } = await prepareList(services, caller, { noticeId, ...("list" in chosen && chosen.list), limit: 1 }, locale);
  const title = sayAll(texts["task.title"], { notice: version.definition.title });
  return { body: await beginTask(services, { caller, once, locale }, { kind: "cases", title, noticeId, request: JSON.parse(JSON.stringify(body)) }) };
});
