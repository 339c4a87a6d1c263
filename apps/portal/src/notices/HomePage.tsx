import { Empty } from "@shenbao/renderer";
import { useLoaderData } from "react-router";
import { session } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import { ClosedNotice } from "./ClosedNotice.tsx";
import type { loader } from "./home.route.ts";
import { OpenNotice } from "./OpenNotice.tsx";

/** What can be applied for now, and what was before. */
export function HomePage() {
  const { open, closed } = useLoaderData<typeof loader>();
  const { say } = useSay();
  usePageTitle(say("home.title"));
  const now = session.now();
  const coming = closed.filter((notice) => Date.parse(notice.opens) > now);
  const past = closed.filter((notice) => Date.parse(notice.opens) <= now);
  return (
    <>
      <div className="p-hero">
        <h1 tabIndex={-1}>{say("home.title")}</h1>
        <p>{say("home.note")}</p>
      </div>
      <div className="p-sections">
        <section aria-labelledby="open">
          <h2 id="open">{say("home.open")}</h2>
          {open.length === 0 ? (
            <Empty title={say("home.noneOpen")} text={say("home.noneOpenText")} />
          ) : (
            <ul className="p-cards">
              {open.map(({ summary, version }) => (
                <OpenNotice key={summary.id} summary={summary} definition={version.definition} />
              ))}
            </ul>
          )}
        </section>
        {coming.length > 0 && <NoticeList id="coming" title={say("home.coming")} notices={coming} />}
        {past.length > 0 && <NoticeList id="past" title={say("home.past")} notices={past} />}
      </div>
    </>
  );
}

function NoticeList({ id, title, notices }: { id: string; title: string; notices: Parameters<typeof ClosedNotice>[0]["notice"][] }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="p-rows">
        {notices.map((notice) => (
          <ClosedNotice key={notice.id} notice={notice} />
        ))}
      </ul>
    </section>
  );
}
