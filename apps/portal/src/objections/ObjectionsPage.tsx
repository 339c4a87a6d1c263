import { Empty, PageHeader } from "@shenbao/renderer";
import { useLoaderData, useRevalidator } from "react-router";
import { useSay } from "../client/use-say.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import { ObjectionCard } from "./ObjectionCard.tsx";
import type { loader } from "./objections.route.ts";

/** One's own objections, and those that concern one's organisation. */
export function ObjectionsPage() {
  const rows = useLoaderData<typeof loader>();
  const { say } = useSay();
  const { revalidate } = useRevalidator();
  usePageTitle(say("objections.own"));
  return (
    <>
      <PageHeader title={say("objections.own")} />
      <div className="sb-stack">
        {rows.length === 0 && <Empty title={say("objections.ownNone")} />}
        {rows.map((objection) => (
          <ObjectionCard key={`${objection.id} ${objection.as}`} objection={objection} onChanged={() => void revalidate()} />
        ))}
      </div>
    </>
  );
}
