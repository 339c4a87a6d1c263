import { type Replay, routes } from "@shenbao/contract";
import { Banner, Button, Dialog, formatMoment, StateTag } from "@shenbao/renderer";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router-dom";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { Failure } from "../pages/Failure.tsx";
import { Page } from "../pages/Page.tsx";
import { isUnderWay, replayQuery } from "./replay-queries.ts";
import { stateTones, targetWords } from "./replay-words.ts";
import { ReplayedList } from "./ReplayedList.tsx";
import { ReplayTables } from "./ReplayTables.tsx";
import { useDoing } from "../pages/use-doing.ts";

/** A replay: how far it is, what came of it by rule, organisation and track, and its applications. */
export function ReplayResultPage() {
  const t = useText();
  const { id = "", replayId = "" } = useParams();
  const query = useQuery(replayQuery(replayId));
  return (
    <Page
      title={t("replay.one")}
      heading={
        <>
          {t("replay.one")} {query.data && <StateTag title={t(`replay.state.${query.data.state}`)} tone={stateTones[query.data.state]} />}
        </>
      }
      back={{ to: `/definitions/${id}/replay`, title: t("replay.title") }}
      actions={<Button onClick={() => window.print()}>{t("replay.print")}</Button>}
    >
      <Answered query={query}>{(replay) => <Result replay={replay} />}</Answered>
    </Page>
  );
}

function Result({ replay }: { replay: Replay }) {
  const t = useText();
  const params = { done: replay.done, total: replay.total };
  return (
    <div className="sb-stack ad-compare">
      <header className="ad-compare-head">
        <h2>{t("replay.of", { source: t.of(replay.sourceTitle), target: targetWords(t, replay) })}</h2>
        <p>{t("replay.startedBy", { by: replay.startedBy, at: formatMoment(replay.startedAt, t.locale) })}</p>
        <p>{t("replay.day", { at: formatMoment(replay.at, t.locale) })}</p>
      </header>
      {isUnderWay(replay) ? (
        <Progress replay={replay} />
      ) : (
        replay.done < replay.total && (
          <Banner tone={replay.state === "failed" ? "error" : "info"} locale={t.locale}>
            <p>{`${replay.state === "failed" ? t("replay.failedText") : ""}${t("replay.partly", params)}`}</p>
          </Banner>
        )
      )}
      <ReplayTables replay={replay} />
      {replay.done > 0 && <ReplayedList replay={replay} />}
    </div>
  );
}

function Progress({ replay }: { replay: Replay }) {
  const t = useText();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { busy, error, run } = useDoing();
  const said = t("replay.progress", { done: replay.done, total: replay.total });
  const cancel = async () => {
    await run(async () => {
      queries.setQueryData(["replay", replay.id], await api.call(routes.cancelReplay, { params: { id: replay.id }, body: {} }));
      setAsking(false);
    });
  };
  return (
    <div className="ad-replay-progress ad-no-print">
      <progress value={replay.done} max={Math.max(replay.total, 1)} aria-label={said} />
      <p role="status">{said}</p>
      <Button onClick={() => setAsking(true)}>{t("replay.cancel")}</Button>
      <Dialog
        open={asking}
        title={t("replay.cancelAsk")}
        locale={t.locale}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" busy={busy} onClick={() => void cancel()}>
              {t("replay.cancel")}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("replay.keep")}</Button>
          </>
        }
      >
        <p>{t("replay.cancelText")}</p>
        {error !== null && <Failure error={error} />}
      </Dialog>
    </div>
  );
}
