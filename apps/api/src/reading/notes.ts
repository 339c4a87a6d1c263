import { Problem, routes } from "@shenbao/contract";
import { admitDraft, type Answers, type NoticeDefinition } from "@shenbao/engine";
import type { NotesRecord } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import { findingAt } from "../applications/submission.ts";
import { loadApplication } from "../applications/load-application.ts";
import { may } from "../authorisation/may.ts";
import { invalid, refuse } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";

/** An application on which the caller may decide, and so keep notes. */
async function readFor(services: Services, caller: Caller, id: string, locale: Locale) {
  const loaded = await loadApplication(services, caller, id);
  const denial = may(caller, loaded.version.definition, { to: "keep-notes", application: loaded.guarded });
  if (denial) throw refuse(denial, locale);
  return loaded;
}

/** What one keeps while reading; of colleagues only that they have something. */
export const getNotes = bind(routes.getNotes, async ({ params, caller, locale }, services) => {
  await readFor(services, caller, params.id, locale);
  const [own, all] = await Promise.all([services.store.notes.get(params.id, caller.accountId), services.store.notes.ofOrganisation(params.id, caller.organisation.code)]);
  const others = all.filter(({ accountId }) => accountId !== caller.accountId).map(({ name, pins, at }) => ({ name, pins: pins.length, at: new Date(at).toISOString() }));
  const revision = own?.revision ?? 0;
  return { body: { pins: own?.pins ?? [], inputs: own?.inputs ?? {}, revision, others }, etag: revision };
});

/** Keeps them, finished or not: what is wrong with them is told when an action sends them. */
export const saveNotes = bind(routes.saveNotes, async ({ params, body, caller, revision, locale, now }, services) => {
  const { version, role } = await readFor(services, caller, params.id, locale);
  const notes: NotesRecord = {
    applicationId: params.id,
    accountId: caller.accountId,
    name: caller.displayName,
    organisation: caller.organisation.code,
    pins: body.pins.map(({ at, text, ticket }) => ({ at, text, ...(ticket !== undefined && { ticket }) })),
    inputs: admitted(version.definition, role, body.inputs, locale),
    revision: revision + 1,
    at: now,
  };
  if (!(await services.store.notes.save(notes))) throw new Problem("stale");
  return { body: { revision: notes.revision }, etag: notes.revision };
});

/** Inputs of forms that the role's own actions ask for, in a shape that can be kept. */
function admitted(definition: NoticeDefinition, role: string, inputs: Record<string, unknown>, locale: Locale): Record<string, Answers> {
  return Object.fromEntries(
    Object.entries(inputs).map(([id, given]) => {
      const form = definition.workflow.actions.some((action) => action.by === role && action.form === id) ? definition.forms[id] : undefined;
      if (!form) throw new Problem("unknown-field", { path: `/inputs/${id}` });
      const kept = admitDraft(form, given);
      if ("refused" in kept) throw invalid([findingAt(kept.refused.at, "not-admitted", kept.refused.message)], locale);
      return [id, kept.answers];
    }),
  );
}
