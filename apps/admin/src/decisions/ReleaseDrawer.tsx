import { type Bulk, routes } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { useState } from "react";
import { api } from "../api/api.ts";
import type { BulkRequest } from "../bulk/bulk-queries.ts";
import { BulkOutcomes } from "../bulk/BulkOutcomes.tsx";
import { useDryRun } from "../bulk/use-dry-run.ts";
import { Drawer } from "../layout/Drawer.tsx";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";
import { Failure } from "../pages/Failure.tsx";

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
  const [asking, setAsking] = useState(false);
  const { plan, planned, over, possible, busy, error, lookAt, run, anew } = useDryRun(() => {
    setAsking(false);
    onBegun();
  });
  const body = { noticeId, chosen };
  return (
    <Drawer
      open={open}
      wide
      title={t("release.title")}
      onClose={onClose}
      foot={
        plan === null ? (
          <>
            <Button kind="primary" busy={busy} onClick={() => void lookAt(body, (key) => api.call(routes.planDecisions, { body, key }))}>
              {t("bulk.plan")}
            </Button>
            <Button onClick={onClose}>{t("action.cancel")}</Button>
          </>
        ) : (
          <>
            {over && possible > 0 && (
              <Button kind="primary" onClick={() => setAsking(true)}>
                {t("release.run", { count: possible })}
              </Button>
            )}
            <Button onClick={anew}>{t("bulk.again")}</Button>
          </>
        )
      }
    >
      <div className="sb-stack">
        {error !== null && <Failure error={error} />}
        {plan === null ? (
          <p className="sb-muted">{t("release.text")}</p>
        ) : (
          <Answered query={planned}>
            {(bulk) => (
              <>
                <h3>{bulk.task.state === "done" ? t("bulk.wouldBe") : t("bulk.planning")}</h3>
                <BulkOutcomes bulk={bulk} />
                {over && possible === 0 && <p>{t("release.nothing")}</p>}
                {over && possible > 0 && <LeavingMessages messages={bulk.messages ?? []} />}
              </>
            )}
          </Answered>
        )}
      </div>
      <Dialog
        open={asking}
        title={t("release.ask", { count: possible })}
        locale={t.locale}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" busy={busy} onClick={() => void run()}>
              {t("release.run", { count: possible })}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
          </>
        }
      >
        <p>{t("release.askText")}</p>
        {error !== null && <Failure error={error} />}
      </Dialog>
    </Drawer>
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
