import { fieldAt, trackForm } from "@shenbao/engine";
import { Banner, ClauseNote } from "@shenbao/renderer";
import { builderTryTexts as texts } from "@shenbao/texts/builder-try";
import type { Form, NoticeDefinition } from "@shenbao/engine";
import { useSpeak } from "../language/locale-context.ts";
import { evidenceTitle } from "../workflow/diagram/action-marks.ts";
import type { WalkRefusal } from "./use-walk.ts";

export interface RefusalNoteProps {
  refusal: WalkRefusal;
  definition: NoticeDefinition;
  /** The form its findings point into; the application form of the track where absent. */
  form?: Form | undefined;
  track: string;
}

/** Why a step is not possible, and where something has to be changed first. */
export function RefusalNote({ refusal, definition, form, track }: RefusalNoteProps) {
  const speak = useSpeak();
  const shown = form ?? (definition.tracks.some(({ id }) => id === track) ? trackForm(definition, track) : undefined);
  const titleOf = (at: string) =>
    at.startsWith("evidence:") ? evidenceTitle(definition, at.slice(9), speak.locale) : ((shown && fieldAt(shown, definition.year, at)?.title[speak.locale]) ?? "");
  return (
    <Banner tone="error" locale={speak.locale} live="assertive" title={speak(texts["act.refused"])}>
      <p>{speak(refusal.text)}</p>
      {refusal.findings.length > 0 && (
        <ul className="bt-findings">
          {refusal.findings.map((finding, i) => (
            <li key={`${finding.at} ${finding.code} ${i}`}>
              {titleOf(finding.at) !== "" && <strong>{titleOf(finding.at)}</strong>} {speak(finding.message)}
              {finding.clause !== undefined && <ClauseNote id={finding.clause} locale={speak.locale} />}
            </li>
          ))}
        </ul>
      )}
    </Banner>
  );
}
