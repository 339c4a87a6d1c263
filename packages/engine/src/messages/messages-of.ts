import { evaluate } from "../expression/index.ts";
import type { Action, Message, NoticeDefinition } from "../definition/definition.generated.ts";
import type { ApplicationFacts } from "../workflow/application-facts.ts";
import { dataOf } from "../workflow/facts-of.ts";
import type { Reason } from "../workflow/judge-reasons.ts";
import { sees } from "../workflow/sight.ts";
import type { MessageDraft } from "./message-draft.ts";
import { actionValues, applicationValues, noticeValues } from "./message-values.ts";
import { fillPlaceholders } from "./placeholders.ts";

/** An application, as far as messages need it. */
export interface Concerned {
  facts: ApplicationFacts;
  name: string | null;
  /** Levels of the organisations in `facts.reach`, beside them. */
  reachLevels: readonly string[];
  /** Accounts it is assigned to. */
  assigned: readonly string[];
}

/** The messages that an action makes, of the application as it is after it. `now` in ms. Those who do not see the application get none. */
export function messagesOf(definition: NoticeDefinition, action: Action, application: Concerned, reasons: readonly Reason[], now: number): MessageDraft[] {
  return Object.entries(definition.messages ?? {}).flatMap(([template, message]) => {
    if (message.on !== "action" || !message.actions?.includes(action.id)) return [];
    if (!concerns(definition, message, application.facts, now)) return [];
    const values = {
      ...noticeValues(definition, now),
      ...applicationValues(definition, application.facts, application.name),
      ...actionValues(definition, action, application.facts.track, reasons),
    };
    return recipientsOf(definition, message, application).map(({ role, to }) => draftOf(template, message, role, to, values));
  });
}

/** Whether a message's condition holds for an application. */
export function concerns(definition: NoticeDefinition, { when }: Message, facts: ApplicationFacts, now: number): boolean {
  return when === undefined || evaluate(when, dataOf(definition, facts, now)) === true;
}

/** Who receives a message about an application, by role: who does not see it is left out. */
export function recipientsOf(definition: NoticeDefinition, { to }: Pick<Message, "to">, { facts, reachLevels, assigned }: Concerned): { role: string; to: MessageDraft["to"] }[] {
  return to.flatMap((role): { role: string; to: MessageDraft["to"] }[] => {
    const scope = definition.roles[role]?.sees.scope;
    if (scope === "own") return [{ role, to: { organisations: [facts.applicant.code] } }];
    if (scope === "assigned") return sees(definition, role, "", facts, true) && assigned.length > 0 ? [{ role, to: { accounts: [...assigned] } }] : [];
    const organisations = facts.reach.filter((code, i) => reachLevels[i] === definition.roles[role]?.level && sees(definition, role, code, facts, false));
    return organisations.length > 0 ? [{ role, to: { organisations } }] : [];
  });
}

/** A message with its placeholders filled. */
export function draftOf(template: string, message: Message, role: string, to: MessageDraft["to"], values: Parameters<typeof fillPlaceholders>[1]): MessageDraft {
  return {
    template,
    title: message.title,
    role,
    to,
    subject: oneLine(fillPlaceholders(message.subject, values)),
    body: fillPlaceholders(message.body, values),
    channels: message.channels ?? ["in-app", "e-mail"],
    atOnce: message.release === "at-once",
  };
}

/** Names that people type may hold line breaks; a subject has one line. */
function oneLine(text: MessageDraft["subject"]): MessageDraft["subject"] {
  const flat = (written: string) => written.replace(/\s+/gu, " ").trim();
  return { "zh-CN": flat(text["zh-CN"]), en: flat(text.en) };
}
