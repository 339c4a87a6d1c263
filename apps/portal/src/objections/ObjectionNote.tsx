import type { Result } from "@shenbao/contract";
import { Link } from "react-router";
import { useSay } from "../client/use-say.ts";

const who = { anyone: "objections.byAnyone", account: "objections.byAccount", applicants: "objections.byApplicants" } as const;

export interface ObjectionNoteProps {
  objections: NonNullable<Result["objections"]>;
  noticeId: string;
  signedIn: boolean;
}

/** Who may object to a published list and how soon it is answered, and where objections that were made are found. */
export function ObjectionNote({ objections: { by, possible, within }, noticeId, signedIn }: ObjectionNoteProps) {
  const { say } = useSay();
  const here = `/notices/${noticeId}/result`;
  return (
    <section aria-label={say("objections.title")}>
      {possible && (
        <p className="sb-measure">
          {say(who[by])}
          {within !== null && say("objections.within", { days: within })}
        </p>
      )}
      <p className="sb-buttons">
        {signedIn && <Link to="/objections">{say("objections.own")}</Link>}
        {!signedIn && possible && by !== "anyone" && <Link to={`/login?to=${encodeURIComponent(here)}`}>{say("objections.signIn")}</Link>}
        {by === "anyone" && <Link to={`/notices/${noticeId}/objection`}>{say("objections.track")}</Link>}
      </p>
    </section>
  );
}
