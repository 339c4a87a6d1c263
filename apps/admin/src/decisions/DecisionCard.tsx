import { type Application, Problem, routes } from "@shenbao/contract";
import { findAction, type NoticeDefinition } from "@shenbao/engine";
import { Banner, Button, Dialog, formatMoment } from "@shenbao/renderer";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { Link } from "react-router-dom";
import { api } from "../api/api.ts";
import { listAddress } from "../applications/list-address.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Failure } from "../pages/Failure.tsx";
import { useDoing } from "../pages/use-doing.ts";

/** What was decided on an application and waits for its release: by whom, when, to be changed or taken back. Nothing where nothing is. */
export function DecisionCard({ application, definition, onAct }: { application: Application; definition: NoticeDefinition; onAct(action: string): void }) {
  const t = useText();
  const { base } = useNotice();
  const [asking, setAsking] = useState(false);
  const { decision } = application;
  if (!decision) return null;
  const titleOf = (action: string) => t.of(findAction(definition, action)?.title);
  const title = titleOf(decision.action);
  const says = (id: string) => {
    const action = findAction(definition, id);
    return action?.form !== undefined || action?.asks !== undefined;
  };
  // The same decision again only where there is something in it to be changed.
  const choices = decision.choices.filter((action) => action !== decision.action || decision.overtaken !== null || says(action));
  return (
    <div className="ad-decision">
      <Banner tone={decision.overtaken ? "warning" : "info"} locale={t.locale} title={t("decision.waits", { action: title })}>
        <p>{decision.overtaken ?? t("decision.by", { who: decision.by, at: formatMoment(decision.at, t.locale, definition.timezone) })}</p>
        <div className="sb-buttons">
          {choices.map((action) => (
            <Button key={action} small onClick={() => onAct(action)}>
              {action === decision.action ? t("decision.edit") : t("decision.change", { action: titleOf(action) })}
            </Button>
          ))}
          <Button small onClick={() => setAsking(true)}>
            {t("decision.takeBack")}
          </Button>
          {!decision.overtaken && <Link to={listAddress(base, { prepared: true })}>{t("decision.toRelease")}</Link>}
        </div>
      </Banner>
      {asking && <TakeBackDialog application={application} revision={decision.revision} title={title} onClose={() => setAsking(false)} />}
    </div>
  );
}

/** Asks before a decision is taken back, and says why it could not be. */
function TakeBackDialog({ application: { id }, revision, title, onClose }: { application: Application; revision: number; title: string; onClose(): void }) {
  const t = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const { busy, error, run } = useDoing();
  const reload = () => Promise.all([["application", id], ["counts"], ["applications"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
  const takeBack = async () => {
    await run(async () => {
      try {
        await api.call(routes.takeBackDecision, { params: { id }, revision });
      } catch (failure) {
        if (failure instanceof Problem && failure.code === "decision-gone") await reload();
        throw failure;
      }
      notify(t("decision.takenBack"), { type: "success" });
      onClose();
      await reload();
    });
  };
  return (
    <Dialog
      open
      title={t("decision.takeBackAsk", { action: title })}
      locale={t.locale}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" busy={busy} onClick={() => void takeBack()}>
            {t("decision.takeBack")}
          </Button>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
        </>
      }
    >
      <p>{t("decision.takeBackText")}</p>
      {error !== null && <Failure error={error} />}
    </Dialog>
  );
}
