import { Problem, routes } from "@shenbao/contract";
import { type Action, type Answers, commonPlaces, isApplicantRole, type Reason, wholePlace } from "@shenbao/engine";
import { Banner, Button, Dialog, FindingsList, focusField } from "@shenbao/renderer";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { useNavigate } from "react-router-dom";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { Drawer } from "../layout/Drawer.tsx";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";
import { Failure } from "../pages/Failure.tsx";
import { bulkQuery, type BulkRequest } from "./bulk-queries.ts";
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
  const queries = useQueryClient();
  const notify = useNotify();
  const navigate = useNavigate();
  const once = useOnceKey();
  const [actionId, setAction] = useState("");
  const [input, setInput] = useState<Answers>({});
  const [reasons, setReasons] = useState<Reason[]>([]);
  const [tried, setTried] = useState(false);
  const [plan, setPlan] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const role = duties.role ?? "";
  const actions = definition.workflow.actions.filter(({ by, through }) => by === role && through === undefined && !isApplicantRole(definition, by));
  const action: Action | undefined = actions.find(({ id }) => id === actionId);
  const planned = useQuery({ ...bulkQuery(plan ?? ""), enabled: plan !== null });
  const possible = planned.data?.outcomes.find(({ kind }) => kind === "possible")?.count ?? 0;
  const anew = () => {
    setPlan(null);
    setError(null);
  };
  const call = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
      once.done();
    } catch (failure) {
      if (failure instanceof Problem && failure.status < 500) once.done();
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const asks = action?.asks === "reasons";
  const places = asks ? commonPlaces(definition, tracks, role) : [];
  // What was written for others that were chosen before, and these have not, stays out.
  const given = reasons.filter(({ at }) => at === wholePlace || places.some((place) => place.at === at));
  const lookAt = () => {
    setTried(true);
    if (asks && (given.length === 0 || given.some(({ text }) => text.trim().length < 2))) return Promise.resolve();
    return call(async () => {
      const body: BulkRequest = { noticeId, action: actionId, chosen, body: { ...(action?.form !== undefined && { input: input as never }), ...(asks && { reasons: given }) } };
      const { task } = await api.call(routes.planBulk, { body, key: once.keyFor(body) });
      setPlan(task.id);
      await queries.invalidateQueries({ queryKey: ["tasks"] });
    });
  };
  const run = () =>
    call(async () => {
      const { task } = await api.call(routes.runBulk, { params: { id: plan ?? "" }, body: {}, key: once.keyFor(["run", plan]) });
      setAsking(false);
      onBegun();
      notify(t("tasks.began"), { type: "info" });
      await queries.invalidateQueries({ queryKey: ["tasks"] });
      void navigate(`/tasks/${task.id}`);
    });
  const over = planned.data?.task.state === "done";
  return (
    <Drawer
      open={open}
      wide
      title={`${t("bulk.title")}：${said}`}
      onClose={onClose}
      foot={
        plan === null ? (
          <>
            <Button kind="primary" busy={busy} disabled={!action} onClick={() => void lookAt()}>
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
