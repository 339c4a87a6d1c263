import { Problem, routes } from "@shenbao/contract";
import { type Action, type Answers, commonPlaces, isApplicantRole, type Reason, wholePlace } from "@shenbao/engine";
import { Banner, Button, Dialog, FindingsList, focusField } from "@shenbao/renderer";
import { useState } from "react";
import { api } from "../api/api.ts";
import { Drawer } from "../layout/Drawer.tsx";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";
import { Failure } from "../pages/Failure.tsx";
import type { BulkRequest } from "./bulk-queries.ts";
import { useDryRun } from "./use-dry-run.ts";
import { BulkForm } from "./BulkForm.tsx";
import { BulkOutcomes } from "./BulkOutcomes.tsx";
import { BulkReasons } from "./BulkReasons.tsx";

export interface BulkDrawerProps {
  open: boolean;
  chosen: BulkRequest["chosen"];
  /** The tracks that what is chosen can be of. */
  tracks: string[];
  said: string;
  onClose(): void;
  onBegun(): void;
}

/** An action on many: chosen and filled in once, looked at in a dry run, then done in the background. */
export function BulkDrawer({ open, chosen, tracks, said, onClose, onBegun }: BulkDrawerProps) {
  const t = useText();
  const { noticeId, definition, duties } = useNotice();
  const [actionId, setAction] = useState("");
  const [input, setInput] = useState<Answers>({});
  const [reasons, setReasons] = useState<Reason[]>([]);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const { plan, planned, over, possible, busy, error, lookAt, run, anew } = useDryRun(() => {
    setAsking(false);
    onBegun();
  });
  const role = duties.role ?? "";
  const actions = definition.workflow.actions.filter(({ by, through }) => by === role && through === undefined && !isApplicantRole(definition, by));
  const action: Action | undefined = actions.find(({ id }) => id === actionId);
  const asks = action?.asks === "reasons";
  const places = asks ? commonPlaces(definition, tracks, role) : [];
  // What was written for others that were chosen before, and these have not, stays out.
  const given = reasons.filter(({ at }) => at === wholePlace || places.some((place) => place.at === at));
  const lookAtIt = () => {
    setTried(true);
    if (asks && (given.length === 0 || given.some(({ text }) => text.trim().length < 2))) return Promise.resolve();
    const body: BulkRequest = { noticeId, action: actionId, chosen, body: { ...(action?.form !== undefined && { input: input as never }), ...(asks && { reasons: given }) } };
    return lookAt(body, (key) => api.call(routes.planBulk, { body, key }));
  };
  return (
    <Drawer
      open={open}
      wide
      title={`${t("bulk.title")}：${said}`}
      onClose={onClose}
      foot={
        plan === null ? (
          <>
            <Button kind="primary" busy={busy} disabled={!action} onClick={() => void lookAtIt()}>
              {t("bulk.plan")}
            </Button>
            <Button onClick={onClose}>{t("action.cancel")}</Button>
          </>
        ) : (
          <>
            {over && possible > 0 && (
              <Button kind={action?.tone === "danger" ? "danger" : "primary"} onClick={() => setAsking(true)}>
                {t("bulk.run", { count: possible })}
              </Button>
            )}
            <Button onClick={anew}>{t("bulk.again")}</Button>
          </>
        )
      }
    >
      <div className="sb-stack">
        {error !== null &&
          (error instanceof Problem && error.findings.length > 0 ? (
            <FindingsList
              findings={error.findings.map((one) => ({ ...one, message: { "zh-CN": one.message, en: one.message } }))}
              titleOf={(at) => at}
              locale={t.locale}
              onGo={focusField}
            />
          ) : (
            <Failure error={error} />
          ))}
        {plan === null ? (
          <>
            {actions.length === 0 && <p>{t("bulk.noActions")}</p>}
            <label className="ad-field">
              <span>{t("bulk.action")}</span>
              <select className="ad-input" value={actionId} onChange={(event) => (setAction(event.target.value), setInput({}), setTried(false))}>
                <option value="">{t("bulk.pick")}</option>
                {actions.map((one) => (
                  <option key={one.id} value={one.id}>
                    {t.of(one.title)}
                  </option>
                ))}
              </select>
            </label>
            {action?.release !== undefined && (
              <Banner tone="info" locale={t.locale}>
                <p>{t("decision.note")}</p>
              </Banner>
            )}
            {action?.confirm && (
              <Banner tone={action.tone === "danger" ? "warning" : "info"} locale={t.locale}>
                <p>{t.of(action.confirm)}</p>
              </Banner>
            )}
            {action?.form !== undefined && (
              <>
                <p>{t("bulk.form")}</p>
                <BulkForm key={action.id} action={action} input={input} onInput={setInput} show={tried ? "all" : "touched"} />
              </>
            )}
            {asks && <BulkReasons reasons={given} places={places} mixed={tracks.length > 1} tried={tried} onChange={setReasons} />}
            <p className="sb-muted">{t("bulk.planText")}</p>
          </>
        ) : (
          <Answered query={planned}>
            {(bulk) => (
              <>
                <h3>{bulk.task.state === "done" ? t("bulk.wouldBe") : t("bulk.planning")}</h3>
                <BulkOutcomes bulk={bulk} />
                {over && possible === 0 && <p>{t("bulk.nothing")}</p>}
              </>
            )}
          </Answered>
        )}
      </div>
      <Dialog
        open={asking}
        title={t("bulk.runAsk", { action: t.of(action?.title), count: possible })}
        locale={t.locale}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind={action?.tone === "danger" ? "danger" : "primary"} busy={busy} onClick={() => void run()}>
              {t("bulk.run", { count: possible })}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
          </>
        }
      >
        <p>{t("bulk.runText")}</p>
        {error !== null && <Failure error={error} />}
      </Dialog>
    </Drawer>
  );
}
