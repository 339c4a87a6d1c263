import { Problem, routes } from "@shenbao/contract";
import { fileView } from "../applications/application-view.ts";
import { loadApplication } from "../applications/load-application.ts";
import { seenAnswers, seenFiles } from "../authorisation/sight.ts";
import { bind } from "../http/bind.ts";

const moment = (ms: number) => new Date(ms).toISOString();

/** Every submission of an application. */
export const listSubmissions = bind(routes.listSubmissions, async ({ params, caller }, services) => {
  const { record } = await loadApplication(services, caller, params.id);
  return { body: { rows: (await services.store.events.submissions(record.id)).map(({ at, ...row }) => ({ ...row, at: moment(at) })) } };
});

/** What was submitted with an event, as the caller's role sees it. */
export const getSubmission = bind(routes.getSubmission, async ({ params, caller }, services) => {
  const { record, sight } = await loadApplication(services, caller, params.id);
  const found = await services.store.events.submission(record.id, params.sequence);
  if (!found) throw new Problem("not-found");
  const { content, at, ...row } = found;
  return {
    body: {
      ...row,
      at: moment(at),
      version: content.version,
      answers: seenAnswers(sight, content.answers),
      evidence: Object.fromEntries(Object.entries(seenFiles(sight, content.evidence)).map(([id, files]) => [id, files.map(fileView)])),
    },
  };
});
