import { StateTag } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { Page } from "../pages/Page.tsx";
import { stateTones } from "../tasks/task-queries.ts";
import { bulkQuery } from "./bulk-queries.ts";
import { BulkOutcomes } from "./BulkOutcomes.tsx";

/** What became of an action on many, by outcome. */
export function BulkReportPage() {
  const t = useText();
  const { id = "" } = useParams();
  const query = useQuery(bulkQuery(id));
  const task = query.data?.task;
  return (
    <Page
      title={t("bulk.report")}
      heading={
        <>
          {task ? t.of(task.title) : t("bulk.report")} {task && <StateTag title={t(`tasks.state.${task.state}`)} tone={stateTones[task.state]} />}
        </>
      }
      note={task && t.of(task.summary)}
      back={{ to: "/tasks", title: t("tasks.title") }}
    >
      <Answered query={query}>{(bulk) => <BulkOutcomes bulk={bulk} />}</Answered>
    </Page>
  );
}
