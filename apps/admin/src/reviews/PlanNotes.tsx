import type { AssignmentPlan } from "@shenbao/contract";
import type { Review } from "@shenbao/engine";
import { Banner } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";

/** What a plan does, what it cannot do, and what people must look at themselves. */
export function PlanNotes({ plan, review }: { plan: AssignmentPlan; review: Review }) {
  const t = useText();
  const held = new Set(plan.applications.flatMap(({ id, present }) => present.map((expert) => `${id} ${expert}`)));
  const presentConflicts = plan.conflicts.filter(({ application, expert }) => held.has(`${application} ${expert}`)).length;
  return (
    <>
      {plan.pairs.length > 0 && (
        <Banner tone="info" locale={t.locale}>
          <p>
            {t("reviews.planText", {
              count: new Set(plan.pairs.map((pair) => pair.application)).size,
              each: review.perApplication,
              experts: plan.load.filter((one) => one.after > one.before).length,
            })}
          </p>
        </Banner>
      )}
      {plan.lacking.length > 0 && (
        <Banner tone="error" locale={t.locale}>
          <p>{t("plan.lacking")}</p>
          <ul>
            {plan.lacking.map(({ application, ...one }) => (
              <li key={application}>{t("plan.lackingOne", one)}</li>
            ))}
          </ul>
        </Banner>
      )}
      {presentConflicts > 0 && (
        <Banner tone="warning" locale={t.locale}>
          <p>{t("plan.presentConflict", { count: presentConflicts })}</p>
        </Banner>
      )}
      {plan.unmatched.length > 0 && (
        <Banner tone="warning" locale={t.locale}>
          <p>{t("plan.unmatched")}</p>
          <ul>
            {plan.unmatched.map(({ expertName, about, reason }) => (
              <li key={`${expertName} ${about}`}>{t("plan.unmatchedOne", { expert: expertName, about, reason })}</li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}
