import { type OutboxMessage, routes } from "@shenbao/contract";
import { Button, Empty, formatMoment, Pagination, StateTag } from "@shenbao/renderer";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import { newKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";
import { DataTable } from "../pages/DataTable.tsx";
import { Failure } from "../pages/Failure.tsx";
import { DiscardButton } from "./DiscardButton.tsx";
import { MessageDrawer } from "./MessageDrawer.tsx";
import type { Chosen } from "./OutboxPage.tsx";
import { messagesQuery, messageTones } from "./outbox-queries.ts";
import { ReleaseButton } from "./ReleaseButton.tsx";

/** The messages themselves: each is read as it will arrive; held ones are released or discarded, failed ones tried again. */
export function MessagesList({ chosen }: { chosen: Chosen }) {
  const t = useText();
  const { noticeId } = useNotice();
  const queries = useQueryClient();
  const notify = useNotify();
  const [at, setAt] = useState<{ after?: string; before?: string }>({});
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const query = useQuery(messagesQuery(noticeId, { ...chosen, ...at }));
  const rows = query.data?.rows ?? [];
  const opened = rows.find(({ id }) => id === open);
  const of = (state: OutboxMessage["state"]) => rows.filter((row) => picked.has(row.id) && row.state === state).map(({ id }) => id);
  const held = of("held");
  const failed = of("failed");
  const pickable = rows.filter(({ state }) => state === "held" || state === "failed");
  const toggle = (id: string) => setPicked((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const done = () => setPicked(new Set());
  const retry = async (ids: string[]) => {
    setError(null);
    try {
      const { count } = await api.call(routes.retryMessages, { params: { noticeId }, body: { ids }, key: newKey() });
      notify(t("outbox.retried", { count }), { type: "success" });
      done();
      await queries.invalidateQueries({ queryKey: ["messages"] });
    } catch (failure) {
      setError(failure);
    }
  };
  const move = (to: { after?: string; before?: string }) => {
    done();
    setAt(to);
  };
  return (
    <Answered query={query}>
      {({ next, previous, count }) =>
        rows.length === 0 ? (
          <Empty title={t("outbox.noneHere")} text={t("outbox.noneHereText")} />
        ) : (
          <div className="sb-stack">
            {error !== null && <Failure error={error} />}
            {pickable.length > 0 && (
              <div className="ad-tools">
                <label className="ad-check">
                  <input
                    type="checkbox"
                    checked={pickable.every(({ id }) => picked.has(id))}
                    onChange={(event) => setPicked(new Set(event.target.checked ? pickable.map(({ id }) => id) : []))}
                  />
                  {t("outbox.chooseAll")}
                </label>
                {picked.size > 0 && (
                  <span className="ad-rows-aside">
                    <span role="status">{t("outbox.chosen", { count: picked.size })}</span>
                    {held.length > 0 && <ReleaseButton selection={{ ids: held }} title={t("outbox.releaseChosen")} onDone={done} />}
                    {held.length > 0 && <DiscardButton ids={held} title={t("outbox.discardChosen")} onDone={done} />}
                    {failed.length > 0 && <Button onClick={() => void retry(failed)}>{t("outbox.retry")}</Button>}
                  </span>
                )}
              </div>
            )}
            <DataTable
              caption={t("outbox.title")}
              rows={rows}
              rowId={({ id }) => id}
              busy={query.isPlaceholderData}
              columns={[
                {
                  id: "subject",
                  main: true,
                  title: t("outbox.subject"),
                  cell: (row) => (
                    <span className="ad-message-line">
                      {pickable.includes(row) && (
                        <input
                          type="checkbox"
                          checked={picked.has(row.id)}
                          aria-label={t("outbox.choose", { subject: t.of(row.subject), name: row.recipient.name })}
                          onChange={() => toggle(row.id)}
                        />
                      )}
                      <button type="button" className="ad-link" aria-haspopup="dialog" onClick={() => setOpen(row.id)}>
                        {t.of(row.subject)}
                      </button>
                    </span>
                  ),
                },
                {
                  id: "recipient",
                  title: t("outbox.recipient"),
                  cell: ({ recipient }) => (
                    <>
                      {recipient.name} <span className="sb-muted sb-small">{t.of(recipient.roleTitle)}</span>
                    </>
                  ),
                },
                { id: "template", title: t("outbox.template"), cell: ({ title }) => t.of(title) },
                { id: "created", title: t("outbox.created"), cell: ({ createdAt }) => formatMoment(createdAt, t.locale) },
                {
                  id: "state",
                  title: t("outbox.state"),
                  cell: (row) => (
                    <>
                      <StateTag title={t(`outbox.state.${row.state}`)} tone={messageTones[row.state]} />
                      {row.mail.error !== null && <span className="ad-error ad-break">{` ${row.mail.error}`}</span>}
                    </>
                  ),
                },
              ]}
            />
            <Pagination
              locale={t.locale}
              count={count}
              onPrevious={previous === null ? undefined : () => move({ before: previous })}
              onNext={next === null ? undefined : () => move({ after: next })}
            />
            {opened && <MessageDrawer message={opened} onClose={() => setOpen(null)} onRetry={() => void retry([opened.id])} />}
          </div>
        )
      }
    </Answered>
  );
}
