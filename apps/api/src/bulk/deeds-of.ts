import { findAction, type NoticeDefinition } from "@shenbao/engine";
import type { Transition } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import type { Deed } from "../applications/judged-deed.ts";
import { keepPrepared } from "../decisions/prepare-decision.ts";
import type { Release } from "../decisions/release-decision.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import type { BulkRequest, Chosen } from "./chosen-applications.ts";

/** What is done to each of many. */
export interface Deeds {
  of(one: Chosen, locale: Locale): Deed | Release;
  /** Writes the changes that were judged in the same transaction, by the deeds that make them. `batch`: what its messages are looked at under. */
  write(services: Services, caller: Caller, judged: readonly { deed: Deed | Release; transition: Transition }[], batch: string, tx: ClientSession): Promise<void>;
}

/** An action on many is what a single one is: done at once, or prepared where its decisions are released together; or it is their release. */
export function deedsOf(definition: NoticeDefinition, request: BulkRequest): Deeds {
  if (!("action" in request)) {
    return {
      of: ({ id, decision = null }, locale) => ({ id, seen: decision, locale }),
      async write(services, caller, judged, batch, tx) {
        await commitAll(services, caller, judged, batch, tx);
        // Whatever the notice holds back, they leave with it.
        await services.store.messages.release(definition.id, { batch }, caller.displayName, services.clock.now(), tx);
      },
    };
  }
  const { action, body } = request;
  const prepares = findAction(definition, action)?.release === "together";
  return {
    of: ({ id }, locale) => ({ id, action, body, revision: null, locale, toMany: true, ...(prepares && { decision: { prepares: null } }) }),
    write: prepares ? prepareAll : commitAll,
  };
}

const commitAll: Deeds["write"] = async ({ store }, _caller, judged, batch, tx) => {
  await store.applications.commit(
    tx,
    judged.map(({ transition }) => transition),
    batch,
  );
};

const prepareAll: Deeds["write"] = async (services, _caller, judged, _batch, tx) => {
  for (const { deed, transition } of judged) if ("action" in deed) await keepPrepared(services, deed, transition, tx);
};
