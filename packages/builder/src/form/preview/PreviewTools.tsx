import type { NoticeDefinition, Persona, Track } from "@shenbao/engine";
import { Button } from "@shenbao/renderer";
import { builderPreviewTexts as texts } from "@shenbao/texts/builder-preview";
import { useSpeak } from "../../language/locale-context.ts";

export type PreviewWidth = "wide" | "phone";

export interface PreviewToolsProps {
  definition: NoticeDefinition;
  /** Those who apply with this form; none of a form of another kind. */
  tracks: readonly Track[];
  track: string;
  onTrack(track: string): void;
  /** `empty`, `made-up`, or a sample by its identifier. */
  fill: string;
  onFill(fill: string): void;
  applicant: Persona["applicant"];
  onApplicant(applicant: Persona["applicant"]): void;
  width: PreviewWidth;
  onWidth(width: PreviewWidth): void;
  onAgain(): void;
  onSave(): void;
}

/** Who fills the preview in, with what, on how wide a page; and what becomes of it. */
export function PreviewTools(props: PreviewToolsProps) {
  const { definition, tracks, track, onTrack, fill, onFill, applicant, onApplicant, width, onWidth, onAgain, onSave } = props;
  const speak = useSpeak();
  return (
    <div className="bf-preview-tools" role="group" aria-label={speak(texts["preview.tools"])}>
      {tracks.length > 1 && (
        <label>
          <span>{speak(texts["preview.track"])}</span>
          <select className="sb-input sb-select" value={track} onChange={({ target }) => onTrack(target.value)}>
            {tracks.map((one) => (
              <option key={one.id} value={one.id}>
                {speak(one.title)}
              </option>
            ))}
          </select>
        </label>
      )}
      {tracks.length > 0 && (
        <>
          <label>
            <span>{speak(texts["preview.fill"])}</span>
            <select className="sb-input sb-select" value={fill} onChange={({ target }) => onFill(target.value)}>
              <option value="empty">{speak(texts["preview.empty"])}</option>
              <option value="made-up">{speak(texts["preview.madeUp"])}</option>
              {definition.personas
                .filter((persona) => persona.track === track)
                .map((persona) => (
                  <option key={persona.id} value={`sample ${persona.id}`}>
                    {speak(texts["preview.sample"], { title: speak(persona.title) })}
                  </option>
                ))}
            </select>
          </label>
          <label>
            <span>{speak(texts["preview.applicant"])}</span>
            <input className="sb-input" value={applicant.name} maxLength={100} onChange={({ target }) => onApplicant({ ...applicant, name: target.value })} />
          </label>
          <label>
            <span>{speak(texts["preview.creditCode"])}</span>
            <input className="sb-input" value={applicant.creditCode} maxLength={18} onChange={({ target }) => onApplicant({ ...applicant, creditCode: target.value })} />
          </label>
        </>
      )}
      <span className="sb-buttons" role="group" aria-label={speak(texts["preview.width"])}>
        {(["wide", "phone"] as const).map((one) => (
          <Button key={one} small aria-pressed={width === one} onClick={() => onWidth(one)}>
            {speak(texts[`preview.${one}`])}
          </Button>
        ))}
      </span>
      {tracks.length > 0 && (
        <span className="sb-buttons">
          <Button small onClick={onAgain}>
            {speak(texts["preview.again"])}
          </Button>
          <Button small kind="primary" onClick={onSave}>
            {speak(texts["preview.save"])}
          </Button>
        </span>
      )}
    </div>
  );
}
