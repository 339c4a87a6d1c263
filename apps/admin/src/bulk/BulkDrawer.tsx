import { routes } from "@shenbao/contract";
import { type Action, type Answers, commonPlaces, isApplicantRole, type Reason, wholePlace } from "@shenbao/engine";
import { Banner } from "@shenbao/renderer";
import { useState } from "react";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import type { BulkRequest } from "./bulk-queries.ts";
import { BulkForm } from "./BulkForm.tsx";
import { BulkReasons } from "./BulkReasons.tsx";
import { DryRunDrawer } from "./DryRunDrawer.tsx";

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
  const role = duties.role ?? "";
  const actions = definition.workflow.actions.filter(({ by, through }) => by === role && through === undefined && !isApplicantRole(definition, by));
  const action: Action | undefined = actions.find(({ id }) => id === actionId);
  const asks = action?.asks === "reasons";
  const places = asks ? commonPlaces(definition, tracks, role) : [];
  // What was written for others that were chosen before, and these have not, stays out.
  const given = reasons.filter(({ at }) => at === wholePlace || places.some((place) => place.at === at));
  const wanted = () => {
    setTried(true);
    if (asks && (given.length === 0 || given.some(({ text }) => text.trim().length < 2))) return null;
    const body: BulkRequest = { noticeId, action: actionId, chosen, body: { ...(action?.form !== undefined && { input: input as never }), ...(asks && { reasons: given }) } };
    return { of: body, begin: (key: string) => api.call(routes.planBulk, { body, key }) };
  };
  return (
    <DryRunDrawer
      open={open}
      title={`${t("bulk.title")}：${said}`}
      words={{
        run: (count) => t("bulk.run", { count }),
        ask: (count) => t("bulk.runAsk", { action: t.of(action?.title), count }),
        askText: t("bulk.runText"),
        nothing: t("bulk.nothing"),
      }}
      danger={action?.tone === "danger"}
      disabled={!action}
      wanted={wanted}
      onClose={onClose}
      onBegun={onBegun}
    >
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
    </DryRunDrawer>
  );
}
