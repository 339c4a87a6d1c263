import { Card, Empty } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { assignmentsQuery } from "../assignments/assignment-queries.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";

/** For those who score: how much is done, how much waits. */
export function AssignmentsCard() {
  const t = useText();
  const { noticeId } = useNotice();
  const query = useQuery(assignmentsQuery);
  return (
    <Card title={t("nav.assignments")} aside={<Link to="/assignments">{t("home.all")}</Link>}>
      <Answered query={query}>
        {({ rows }) => {
          const here = rows.filter((row) => row.noticeId === noticeId);
          if (here.length === 0) return <Empty title={t("assignments.none")} text={t("assignments.noneText")} />;
          const count = (...status: string[]) => here.filter((row) => status.includes(row.status)).length;
          return (
            <ul className="ad-tiles">
              <li>
                <Link to="/assignments" className={`ad-tile${count("waiting", "begun") > 0 ? " ad-tile-full" : ""}`}>
                  <span className="ad-tile-count">{count("waiting", "begun")}</span>
                  <span>{t("assignments.toDo")}</span>
                </Link>
              </li>
              <li>
                <Link to="/assignments" className="ad-tile">
                  <span className="ad-tile-count">{count("scored")}</span>
                  <span>{t("assignments.done")}</span>
                </Link>
              </li>
            </ul>
          );
        }}
      </Answered>
    </Card>
  );
}
