import type { Application } from "@shenbao/contract";
import { findAction, type Form, type NoticeDefinition } from "@shenbao/engine";
import { Card, formatMoment, Timeline } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { portalCorrectionTexts as texts } from "@shenbao/texts/portal-corrections";
import { useQuery } from "@tanstack/react-query";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { eventsQuery } from "./application-queries.ts";
import { placeTitle } from "./place-title.ts";

/** What happened to the application, the newest first, with the reasons of each return. */
export function EventsPanel({ application, definition, form }: { application: Application; definition: NoticeDefinition; form: Form }) {
  const t = useText();
  const query = useQuery(eventsQuery(application.id));
  return (
    <Card>
      <Answered query={query}>
        {(events) => (
          <Timeline
            locale={t.locale}
            timeZone={definition.timezone}
            events={[...events].reverse().map((event) => {
              const action = findAction(definition, event.action);
              const state = event.to === null ? undefined : definition.workflow.states[event.to];
              const by = [event.by.organisation && t.of(event.by.organisation), event.by.name].filter(Boolean).join(" ");
              const title =
                event.said ??
                (event.versions ? say(texts["correction.event"], t.locale, event.versions) : t.of(action?.done ?? action?.title ?? state?.title) || t("events.began"));
              return {
                at: event.at,
                title: event.released ? t("events.prepared", { title, at: formatMoment(event.released.prepared, t.locale, definition.timezone) }) : title,
                by: event.released?.name && event.released.name !== event.by.name ? t("events.releasedBy", { by, name: event.released.name }) : by || t("events.system"),
                tone: state?.tone ?? "neutral",
                reasons: event.reasons.map((reason) => ({
                  at: reason.at,
                  title: reason.at === "order" ? t("events.order") : placeTitle(definition, form, reason.at, t.locale),
                  text: reason.text,
                })),
              };
            })}
          />
        )}
      </Answered>
    </Card>
  );
}
