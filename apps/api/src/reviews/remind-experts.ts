import { Problem, routes, type CallAnswer } from "@shenbao/contract";
import { type Json, type MessageDraft } from "@shenbao/engine";
import { newId } from "@shenbao/store";
import { sayAll } from "@shenbao/texts";
import { roundsTexts as texts } from "@shenbao/texts/rounds";
import type { ClientSession } from "mongodb";
import { bind } from "../http/bind.ts";
import { byExpert } from "./by-expert.ts";
import { runReview } from "./open-review.ts";

/**
 * Reminds experts of what they have not handed in, by a message that leaves at once, since who runs the round saw whom it goes to.
 * `dry` only shows whom, and of how much.
 */
export const remindExperts = bind(routes.remindExperts, async ({ params, body, caller, once, locale }, services) => {
  const { store, clock } = services;
  const { version, review } = await runReview(services, caller, params.noticeId, params.review, locale);
  const { definition } = version;
  if (body.dry) return { body: { experts: (await openByExpert()).map(shown) } };
  const done = await store.once(once, async (tx): Promise<{ [name: string]: Json }> => {
    const late = await openByExpert(tx);
    if (late.length === 0) throw new Problem("nobody-to-remind");
    const now = clock.now();
    const open = late.flatMap((one) => one.open);
    await store.assignments.reminded(
      tx,
      open.map(({ id }) => id),
      now,
    );
    const id = newId();
    const drafts = late.map(({ expert, open: own }) => draftTo(expert, own.length));
    await store.messages.make(tx, [{ event: `reminder ${id}`, noticeId: params.noticeId, applicationId: null, batch: id, drafts }], now);
    await store.roundLog.append(tx, {
      id,
      ...params,
      at: now,
      by: { accountId: caller.accountId, name: caller.displayName },
      what: "reminded",
      experts: late.map(({ name }) => name),
      applications: [...new Set(open.map(({ applicationId }) => applicationId))],
      reason: null,
    });
    return { experts: late.map(shown) };
  });
  void services.mails.wake();
  return { body: done as unknown as CallAnswer<typeof routes.remindExperts> };

  async function openByExpert(tx?: ClientSession) {
    const round = await store.assignments.ofRound(params.noticeId, params.review, tx);
    const open = round.filter(({ status, expert }) => (status === "waiting" || status === "begun") && (body.experts?.includes(expert) ?? true));
    return [...byExpert(open)].map(([expert, own]) => ({ expert, name: own[0]?.expertName ?? "", open: own }));
  }

  function draftTo(expert: string, count: number): MessageDraft {
    const until = review.until === undefined ? undefined : definition.deadlines[review.until]?.at.replace("T", " ");
    const params = { review: review.title, notice: definition.title, count };
    return {
      template: "score-reminder",
      title: texts["remind.title"],
      role: review.by,
      to: { accounts: [expert] },
      subject: sayAll(texts["remind.subject"], params),
      body: until === undefined ? sayAll(texts["remind.body"], params) : sayAll(texts["remind.body-until"], { ...params, at: until }),
      channels: ["in-app", "e-mail"],
      atOnce: true,
    };
  }
});

const shown = ({ expert, name, open }: { expert: string; name: string; open: unknown[] }) => ({ expert, name, open: open.length });
