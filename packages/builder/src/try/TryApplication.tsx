import { type WalkApplication } from "@shenbao/engine/walk";
import { DescriptionList, StateTag, Timeline } from "@shenbao/renderer";
import { builderTryTexts as texts } from "@shenbao/texts/builder-try";
import { walkTexts } from "@shenbao/texts/walk";
import { fieldAt, findAction, trackForm } from "@shenbao/engine";
import { useId } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { evidenceTitle } from "../workflow/diagram/action-marks.ts";
import { roleTitle } from "../workflow/diagram/diagram-model.ts";
import { TryDiagram } from "./TryDiagram.tsx";
import { TryRoles } from "./TryRoles.tsx";
import { useWalking } from "./walk-context.ts";

/** One application of the walk: where it is, who can do what, what happened. */
export function TryApplication({ application }: { application: WalkApplication }) {
  const speak = useSpeak();
  const id = useId();
  const { world, nameOf } = useWalking();
  const { definition } = world;
  const { facts } = application;
  const state = definition.workflow.states[facts.state];
  const held = application.counted.map((counter) => definition.quotas[counter.slice(0, counter.indexOf(" "))]?.title[speak.locale] ?? counter);
  return (
    <section className="bd-card bt-here" aria-labelledby={`${id}-title`}>
      <div className="bt-head">
        <h2 id={`${id}-title`}>{nameOf(facts.id)}</h2>
        {state && <StateTag title={speak(state.title)} tone={state.tone} />}
      </div>
      {state?.note && <p className="sb-muted">{speak(state.note)}</p>}
      <DescriptionList
        items={[
          { term: speak(texts["here.track"]), value: definition.tracks.find(({ id: track }) => track === facts.track)?.title[speak.locale] ?? facts.track },
          { term: speak(texts["here.number"]), value: facts.number ?? speak(texts["here.noNumber"]) },
          { term: speak(texts["here.receiver"]), value: facts.receiver ? speak(facts.receiver.name) : speak(texts["here.none"]) },
          { term: speak(texts["here.quotas"]), value: held.length === 0 ? speak(texts["here.none"]) : held.join(speak.locale === "zh-CN" ? "、" : ", ") },
        ]}
      />
      <TryRoles key={facts.id} application={application} />
      <h3>{speak(texts["diagram.title"])}</h3>
      <TryDiagram application={application} />
      <h3>{speak(texts["events.title"])}</h3>
      <Events application={application} />
    </section>
  );
}

/** What happened to it, in words. */
function Events({ application }: { application: WalkApplication }) {
  const speak = useSpeak();
  const { world } = useWalking();
  const { definition } = world;
  const { states } = definition.workflow;
  const form = trackForm(definition, application.facts.track);
  const placeOf = (at: string) =>
    at.startsWith("evidence:") ? evidenceTitle(definition, at.slice(9), speak.locale) : (fieldAt(form, definition.year, at)?.title[speak.locale] ?? at);
  return (
    <Timeline
      locale={speak.locale}
      timeZone={definition.timezone}
      events={application.events.map((event) => {
        const action = findAction(definition, event.action);
        const who = event.organisation ? speak(event.organisation) : roleTitle(definition, event.role, speak.locale);
        const title =
          event.action === "begin"
            ? speak(texts["events.begin"], { who })
            : event.action === "score"
              ? speak(texts["events.score"])
              : event.action === "reopened"
                ? speak(walkTexts["event.reopened"])
                : action?.done
                  ? speak(texts["events.done"], { who, done: speak(action.done) })
                  : speak(texts["events.did"], { who, action: action ? speak(action.title) : event.action });
        const to = states[event.to];
        return {
          at: new Date(event.at).toISOString(),
          title,
          by: roleTitle(definition, event.role, speak.locale),
          ...(to && event.from !== event.to && { note: speak(texts["events.state"], { state: speak(to.title) }), tone: to.tone }),
          reasons: event.reasons.map(({ at, text }) => ({ at, title: placeOf(at), text })),
        };
      })}
    />
  );
}
