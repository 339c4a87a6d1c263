import { Button, Card, Empty, PageHeader } from "@shenbao/renderer";
import { Link, useLoaderData } from "react-router";
import { useSay } from "../client/use-say.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import { applyDeadline } from "./apply-deadline.ts";
import { MaterialList } from "./MaterialList.tsx";
import type { loader } from "./materials.route.ts";
import { sayDeadline } from "./say-moment.ts";

/** The check-list of what to prepare for a track, to print. */
export function MaterialsPage() {
  const { definition, track, evidence } = useLoaderData<typeof loader>();
  const { say, text, locale } = useSay();
  const title = say("materials.title", { track: text(track.title) });
  usePageTitle(title);
  const deadline = applyDeadline(definition);
  const stages = [
    { title: say("materials.withForm"), items: evidence.filter((item) => item.stage !== "after-submit") },
    { title: say("materials.later"), items: evidence.filter((item) => item.stage === "after-submit") },
  ];
  return (
    <>
      <PageHeader
        title={title}
        caption={<Link to={`/notices/${definition.id}`}>{text(definition.title)}</Link>}
        note={deadline && say("materials.until", { deadline: sayDeadline(deadline.deadline.at, locale) })}
      >
        <Button onClick={() => print()}>{say("print")}</Button>
      </PageHeader>
      <div className="sb-stack sb-measure">
        {evidence.length === 0 && <Empty title={say("materials.none")} />}
        {stages
          .filter((stage) => stage.items.length > 0)
          .map((stage) => (
            <Card key={stage.title} title={stage.title}>
              <MaterialList evidence={stage.items} />
            </Card>
          ))}
      </div>
    </>
  );
}
