import { Problem, routes } from "@shenbao/contract";
import type { ObjectionState, ObjectionWord, OnceKey } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { handlesObjections, seeObjection, type ObjectionReader, type SeenObjection } from "./objection-access.ts";
import { isCodeOf } from "./objection-code.ts";
import { countTried } from "./objection-limits.ts";
import { tellObjection, type ObjectionNews } from "./objection-messages.ts";
import { isDecided, objectionView, objectionViews } from "./objection-view.ts";

/** The objections of a notice, for those who handle them. */
export const listObjections = bind(routes.listObjections, async ({ params, caller }, services) => {
  const version = await services.versions.newest(params.noticeId);
  if (!version) throw new Problem("not-found");
  if (!(await handlesObjections(services, caller, version))) throw new Problem("forbidden");
  const objections = await services.store.objections.of({ noticeId: params.noticeId });
  return {
    body: {
      rows: await objectionViews(
        services,
        objections.map((objection) => ({ objection, version, as: "handler" as const })),
      ),
    },
  };
});

/** One's own objections, and those that concern the applications of one's organisation. */
export const listOwnObjections = bind(routes.listOwnObjections, async ({ caller }, services) => {
  const { store } = services;
  const made = await store.objections.of({ accountId: caller.accountId });
  const own = await store.applications.own(caller.organisation.code);
  const concerning = own.length === 0 ? [] : await store.objections.of({ applications: own.map(({ id }) => id) });
  const seen = await Promise.all(
    [...made.map((objection) => [objection, "objector"] as const), ...concerning.map((objection) => [objection, "concerned"] as const)].map(async ([objection, as]) => {
      const version = await services.versions.newest(objection.noticeId);
      return version ? [{ objection, version, as }] : [];
    }),
  );
  return { body: { rows: await objectionViews(services, seen.flat()) } };
});

/** An objection. */
export const getObjection = bind(routes.getObjection, ({ params, caller, session }, services) => shown(services, { caller, session }, params.id));

/** An objection that was opened in this session by its code. */
export const getOpenedObjection = bind(routes.getOpenedObjection, ({ params, session }, services) => shown(services, { caller: null, session }, params.id));

/** Opens an objection of somebody without an account. A number that is not there and a wrong code look the same. */
export const lookUpObjection = bind(routes.lookUpObjection, async ({ params, body, session, address }, services) => {
  await countTried(services, address, `${params.noticeId} ${body.number}`);
  const objection = await services.store.objections.byNumber(params.noticeId, body.number);
  const isRight = await isCodeOf(services, objection?.id ?? "", body.code);
  if (objection?.by.accountId !== null || !isRight) throw new Problem("objection-code-wrong");
  session.open(objection.id);
  return shown(services, { caller: null, session }, objection.id);
});

async function shown(services: Services, reader: ObjectionReader, id: string) {
  const seen = await seeObjection(services, reader, id);
  return { body: await objectionView(services, seen), etag: seen.objection.revision };
}

/** Answers what was asked about one's own objection. */
export const replyToObjection = bind(routes.replyToObjection, ({ params, body, caller, session, revision, once }, services) =>
  replied(services, { caller, session }, params.id, { text: body.text, revision, once }),
);

/** The same of an objection that was opened by its code. */
export const replyToOpenedObjection = bind(routes.replyToOpenedObjection, ({ params, body, session, revision, once }, services) =>
  replied(services, { caller: null, session }, params.id, { text: body.text, revision, once }),
);

async function replied(services: Services, reader: ObjectionReader, id: string, { text, revision, once }: { text: string; revision: number; once: OnceKey }) {
  await services.store.once(once, async (tx) => {
    const seen = await seeObjection(services, reader, id, tx);
    if (seen.as !== "objector") throw new Problem("not-found");
    await say(services, reader.caller, seen, revision, { kind: "reply", text, state: "received", news: "replied" }, tx);
    return null;
  });
  void services.mails.wake();
  return shown(services, reader, id);
}

/** Asks about an objection, upholds or dismisses it. What an upheld one leads to is an action of the workflow, taken on the application. */
export const handleObjection = bind(routes.handleObjection, async ({ params, body, caller, session, revision, once }, services) => {
  const steps = { ask: ["question", "asked", "asked"], uphold: ["upheld", "upheld", "decided"], dismiss: ["dismissed", "dismissed", "decided"] } as const;
  const [kind, state, news] = steps[body.do];
  await services.store.once(once, async (tx) => {
    const seen = await seeObjection(services, { caller, session }, params.id, tx);
    if (seen.as !== "handler") throw new Problem(seen.as === "objector" ? "forbidden" : "not-found");
    await say(services, caller, seen, revision, { kind, text: body.text, state, news }, tx);
    return null;
  });
  void services.mails.wake();
  return shown(services, { caller, session }, params.id);
});

async function say(
  services: Services,
  caller: Caller | null,
  { objection, version }: SeenObjection,
  revision: number,
  { kind, text, state, news }: { kind: ObjectionWord["kind"]; text: string; state: ObjectionState; news: ObjectionNews },
  tx: ClientSession,
): Promise<void> {
  if (objection.revision !== revision) throw new Problem("stale");
  if (isDecided(objection)) throw new Problem("objection-handled");
  const word = { at: services.clock.now(), kind, text, accountId: caller?.accountId ?? null, by: caller?.displayName ?? objection.by.name };
  const change = { state, words: [...objection.words, word] };
  if (!(await services.store.objections.change(tx, objection.id, revision, change))) throw new Problem("stale");
  await tellObjection(services, version, { ...objection, ...change }, news, tx);
}
