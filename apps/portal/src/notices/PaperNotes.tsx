import type { NoticeDefinition } from "@shenbao/engine";
import { Card } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { paperTexts as texts } from "@shenbao/texts/paper";
import { useSay } from "../client/use-say.ts";
import { sayDeadline } from "./say-moment.ts";

/** What is handed in on paper: how many copies, where and until when. Nothing where the notice does not say. */
export function PaperNotes({ definition }: { definition: NoticeDefinition }) {
  const { text, locale } = useSay();
  const paper = definition.print?.paper;
  if (!paper) return null;
  const deadline = paper.until === undefined ? undefined : definition.deadlines[paper.until];
  return (
    <Card title={say(texts["paper.heading"], locale)}>
      <ul className="p-paper">
        <li>{paper.copies === 0 ? say(texts["paper.none"], locale) : say(texts["paper.copies"], locale, { copies: paper.copies })}</li>
        {paper.to && <li>{say(texts["paper.to"], locale, { to: text(paper.to) })}</li>}
        {deadline && <li>{say(texts["paper.until"], locale, { at: sayDeadline(deadline.at, locale) })}</li>}
        {paper.binding && <li>{say(texts["paper.binding"], locale, { binding: text(paper.binding) })}</li>}
      </ul>
    </Card>
  );
}
