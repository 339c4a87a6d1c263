import { Problem, routes } from "@shenbao/contract";
import { isApplicantRole } from "@shenbao/engine";
import { bind } from "../http/bind.ts";
import { loadApplication } from "./load-application.ts";

/** Throws away a draft that was never submitted, with its files. */
export const deleteApplication = bind(routes.deleteApplication, async ({ params, caller, revision, locale }, services) => {
  const { store } = services;
  await store.transaction(async (tx) => {
    const { record, version, role } = await loadApplication(services, caller, params.id, tx);
    const { definition } = version;
    if (!isApplicantRole(definition, role)) throw new Problem("forbidden");
    if (record.listed || record.submittedAt !== null) {
      throw new Problem("wrong-state", { state: definition.workflow.states[record.state]?.title[locale] ?? record.state });
    }
    if (record.revision !== revision) throw new Problem("stale");
    for (const file of Object.values(record.evidence).flat()) await store.files.unlink(tx, file.id);
    if (!(await store.applications.remove(tx, record.id, record.revision, record.state))) throw new Problem("stale");
  });
  return {};
});
