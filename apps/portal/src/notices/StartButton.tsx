import { routes } from "@shenbao/contract";
import { Button, buttonClass } from "@shenbao/renderer";
import { useRef, useState } from "react";
import { Link, useNavigate } from "react-router";
import { FormProblem } from "../account/FormProblem.tsx";
import { call } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { useSession } from "../client/use-session.ts";
import { worksInAdmin } from "../client/works-in-admin.ts";
import { Intention } from "../draft/intention.ts";

interface StartButtonProps {
  noticeId: string;
  track: string;
  /** The track's name, for those who hear the button without its card. */
  title: string;
  /** Something was begun in this track already. */
  again: boolean;
}

/** Begins an application; who is not signed in is led to the login and back. */
export function StartButton({ noticeId, track, title, again }: StartButtonProps) {
  const { say } = useSay();
  const { account } = useSession();
  const navigate = useNavigate();
  const intention = useRef(new Intention(`begin:${noticeId}:${track}`));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const about = <span className="sb-hidden">{`: ${title}`}</span>;

  if (account && worksInAdmin(account)) return null;
  if (!account) {
    return (
      <p className="p-start p-noprint">
        <Link className={buttonClass("primary")} to={`/login?to=${encodeURIComponent(`/notices/${noticeId}`)}`}>
          {say("notice.signInToStart")}
          {about}
        </Link>
      </p>
    );
  }

  const begin = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const body = { noticeId, track };
      const application = await intention.current.carryOut(body, (key) => call(routes.beginApplication, { body, key }));
      await navigate(`/applications/${application.id}/edit`);
    } catch (reason) {
      setProblem(reason);
      setBusy(false);
    }
  };
  return (
    <div className="p-start p-noprint">
      <FormProblem problem={problem} />
      <Button kind={again ? "secondary" : "primary"} busy={busy} onClick={() => void begin()}>
        {say(again ? "notice.startAnother" : "notice.start")}
        {about}
      </Button>
    </div>
  );
}
