import { Problem, routes } from "@shenbao/contract";
import { isOpen } from "@shenbao/engine";
import { newId, unlisted, type ApplicationRecord } from "@shenbao/store";
import { say } from "@shenbao/texts";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import { may, roleOfCaller } from "../authorisation/may.ts";
import { refuse } from "../authorisation/refuse.ts";
import { correctionOf } from "../corrections/correction-of.ts";
import { bind } from "../http/bind.ts";
import { extensionsFrom } from "../waivers/extensions-for.ts";
import { applicationView } from "./application-view.ts";
import { loadApplication } from "./load-application.ts";
import { authorOf } from "./transition-of.ts";

/** How many applications one organisation can have under one notice, drafts included; its own list shows them all. */
const mostBegun = 200;

/** Begins an application under the newest version of an open notice. */
export const beginApplication = bind(routes.beginApplication, async ({ body, caller, once, locale }, services) => {
  const version = await services.versions.newest(body.noticeId);
  if (!version) throw new Problem("not-found");
  const { definition } = version;
  const denial = may(caller, definition, { to: "begin" });
  if (denial) throw refuse(denial, locale);
  if (!definition.tracks.some((track) => track.id === body.track)) throw new Problem("not-found");
  const { id } = await services.store.once(once, async (tx) => {
    const now = services.clock.now();
    const { code, name, creditCode } = caller.organisation;
    if (!isOpen(definition, now) && !isOpen(definition, now, extensionsFrom(await services.store.waivers.inForce(body.noticeId, [code], tx)), code)) throw new Problem("not-open");
    if ((await services.store.applications.begunBy(code, body.noticeId, tx)) >= mostBegun)
      throw new Problem("condition-unmet", { detail: say(texts["begin.too-many"], locale, { most: mostBegun }) });
    const record: Omit<ApplicationRecord, "chain"> = {
      ...unlisted,
      id: newId(),
      noticeId: body.noticeId,
      version: version.version,
      track: body.track,
      state: definition.workflow.initial,
      revision: 1,
      applicant: { code, name: name["zh-CN"], creditCode },
      receiver: null,
      reach: [],
      reachLevels: [],
      number: null,
      name: null,
      answers: {},
      evidence: {},
      opinions: [],
      reasons: [],
      tickets: [],
      order: null,
      createdAt: now,
      updatedAt: now,
      submittedAt: null,
      contentHash: null,
      receipt: null,
      assigned: [],
      counted: [],
      prepared: null,
    };
    await services.store.applications.begin(tx, record, {
      at: now,
      action: "begin",
      from: null,
      to: record.state,
      by: authorOf(caller, roleOfCaller(caller, definition) ?? ""),
      reasons: [],
      definition: version.hash,
      contentHash: null,
      input: null,
    });
    return { id: record.id };
  });
  const loaded = await loadApplication(services, caller, id);
  return { body: applicationView(loaded, caller, locale, services.clock.now(), await correctionOf(services, loaded)), etag: loaded.record.revision };
});
