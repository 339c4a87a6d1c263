import type { NoticeDefinition, Track } from "@shenbao/engine";
import { Card } from "@shenbao/renderer";
import { Link } from "react-router";
import { useSay } from "../client/use-say.ts";
import { LimitReached } from "./LimitReached.tsx";
import { MaterialList } from "./MaterialList.tsx";
import { StartButton } from "./StartButton.tsx";
import { OwnUnderTrack, type OwnApplication } from "./OwnUnderTrack.tsx";

interface TrackCardProps {
  definition: NoticeDefinition;
  track: Track;
  open: boolean;
  /** What one's own organisation has begun under the notice, in every track. */
  own: readonly OwnApplication[];
}

/** A track of a notice: for whom it is, what it asks, what to prepare, and the start. */
export function TrackCard({ definition, track, open, own }: TrackCardProps) {
  const { say, text } = useSay();
  const clause = definition.clauses.find((one) => one.id === track.clause);
  const here = own.filter((row) => row.track === track.id);
  const evidence = definition.forms[track.form]?.evidence ?? [];
  return (
    <Card title={text(track.title)} className="p-track">
      <p>{text(track.summary)}</p>
      {clause && (
        <blockquote className="p-quote">
          <p>{text(clause.text)}</p>
        </blockquote>
      )}
      {evidence.length > 0 && (
        <details className="p-details">
          <summary>{say("notice.materials", { count: evidence.length })}</summary>
          <MaterialList evidence={evidence} />
          <p className="p-noprint">
            <Link className="p-target" to={`/notices/${definition.id}/materials/${track.id}`}>
              {say("materials.print")}
            </Link>
          </p>
        </details>
      )}
      <OwnUnderTrack definition={definition} own={here} />
      {open && (
        <>
          <LimitReached definition={definition} track={track.id} own={own} />
          <StartButton noticeId={definition.id} track={track.id} title={text(track.title)} again={here.length > 0} />
        </>
      )}
    </Card>
  );
}
