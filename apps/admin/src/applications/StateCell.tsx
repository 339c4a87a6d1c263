import type { ListRow } from "@shenbao/contract";
import { findAction } from "@shenbao/engine";
import { StateTag } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";

/** The state of an application in a list, and what one's organisation has prepared on it. */
export function StateCell({ row: { state, decision }, title }: { row: ListRow; title: string }) {
  const t = useText();
  const { definition } = useNotice();
  return (
    <span className="ad-state-cell">
      <StateTag title={title} tone={definition.workflow.states[state]?.tone ?? "neutral"} />
      {decision && <StateTag title={t("decision.tag", { action: t.of(findAction(definition, decision.action)?.title) })} tone="attention" />}
      {decision?.overtaken && <span className="sb-muted sb-small">{t("decision.overtaken")}</span>}
    </span>
  );
}
