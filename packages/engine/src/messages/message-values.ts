import dayjs from "dayjs";
import { everywhere, sayAll, type Text } from "@shenbao/texts";
import { messageTexts as texts } from "@shenbao/texts/messages";
import type { Action, NoticeDefinition } from "../definition/definition.generated.ts";
import { fieldAt, wholePlace } from "../form/index.ts";
import type { ApplicationFacts } from "../workflow/application-facts.ts";
import type { Reason } from "../workflow/judge-reasons.ts";
import { sayMoment } from "../workflow/notice-time.ts";
import { trackEvidence, trackForm } from "../workflow/track-evidence.ts";

type Values = Record<string, Text>;

/** What placeholders of the notice itself say at a moment (ms). */
export function noticeValues(definition: NoticeDefinition, now: number): Values {
  return {
    "notice.title": definition.title,
    "notice.year": everywhere(String(definition.year)),
    at: everywhere(dayjs(now).tz(definition.timezone).format("YYYY-MM-DD HH:mm")),
    ...Object.fromEntries(Object.entries(definition.deadlines).map(([id, { at }]) => [`deadline.${id}`, sayMoment(at)])),
  };
}

/** What placeholders of an application say. `name`: what the project is called. */
export function applicationValues(definition: NoticeDefinition, application: ApplicationFacts, name: string | null): Values {
  const track = definition.tracks.find(({ id }) => id === application.track);
  return {
    "application.name": name === null || name === "" ? texts["value.no-name"] : everywhere(name),
    "application.number": everywhere(application.number ?? ""),
    "application.track": track?.title ?? everywhere(application.track),
    "application.state": definition.workflow.states[application.state]?.title ?? everywhere(application.state),
    "applicant.name": everywhere(application.applicant.name),
    "receiver.name": application.receiver?.name ?? everywhere(""),
  };
}

/** What placeholders of an action say: its reasons stand one a line, each with its field. */
export function actionValues(definition: NoticeDefinition, action: Action, track: string, reasons: readonly Reason[]): Values {
  const lines = reasons.map(({ at, text }) => sayAll(texts["value.reason"], { place: placeTitle(definition, track, at), text }));
  return {
    "action.title": action.title,
    reasons: { "zh-CN": lines.map((line) => line["zh-CN"]).join("\n"), en: lines.map(({ en }) => en).join("\n") },
  };
}

function placeTitle(definition: NoticeDefinition, track: string, at: string): Text {
  if (at === wholePlace) return trackForm(definition, track).title;
  if (at.startsWith("evidence:")) return trackEvidence(definition, track).find(({ id }) => `evidence:${id}` === at)?.title ?? everywhere(at);
  return fieldAt(trackForm(definition, track), definition.year, at)?.title ?? everywhere(at);
}
