import { buttonClass, Card, Empty, PageHeader } from "@shenbao/renderer";
import { Link, useLoaderData } from "react-router";
import { useSay } from "../client/use-say.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import { WaiverNote } from "../waivers/WaiverNote.tsx";
import { OwnApplicationRow } from "./OwnApplicationRow.tsx";
import type { loader } from "./own-applications.route.ts";

/** Everything one's organisation has begun, by notice, with what is to be done next. */
export function OwnApplicationsPage() {
  const notices = useLoaderData<typeof loader>();
  const { say, text } = useSay();
  usePageTitle(say("own.title"));
  return (
    <>
      <PageHeader title={say("own.title")} note={say("own.note")}>
        <Link to="/objections">{say("objections.own")}</Link>
      </PageHeader>
      <div className="sb-stack">
        {notices.length === 0 && (
          <Empty title={say("own.none")} text={say("own.noneText")}>
            <Link className={buttonClass("primary")} to="/">
              {say("own.find")}
            </Link>
          </Empty>
        )}
        {notices.map((applications) => {
          const first = applications[0];
          if (!first) return null;
          return (
            <Card key={first.row.noticeId} title={text(first.definition.title)} aside={<Link to={`/notices/${first.row.noticeId}`}>{say("own.notice")}</Link>}>
              <WaiverNote definition={first.definition} waivers={first.waivers} />
              <ul className="p-rows">
                {applications.map(({ row, definition, waivers }) => (
                  <OwnApplicationRow key={row.id} row={row} definition={definition} waivers={waivers} />
                ))}
              </ul>
            </Card>
          );
        })}
      </div>
    </>
  );
}
