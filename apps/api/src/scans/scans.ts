import { Problem, routes } from "@shenbao/contract";
import type { Json } from "@shenbao/engine";
import { loadApplication } from "../applications/load-application.ts";
import { bind } from "../http/bind.ts";
import { beginReading } from "./begin-reading.ts";
import { seenScanItems } from "./scan-items.ts";
import { scanView } from "./scan-view.ts";

/** What the stamped scans of an application prove, for whoever sees the application. */
export const listScans = bind(routes.listScans, async ({ params, caller, locale }, services) => {
  const loaded = await loadApplication(services, caller, params.id);
  const rows = [];
  for (const item of seenScanItems(loaded)) {
    const view = await scanView(services, loaded, item, locale);
    if (view) rows.push(view);
  }
  return { body: { rows } };
});

/** Has a scan read again whose reading broke off. One that is read, or being read, stays as it is. */
export const readScanAgain = bind(routes.readScanAgain, async ({ params, caller, once, locale }, services) => {
  const { store, clock } = services;
  await store.once(once, async (tx): Promise<Json> => {
    const loaded = await loadApplication(services, caller, params.id, tx);
    const item = seenScanItems(loaded).find(({ id }) => id === params.evidence);
    const view = item && (await scanView(services, loaded, item, locale));
    if (!item || !view) throw new Problem("not-found");
    if (view.standing !== "unread") return { begun: false };
    const scans = await beginReading(services, tx, loaded.record, item, { caller, locale, now: clock.now() });
    await store.applications.setScans(tx, loaded.record, scans, null);
    return { begun: true };
  });
  void services.tasks.wake();
  const loaded = await loadApplication(services, caller, params.id);
  const item = seenScanItems(loaded).find(({ id }) => id === params.evidence);
  const view = item && (await scanView(services, loaded, item, locale));
  if (!view) throw new Problem("not-found");
  return { body: view };
});
