import { Problem, routes, type CallAnswer } from "@shenbao/contract";
import type { Json } from "@shenbao/engine";
import { listingOf, newId, type AssignmentRecord } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import { pinnedVersion } from "../applications/load-application.ts";
import { stepThrough } from "../applications/step-through.ts";
import { actedAs } from "../authorisation/acted-as.ts";
import { storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import { planOf, type Planned } from "./assignment-plan.ts";
import { runReview } from "./open-review.ts";

type Plan = CallAnswer<typeof routes.assignExperts>;

/** Assigns experts to what waits for them; `dry` only shows what would happen, and only what was shown (`seal`) happens then. */
export const assignExpertsRoute = bind(routes.assignExperts, async ({ params, body, caller, once, locale, signal }, services) => {
  const open = await runReview(services, caller, params.noticeId, params.review, locale);
  if (body.dry) return { body: (await planOf(services, caller, open, body, { signal })).plan };
  const plan = await storing(locale, () =>
    services.store.once(once, async (tx): Promise<{ [name: string]: Json }> => {
      const planned = await planOf(services, caller, open, body, { tx, signal });
      if (body.seal !== undefined && body.seal !== planned.plan.seal) throw new Problem("plan-changed");
      const lacking = planned.plan.lacking[0];
      if (lacking) throw new Problem("not-enough-experts", { needed: lacking.needed, available: lacking.available, application: lacking.name });
      await carryOut(planned, tx);
      return planned.plan as unknown as { [name: string]: Json };
    }),
  );
  return { body: plan as unknown as Plan };

  async function carryOut({ pairs }: Planned, tx: ClientSession): Promise<void> {
    if (pairs.length === 0) return;
    const { store } = services;
    const now = services.clock.now();
    const added = pairs.map(({ application, expert }): AssignmentRecord => ({
      id: newId(),
      noticeId: params.noticeId,
      review: params.review,
      applicationId: application.id,
      expert: expert.account.id,
      expertName: expert.account.displayName,
      organisation: { code: expert.organisation.code, name: expert.organisation.name },
      status: "waiting",
      answers: {},
      total: null,
      revision: 1,
      assignedAt: now,
      updatedAt: now,
      conflict: null,
      stated: null,
      takenOut: null,
      seenAt: null,
      remindedAt: null,
    }));
    await store.assignments.insert(tx, added);
    const transitions = [];
    const applications = [...new Set(pairs.map((pair) => pair.application))];
    const acted = await actedAs(
      services,
      caller,
      open.version.definition,
      applications.map(({ id }) => id),
      tx,
    );
    for (const application of applications) {
      const version = await pinnedVersion(services, application);
      const assigned = [...new Set([...application.assigned, ...pairs.filter((pair) => pair.application === application).map(({ expert }) => expert.account.id)])];
      if (application.state === open.review.in) {
        await store.applications.setAssigned(tx, application.id, assigned, listingOf(version.definition, { ...application, assigned }).seenBy);
        continue;
      }
      const step = { version, application, action: open.start, through: "assignment" as const, now, actedAs: acted(application.id), changes: { assigned } };
      transitions.push(stepThrough(caller, step, locale));
    }
    await store.applications.commit(tx, transitions);
    await store.roundLog.append(tx, {
      id: newId(),
      noticeId: params.noticeId,
      review: params.review,
      at: now,
      by: { accountId: caller.accountId, name: caller.displayName },
      what: "assigned",
      experts: [...new Set(pairs.map(({ expert }) => expert.account.displayName))],
      applications: applications.map(({ id }) => id),
      reason: null,
    });
  }
});
