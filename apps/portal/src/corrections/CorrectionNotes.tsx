import type { CorrectionView } from "@shenbao/contract";
import { formatMoment } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { portalCorrectionTexts as texts } from "@shenbao/texts/portal-corrections";
import { useSay } from "../client/use-say.ts";

/** The notes of the versions that came since, the oldest first. */
export function CorrectionNotes({ versions }: { versions: CorrectionView["versions"] }) {
  const { text, locale } = useSay();
  return (
    <dl className="p-correction-notes">
      {versions.map(({ version, publishedAt, note }) => (
        <div key={version}>
          <dt>
            {say(texts["correction.note"], locale, { version })} <span className="sb-muted sb-small">{formatMoment(publishedAt, locale)}</span>
          </dt>
          <dd>{note ? text(note) : say(texts["correction.noNote"], locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
