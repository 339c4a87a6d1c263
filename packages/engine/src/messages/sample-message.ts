import { everywhere, type Text } from "@shenbao/texts";
import { messageTexts as texts } from "@shenbao/texts/messages";
import type { NoticeDefinition, Persona } from "../definition/definition.generated.ts";
import { readPointer } from "../definition/read-pointer.ts";
import { deadlineAt, opensAt } from "../workflow/deadlines.ts";
import { actionValues, applicationValues, noticeValues } from "./message-values.ts";
import { fillPlaceholders } from "./placeholders.ts";

/** How a message of a notice would read about one of its samples, on the day it opens: for whoever writes it. Null where there is no such message. */
export function sampleMessage(definition: NoticeDefinition, id: string, persona?: Persona): { subject: Text; body: Text } | null {
  const message = definition.messages?.[id];
  if (!message) return null;
  const { workflow, tracks } = definition;
  const action = workflow.actions.find((one) => message.actions?.includes(one.id));
  const track = tracks.find((one) => one.id === persona?.track) ?? tracks[0];
  const deadline = message.deadline !== undefined && Object.hasOwn(definition.deadlines, message.deadline) ? message.deadline : undefined;
  const now = deadline === undefined ? opensAt(definition) : deadlineAt(definition, deadline) - (message.days ?? 0) * 86_400_000;
  const named = track?.name === undefined || !persona ? undefined : readPointer(persona.answers, track.name);
  const application = {
    id: "",
    number: `${definition.year}-${track?.code ?? ""}-0001`,
    track: track?.id ?? "",
    state: action?.to ?? message.states?.[0] ?? workflow.initial,
    answers: persona?.answers ?? {},
    applicant: { code: "", name: persona?.applicant.name ?? texts["sample.applicant"]["zh-CN"], creditCode: null },
    receiver: { code: "", name: texts["sample.receiver"] },
    reach: [],
    evidence: {},
    opinions: {},
    reasons: [],
    order: null,
    submittedAt: now,
    handedIn: false,
  };
  const place = track?.name ?? workflow.receivedBy;
  const values = {
    ...noticeValues(definition, now),
    ...applicationValues(definition, application, typeof named === "string" ? named : null),
    ...(action && track && actionValues(definition, action, track.id, action.asks === "reasons" ? [{ at: place, text: texts["sample.reason"]["zh-CN"] }] : [])),
    days: everywhere(String(message.days ?? 0)),
    count: everywhere("12"),
  };
  return { subject: fillPlaceholders(message.subject, values), body: fillPlaceholders(message.body, values) };
}
