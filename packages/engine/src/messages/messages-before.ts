import { everywhere } from "@shenbao/texts";
import type { Message, NoticeDefinition } from "../definition/definition.generated.ts";
import { deadlineAt } from "../workflow/deadlines.ts";
import type { MessageDraft } from "./message-draft.ts";
import { applicationValues, noticeValues } from "./message-values.ts";
import { concerns, draftOf, recipientsOf, type Concerned } from "./messages-of.ts";

/** The messages of a notice that are due before a deadline: their days have begun and the deadline is not over. */
export function remindersDue(definition: NoticeDefinition, now: number): { template: string; message: Message; deadline: string }[] {
  return Object.entries(definition.messages ?? {}).flatMap(([template, message]) => {
    const { deadline, days = 0 } = message;
    if (message.on !== "deadline" || deadline === undefined) return [];
    const at = deadlineAt(definition, deadline);
    return now <= at && now >= at - days * 86_400_000 ? [{ template, message, deadline }] : [];
  });
}

/** The messages of a notice that its publication makes. */
export function publicationMessages(definition: NoticeDefinition): { template: string; message: Message }[] {
  return Object.entries(definition.messages ?? {}).flatMap(([template, message]) => (message.on === "publication" ? [{ template, message }] : []));
}

/** A message that no action makes, over many applications given a few at a time. */
export interface Gathering {
  /** Those for the applicants among these applications, one each. */
  add(applications: readonly Concerned[]): { draft: MessageDraft; application: string }[];
  /** Those for everybody else, one in all for each, with the number of applications that it concerns. */
  rest(): MessageDraft[];
}

/** Gathers what a message says to whom; `add` is given the applications in the message's states. */
export function gatherMessages(definition: NoticeDefinition, { template, message }: { template: string; message: Message }, now: number): Gathering {
  const days = message.deadline === undefined ? 0 : Math.max(0, Math.ceil((deadlineAt(definition, message.deadline) - now) / 86_400_000));
  const notice = { ...noticeValues(definition, now), days: everywhere(String(days)) };
  const gathered = new Map<string, { role: string; to: MessageDraft["to"]; count: number }>();
  return {
    add(applications) {
      const single: { draft: MessageDraft; application: string }[] = [];
      for (const application of applications) {
        if (!concerns(definition, message, application.facts, now)) continue;
        for (const { role, to } of recipientsOf(definition, message, application)) {
          if (definition.roles[role]?.sees.scope === "own") {
            const values = { ...notice, ...applicationValues(definition, application.facts, application.name), count: everywhere("1") };
            single.push({ draft: draftOf(template, message, role, to, values), application: application.facts.id });
            continue;
          }
          const parts = "address" in to ? [to] : "accounts" in to ? to.accounts.map((id) => ({ accounts: [id] })) : to.organisations.map((code) => ({ organisations: [code] }));
          for (const part of parts) {
            const key = `${role} ${JSON.stringify(part)}`;
            gathered.set(key, { role, to: part, count: (gathered.get(key)?.count ?? 0) + 1 });
          }
        }
      }
      return single;
    },
    rest: () => [...gathered.values()].map(({ role, to, count }) => draftOf(template, message, role, to, { ...notice, count: everywhere(String(count)) })),
  };
}
