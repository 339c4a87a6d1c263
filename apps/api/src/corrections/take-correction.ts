import { Problem, routes } from "@shenbao/contract";
import { applicationView } from "../applications/application-view.ts";
import { loadApplication } from "../applications/load-application.ts";
import { authorOf } from "../applications/transition-of.ts";
import { may } from "../authorisation/may.ts";
import { refuse, storing } from "../authorisation/refuse.ts";
import { letGo } from "../files/let-go.ts";
import { bind } from "../http/bind.ts";
import { correctionOf } from "./correction-of.ts";
import { migrationOf, migrationTransition } from "./migration.ts";

/**
 * Takes one's own application to the version its owner has seen. Revision and version say what was seen: with another of either, what it
 * changes may be another. Whether it is still open is asked of the new version, so that a deadline it moved holds.
 */
export const takeCorrection = bind(routes.takeCorrection, async ({ params, body, caller, revision, once, locale }, services) => {
  const { store } = services;
  await storing(locale, () =>
    store.once(once, async (tx) => {
      const loaded = await loadApplication(services, caller, params.id, tx);
      const { record, version, role, facts, guarded } = loaded;
      if (record.revision !== revision) throw new Problem("stale");
      const correction = await correctionOf(services, loaded);
      if (!correction) throw new Problem("wrong-state", { state: version.definition.workflow.states[record.state]?.title[locale] ?? record.state });
      if (correction.version.version !== body.version) throw new Problem("corrected-again", { version: correction.version.version });
      if (!correction.possible) throw new Problem("track-gone");
      const now = services.clock.now();
      const denial = may(caller, correction.version.definition, { to: "edit", application: { ...guarded, facts: { ...facts, state: correction.state } }, now });
      if (denial) throw refuse(denial, locale);
      const migration = migrationOf(record, version, correction, now);
      for (const { evidence, files } of migration.files) for (const file of files) await letGo(services, tx, record.id, evidence, file.id);
      await store.applications.commit(tx, [migrationTransition(record, version, correction, migration, { by: authorOf(caller, role), now, seen: true })]);
      return { taken: true };
    }),
  );
  const loaded = await loadApplication(services, caller, params.id);
  return { body: applicationView(loaded, caller, locale, services.clock.now(), await correctionOf(services, loaded)), etag: loaded.record.revision };
});
