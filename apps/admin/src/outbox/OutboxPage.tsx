import type { MessageState, Outbox } from "@shenbao/contract";
import { Banner, Empty } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";
import { Page } from "../pages/Page.tsx";
import { GroupsTable } from "./GroupsTable.tsx";
import { MessagesList } from "./MessagesList.tsx";
import { messageStates, outboxQuery } from "./outbox-queries.ts";
import { ReleaseButton } from "./ReleaseButton.tsx";

/** What is chosen on the page; it stands in its address. */
export interface Chosen {
  state?: MessageState;
  template?: string;
  batch?: string;
}

/** The messages of a notice: what waits for a look, what left, what could not be mailed. */
export function OutboxPage() {
  const t = useText();
  const { noticeId, base, definition } = useNotice();
  const query = useQuery(outboxQuery(noticeId));
  return (
    <Page title={t("outbox.title")} note={t("outbox.note")} back={{ to: base, title: t.of(definition.title) }}>
      <Answered query={query}>{(outbox) => <OutboxDesk outbox={outbox} />}</Answered>
    </Page>
  );
}

export function OutboxDesk({ outbox }: { outbox: Outbox }) {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const counts = countsOf(outbox);
  const asked = params.get("state");
  const state = messageStates.find((one) => one === asked) ?? (asked === "any" ? undefined : counts.held ? "held" : undefined);
  const template = params.get("template") ?? undefined;
  const batch = params.get("batch") ?? undefined;
  const chosen: Chosen = { ...(state && { state }), ...(template !== undefined && { template }), ...(batch !== undefined && { batch }) };
  const choose = (next: Chosen) =>
    setParams({ state: next.state ?? "any", ...(next.template !== undefined && { template: next.template }), ...(next.batch !== undefined && { batch: next.batch }) });
  if (outbox.groups.length === 0) return <Empty title={t("outbox.none")} text={t("outbox.noneText")} />;
  return (
    <div className="sb-stack">
      {!outbox.mails && (
        <Banner tone="info" locale={t.locale}>
          <p>{t("outbox.noMail")}</p>
        </Banner>
      )}
      <div className="ad-tools">
        <ul className="ad-chips" aria-label={t("outbox.state")}>
          {[undefined, ...messageStates].map((one) => (
            <li key={one ?? "any"}>
              <button type="button" className="ad-chip" aria-pressed={state === one} onClick={() => choose({ ...chosen, ...{ state: one } } as Chosen)}>
                {t(`outbox.state.${one ?? "any"}`)}
                {one && <span className="ad-chip-count">{counts[one] ?? 0}</span>}
              </button>
            </li>
          ))}
        </ul>
        {(counts.held ?? 0) > 0 && <ReleaseButton selection={{}} title={t("outbox.releaseAll", { count: counts.held ?? 0 })} />}
      </div>
      <GroupsTable groups={outbox.groups} chosen={chosen} onChoose={choose} />
      <MessagesList key={JSON.stringify(chosen)} chosen={chosen} />
    </div>
  );
}

function countsOf({ groups }: Outbox): Partial<Record<MessageState, number>> {
  const sum: Partial<Record<MessageState, number>> = {};
  for (const { counts } of groups) for (const state of messageStates) sum[state] = (sum[state] ?? 0) + (counts[state] ?? 0);
  return sum;
}
