import { routes, type Receipt } from "@shenbao/contract";
import type { Json } from "@shenbao/engine";
import type { OnceKey, ReceiptRecord } from "@shenbao/store";
import { storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { judged, type Deed, type Numbered } from "./judged-deed.ts";
import { proveAgain } from "../scans/begin-reading.ts";
import { letGoOfSeals } from "../seals/outdated-seals.ts";
import { heldTables } from "./table-order.ts";

export const doAction = bind(routes.doAction, async ({ params, body, caller, revision, once, locale }, services) => ({
  body: receiptView(await perform(services, caller, { ...params, body, revision, locale }, once)),
}));

/**
 * Does an action of the workflow, once for a key. Everything is read, judged and written in one transaction, and the deadline is judged by
 * the instant just before its writes: what began in time and is written late is late.
 * @throws Problem for every refusal
 */
export async function perform(services: Services, caller: Caller, deed: Deed, once: OnceKey): Promise<ReceiptRecord> {
  const numbered: Numbered = { number: null };
  const receipt = await storing(deed.locale, () =>
    services.store.once(once, async (tx): Promise<{ [name: string]: Json }> => {
      const tables = heldTables(services, tx);
      const { transition, keep } = await judged(services, caller, deed, tx, tables, { numbered });
      await keep();
      await tables.write();
      const [committed] = await services.store.applications.commit(tx, [transition]);
      if (!committed) throw new Error("nothing was committed");
      if (transition.submission) {
        await letGoOfSeals(services, tx, transition);
        await proveAgain(services, tx, committed.record, { caller, locale: deed.locale, now: transition.event.at });
      }
      return { ...committed.receipt };
    }),
  );
  void services.tasks.wake();
  return receipt as unknown as ReceiptRecord;
}

/** A receipt as the contract tells it. */
export function receiptView(receipt: ReceiptRecord): Receipt {
  return { ...receipt, at: new Date(receipt.at).toISOString() };
}
