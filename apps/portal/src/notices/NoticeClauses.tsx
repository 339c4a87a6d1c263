import type { NoticeDefinition } from "@shenbao/engine";
import { Card } from "@shenbao/renderer";
import { useSay } from "../client/use-say.ts";

/** The notice's own text, piece by piece. */
export function NoticeClauses({ definition }: { definition: NoticeDefinition }) {
  const { say, text } = useSay();
  return (
    <Card title={say("notice.text")}>
      <div className="p-clauses">
        {definition.clauses.map((clause) => (
          <section key={clause.id} id={`clause-${clause.id}`} aria-label={clause.heading ? undefined : say("notice.clause", { id: clause.id })}>
            {clause.heading && <h3>{text(clause.heading)}</h3>}
            <p>{text(clause.text)}</p>
          </section>
        ))}
      </div>
    </Card>
  );
}
