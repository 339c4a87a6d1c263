import { routes } from "@shenbao/contract";
import { sayAll } from "@shenbao/texts";
import { exportsTexts as texts } from "@shenbao/texts/exports";
import { bind } from "../http/bind.ts";
import { beginTask } from "../tasks/begin-task.ts";
import { prepareExport } from "./export-task.ts";

/** Begins the export of a list, refused at once where the list itself would be. */
export const startExport = bind(routes.startExport, async ({ body, caller, locale, once }, services) => {
  const { definition } = await prepareExport(services, caller, body, locale);
  const title = sayAll(texts[`title.${body.as}`], { notice: definition.title });
  return { body: await beginTask(services, { caller, once, locale }, { kind: "export", title, noticeId: body.noticeId, request: { ...body } }) };
});
