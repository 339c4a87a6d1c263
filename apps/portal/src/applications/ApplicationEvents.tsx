import type { ApplicationEvent } from "@shenbao/contract";
import type { Form, NoticeDefinition } from "@shenbao/engine";
import { placeTitle, Timeline } from "@shenbao/renderer";
import { say as sayIn } from "@shenbao/texts";
import { portalCorrectionTexts as correctionTexts } from "@shenbao/texts/portal-corrections";
import { useSay, type Speaker } from "../client/use-say.ts";

interface ApplicationEventsProps {
  events: readonly ApplicationEvent[];
  definition: NoticeDefinition;
  form: Form;
}

/** What happened to an application, the newest first. */
export function ApplicationEvents({ events, definition, form }: ApplicationEventsProps) {
  const speaker = useSay();
  const { locale } = speaker;
  return (
    <Timeline
      locale={locale}
      timeZone={definition.timezone}
      events={events.toReversed().map((event) => ({
        at: event.at,
        title: eventTitle(definition, event, speaker),
        by: eventActor(definition, event, speaker),
        tone: event.to === null ? undefined : definition.workflow.states[event.to]?.tone,
        reasons: event.reasons.map((reason) => ({ at: reason.at, title: placeTitle(form, definition.year, reason.at, locale), text: reason.text })),
      }))}
    />
  );
}

/** As the action tells it in the past; what the platform itself does, by the state it led to. */
function eventTitle(definition: NoticeDefinition, event: ApplicationEvent, { text, say, locale }: Speaker): string {
  if (event.said !== null) return event.said;
  if (event.versions) return sayIn(correctionTexts["correction.event"], locale, event.versions);
  const action = definition.workflow.actions.find((one) => one.id === event.action);
  if (action) return text(action.done ?? action.title);
  if (event.from === null) return say("event.begun");
  const state = event.to === null ? undefined : definition.workflow.states[event.to];
  return state && event.from !== event.to ? text(state.title) : say("event.changed");
}

function eventActor(definition: NoticeDefinition, event: ApplicationEvent, { text, say }: Speaker): string {
  if (event.by.role === "system") return say("event.system");
  const role = definition.roles[event.by.role]?.title;
  return [event.by.organisation ? text(event.by.organisation) : role && text(role), event.by.name].filter(Boolean).join(" ");
}
