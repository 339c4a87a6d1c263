import { Problem, routes, type CallInput, type Receipt } from "@shenbao/contract";
import { admitDraft, evaluateForm, factsOf, fieldAt, findAction, inputFindings, normaliseAnswers, trackEvidence, type Action, type Answers, type Json } from "@shenbao/engine";
import type { ApplicationRecord, ReceiptRecord } from "@shenbao/store";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import { sayAll, type Locale } from "@shenbao/texts";
import { may } from "../authorisation/may.ts";
import { invalid, refuse, storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import { loadApplication, type LoadedApplication } from "./load-application.ts";
import { findingAt, isSubmission, nextNumber, submittedContent } from "./submission.ts";
import { placeInTables } from "./table-order.ts";
import { authorOf, transitionOf } from "./transition-of.ts";

type ActionBody = CallInput<typeof routes.doAction>["body"];

/**
 * Does an action of the workflow. Everything is read, judged and written in one transaction, and the deadline is judged by the
 * instant just before its writes: what began in time and is written late is late.
 */
export const doAction = bind(routes.doAction, async ({ params, body, caller, revision, once, locale }, services) => {
  let number: string | null = null;
  const receipt = await storing(locale, () =>
    services.store.once(once, async (tx): Promise<{ [name: string]: Json }> => {
      const loaded = await loadApplication(services, caller, params.id, tx);
      const { record, version, guarded, role, facts } = loaded;
      const { definition } = version;
      const action = findAction(definition, params.action);
      if (!action) throw new Problem("not-found");
      const denialAt = (now: number) => may(caller, definition, { to: "act", application: guarded, action, now });
      const judge = (now: number) => {
        const denial = denialAt(now);
        if (denial) throw refuse(denial, locale);
      };
      const begun = services.clock.now();
      // Who may never do this hears so; to the others, that it changed meanwhile says more than that its state is another.
      if (record.revision !== revision && denialAt(begun)?.code !== "forbidden") throw new Problem("stale");
      judge(begun);
      checkReasons(loaded, action, body, locale);
      const input = checkedInput(loaded, action, body.input, begun, locale);
      const submission = isSubmission(definition, action, record.state);
      const changes: Partial<ApplicationRecord> = submission ? await submittedContent(services, loaded, action, begun, locale) : {};
      if (submission) number ??= record.number ?? (await nextNumber(services, definition, record.track));
      const reach = { reach: changes.reach ?? record.reach, reachLevels: changes.reachLevels ?? record.reachLevels };
      const order = await placeInTables(services, tx, version, record, reach, action, body.order);
      const now = services.clock.now();
      judge(now);
      const by = authorOf(caller, role);
      const opinion =
        action.form !== undefined && input
          ? [
              {
                form: action.form,
                answers: input,
                role,
                by: caller.displayName,
                accountId: caller.accountId,
                organisation: { code: caller.organisation.code, name: caller.organisation.name },
                at: now,
              },
            ]
          : [];
      const transition = transitionOf({
        version,
        before: record,
        action,
        by,
        now,
        submission,
        reasons: body.reasons ?? [],
        input: input ?? null,
        changes: {
          ...changes,
          ...order,
          ...(submission && {
            number,
            applicant: applicantNow(record, caller.organisation),
            submittedAt: definition.workflow.states[record.state]?.open === "named" ? (facts.submittedAt ?? now) : now,
          }),
          ...(opinion.length > 0 && { opinions: [...record.opinions.filter((kept) => kept.form !== action.form), ...opinion] }),
        },
      });
      const [committed] = await services.store.applications.commit(tx, [transition]);
      if (!committed) throw new Error("nothing was committed");
      return { ...committed.receipt };
    }),
  );
  return { body: receiptView(receipt as unknown as ReceiptRecord) };
});

/** A receipt as the contract tells it. */
export function receiptView(receipt: ReceiptRecord): Receipt {
  return { ...receipt, at: new Date(receipt.at).toISOString() };
}

/** The applicant as it is called today: the name in the account may have been mended since the draft was begun. */
function applicantNow(record: ApplicationRecord, organisation: { code: string; name: { "zh-CN": string }; creditCode: string | null }): ApplicationRecord["applicant"] {
  return record.applicant.code === organisation.code ? { code: organisation.code, name: organisation.name["zh-CN"], creditCode: organisation.creditCode } : record.applicant;
}

/** Reasons are given where they are asked for, each at a place that there is. */
function checkReasons({ version, record }: LoadedApplication, action: Action, body: ActionBody, locale: Locale): void {
  const reasons = body.reasons ?? [];
  if (action.asks !== "reasons") {
    if (reasons.length > 0) throw new Problem("unknown-field", { path: "/reasons" });
    return;
  }
  if (reasons.length === 0) throw invalid([findingAt("/reasons", "reasons", texts["reasons.needed"])], locale);
  const { definition } = version;
  const { form } = version.formOf(record.track);
  const evidence = new Set(trackEvidence(definition, record.track).map(({ id }) => `evidence:${id}`));
  const unknown = reasons.filter(({ at }) => (at.startsWith("/") ? !isPlace(form.schema, at) && !fieldAt(form, definition.year, at) : !evidence.has(at)));
  if (unknown.length > 0)
    throw invalid(
      unknown.map(({ at }) => findingAt(at, "place", sayAll(texts["reason.place"], { path: at }))),
      locale,
    );
}

/** Whether a pointer names something in a form's schema; groups count as well as fields. */
function isPlace(schema: unknown, pointer: string): boolean {
  let node: unknown = schema;
  for (const part of pointer.split("/").slice(1)) {
    const { properties, items } = (node ?? {}) as { properties?: Record<string, unknown>; items?: unknown };
    if (properties && Object.hasOwn(properties, part)) node = properties[part];
    else if (items !== undefined && /^\d{1,4}$/.test(part)) node = items;
    else return false;
  }
  return true;
}

/** What was filled in with the action, as it is kept: pruned, computed values in place. */
function checkedInput({ version, facts }: LoadedApplication, action: Action, given: ActionBody["input"], now: number, locale: Locale): Answers | undefined {
  const { definition } = version;
  if (action.form === undefined) {
    const findings = inputFindings(definition, action, facts, (given ?? {}) as Answers, now, undefined).filter((finding) => finding.severity !== "warning");
    if (findings.length > 0) throw invalid(findings, locale);
    return undefined;
  }
  const { form, validate } = version.form(action.form);
  const admitted = admitDraft(form, given ?? {});
  if ("refused" in admitted) throw invalid([findingAt(admitted.refused.at, "not-admitted", admitted.refused.message)], locale);
  const input = normaliseAnswers(form, admitted.answers);
  const outcome = evaluateForm({ form, answers: input, facts: factsOf(definition, facts, now, input), year: definition.year, validate });
  const findings = inputFindings(definition, action, facts, outcome.answers, now, validate);
  const blocked =
    outcome.blocking ||
    findings.some(
      (finding) => finding.severity === "error" || (finding.severity === "explain" && !outcome.findings.some((own) => own.code === finding.code && own.at === finding.at)),
    );
  if (blocked) throw invalid(findings, locale);
  return outcome.answers;
}
