import type { Application } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { formatMoment } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";

/** Below the title: number, applicant, track, receiver, when. */
export function ApplicationFactsLine({ application, definition }: { application: Application; definition: NoticeDefinition }) {
  const t = useText();
  const facts = [
    application.number,
    application.applicant ? application.applicant.name : t("application.blind"),
    t.of(definition.tracks.find(({ id }) => id === application.track)?.title),
    application.receiver && t.of(application.receiver.name),
    application.submittedAt && t("application.submitted", { at: formatMoment(application.submittedAt, t.locale, definition.timezone) }),
    application.order !== null && t("application.order", { order: application.order }),
  ].filter((fact): fact is string => typeof fact === "string" && fact !== "");
  return (
    <span className="ad-facts-line">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </span>
  );
}
