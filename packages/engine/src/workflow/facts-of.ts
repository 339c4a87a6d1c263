import type { Locale } from "@shenbao/texts";
import type { NoticeDefinition } from "../definition/definition.generated.ts";
import type { Answers, Facts } from "../definition/json.ts";
import { registerFacts } from "../definition/register-facts.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import { todayIn } from "./notice-time.ts";

/**
 * The facts that expressions read beside the answers: `$notice`, `$applicant`, `$receiver`, `$application`, `$opinion`, `$input`, `$today`, `$registers`.
 * Days (`$today`, `$application.submittedAt`) are calendar days in the notice's zone, as "2023-08-20".
 * `$receiver.name` is in the language given.
 */
export function factsOf(definition: NoticeDefinition, application: ApplicationFacts, now: number, input?: Answers, locale: Locale = "zh-CN"): Facts {
  const { applicant, receiver } = application;
  return {
    $notice: { id: definition.id, year: definition.year },
    $today: todayIn(definition.timezone, now),
    $applicant: { name: applicant.name, creditCode: applicant.creditCode },
    $receiver: { code: receiver?.code ?? null, name: receiver?.name[locale] ?? null },
    $application: {
      number: application.number,
      track: application.track,
      state: application.state,
      submittedAt: application.submittedAt === null ? null : todayIn(definition.timezone, application.submittedAt),
      order: application.order,
    },
    $opinion: application.opinions,
    $input: input ?? {},
    $registers: registerFacts(definition),
  };
}

/** What an expression about an application is evaluated on: its answers and its facts. */
export function dataOf(definition: NoticeDefinition, application: ApplicationFacts, now: number, input?: Answers, locale?: Locale): Record<string, unknown> {
  return { ...application.answers, ...factsOf(definition, application, now, input, locale) };
}
