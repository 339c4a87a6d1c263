import { type Bulk, routes } from "@shenbao/contract";
import { api } from "../api/api.ts";
import type { BulkRequest } from "../bulk/bulk-queries.ts";
import { DryRunDrawer } from "../bulk/DryRunDrawer.tsx";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";

export interface ReleaseDrawerProps {
  open: boolean;
  chosen: BulkRequest["chosen"];
  onClose(): void;
  onBegun(): void;
}

/** The release of prepared decisions: looked at in a dry run, with the messages that would leave, then done in the background. */
export function ReleaseDrawer({ open, chosen, onClose, onBegun }: ReleaseDrawerProps) {
  const t = useText();
  const { noticeId } = useNotice();
  const body = { noticeId, chosen };
  return (
    <DryRunDrawer
      open={open}
      title={t("release.title")}
      words={{
        run: (count) => t("release.run", { count }),
        ask: (count) => t("release.ask", { count }),
        askText: t("release.askText"),
        nothing: t("release.nothing"),
      }}
      wanted={() => ({ of: body, begin: (key) => api.call(routes.planDecisions, { body, key }) })}
      beside={(bulk) => <LeavingMessages messages={bulk.messages ?? []} />}
      onClose={onClose}
      onBegun={onBegun}
    >
      <p className="sb-muted">{t("release.text")}</p>
    </DryRunDrawer>
  );
}

/** Which messages would leave with a release, and how many of each. */
function LeavingMessages({ messages }: { messages: NonNullable<Bulk["messages"]> }) {
  const t = useText();
  return (
    <section>
      <h3>{t("release.messages")}</h3>
      {messages.length === 0 && <p className="sb-muted">{t("release.noMessages")}</p>}
      <ul className="ad-rows">
        {messages.map(({ template, title, count }) => (
          <li key={template}>{t("release.message", { title: t.of(title), count })}</li>
        ))}
      </ul>
    </section>
  );
}
