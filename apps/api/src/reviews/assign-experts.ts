import { Problem, routes, type CallAnswer, type CallInput } from "@shenbao/contract";
import { assignExperts, type Json } from "@shenbao/engine";
import { applicationFacts, listingOf, newId, type AccountRecord, type ApplicationRecord, type AssignmentRecord, type OrganisationRecord } from "@shenbao/store";
import type { Text } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import { pinnedVersion } from "../applications/load-application.ts";
import { authorOf, transitionOf } from "../applications/transition-of.ts";
import { actedAs } from "../authorisation/acted-as.ts";
import { may, roleOfCaller } from "../authorisation/may.ts";
import { refuse, storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { runReview, type OpenReview } from "./open-review.ts";
import { seededRandom } from "./seeded-random.ts";

type Plan = CallAnswer<typeof routes.assignExperts>;
type Body = CallInput<typeof routes.assignExperts>["body"];
interface Expert {
  account: AccountRecord;
  organisation: OrganisationRecord;
}
interface Planned {
  plan: Plan;
  pairs: { application: ApplicationRecord; expert: Expert }[];
}

/** Assigns experts to what waits for them; `dry` only shows what would happen, and the same happens then unless something changed. */
export const assignExpertsRoute = bind(routes.assignExperts, async ({ params, body, caller, once, locale }, services) => {
  const open = await runReview(services, caller, params.noticeId, params.review, locale);
  if (body.dry) return { body: (await planOf(services, caller, open, body)).plan };
  const plan = await storing(locale, () =>
    services.store.once(once, async (tx): Promise<{ [name: string]: Json }> => {
      const planned = await planOf(services, caller, open, body, tx);
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
      const denial = may(caller, version.definition, {
        to: "act",
        application: { facts: applicationFacts(application, false), assigned: application.assigned, actedAs: acted(application.id) },
        action: open.start,
        now,
        through: "assignment",
      });
      if (denial) throw refuse(denial, locale);
      transitions.push(
        transitionOf({ version, before: application, action: open.start, by: authorOf(caller, roleOfCaller(caller, version.definition) ?? ""), now, changes: { assigned } }),
      );
    }
    await store.applications.commit(tx, transitions);
  }
});

/** Who would score what: what waits for experts and what has too few, those who may score, and the even assignment between them. */
async function planOf(services: Services, caller: Caller, { version, id, review, start }: OpenReview, body: Body, tx?: ClientSession): Promise<Planned> {
  const { store } = services;
  const { noticeId, definition } = version;
  const entering = review.from === undefined ? start.from : [review.from];
  const waiting = (await store.applications.inStates({ noticeId, states: [...new Set([...entering, review.in])], reach: caller.organisation.code }, tx)).sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );
  const wanted = body.applications && new Set(body.applications);
  if (wanted && [...wanted].some((one) => !waiting.some((application) => application.id === one))) throw new Problem("not-found");
  const applications = wanted ? waiting.filter((application) => wanted.has(application.id)) : waiting;

  const level = definition.roles[review.by]?.level ?? "";
  const accounts = (await store.accounts.ofLevel(level, tx)).filter((account) => !body.experts || body.experts.includes(account.id));
  if (body.experts && accounts.length !== new Set(body.experts).size) throw new Problem("not-found");
  const organisations = new Map(
    (await store.organisations.byCodes([...new Set(accounts.map((account) => account.organisationCode))], tx)).map((organisation) => [organisation.code, organisation]),
  );
  const experts = accounts.flatMap((account): Expert[] => {
    const organisation = organisations.get(account.organisationCode);
    return organisation && !organisation.suspended ? [{ account, organisation }] : [];
  });

  const round = await store.assignments.ofRound(noticeId, id, tx);
  const pairOf = ({ applicationId, expert }: AssignmentRecord) => ({ application: applicationId, expert });
  const present = round.filter(({ status }) => status !== "conflict").map(pairOf);
  const outcome = assignExperts({
    applications: applications.map((application) => ({ id: application.id, applicant: application.applicant.code })),
    experts: experts.map(({ account, organisation }) => ({ id: account.id, name: account.displayName, organisation: organisation.code, parents: organisation.ancestors })),
    perApplication: review.perApplication,
    present,
    conflicts: round.filter(({ status }) => status === "conflict").map(pairOf),
    sameOrganisation: review.conflicts.includes("same-organisation"),
    random: seededRandom(JSON.stringify([noticeId, id, present, applications.map((application) => application.id)])),
  });
  const nameOf = (application: ApplicationRecord | undefined) => application?.name ?? application?.number ?? "";
  if ("lacking" in outcome) {
    const { application, needed, available } = outcome.lacking;
    throw new Problem("not-enough-experts", { needed, available, application: nameOf(applications.find((one) => one.id === application)) });
  }
  const pairs = outcome.pairs.flatMap((pair) => {
    const application = applications.find((one) => one.id === pair.application);
    const expert = experts.find((one) => one.account.id === pair.expert);
    return application && expert ? [{ application, expert }] : [];
  });
  const load = experts.map(({ account, organisation }) => {
    const before = present.filter((pair) => pair.expert === account.id).length;
    const name: Text = organisation.name;
    return { expert: account.id, name: account.displayName, organisation: name, before, after: before + pairs.filter((pair) => pair.expert.account.id === account.id).length };
  });
  const shown = pairs.map(({ application, expert }) => ({
    application: application.id,
    name: nameOf(application),
    expert: expert.account.id,
    expertName: expert.account.displayName,
  }));
  return { plan: { pairs: shown, load }, pairs };
}
