import { routes, type Waiver } from "@shenbao/contract";
import { deadlineAt, extendableDeadlines, type NoticeDefinition } from "@shenbao/engine";
import { Button, Dialog, formatMoment } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { TextBox } from "../pages/TextBox.tsx";
import { useDoing } from "../pages/use-doing.ts";
import { SelectBox } from "./SelectBox.tsx";
import { useWaiverText } from "./use-waiver-text.ts";
import { organisationsOfLevelQuery } from "./waiver-queries.ts";

export interface GrantDialogProps {
  noticeId: string;
  definition: NoticeDefinition;
  /** The one that is put off to another moment; null: a new one. */
  waiver: Waiver | null;
  waivers: Waiver[];
  onClose(): void;
  onDone(reopened: number): void;
}

/** A waiver being granted: to whom, which deadline, until when and why; what that means is said before it is done. */
export function GrantDialog({ noticeId, definition, waiver, waivers, onClose, onDone }: GrantDialogProps) {
  const t = useText();
  const w = useWaiverText();
  const levels = Object.values(definition.roles).filter((role) => extendableDeadlines(definition, role.level).length > 0);
  const [level, setLevel] = useState(levels.find((role) => role.sees.scope !== "own")?.level ?? levels[0]?.level ?? "");
  const [q, setQ] = useState("");
  const [code, setCode] = useState(waiver?.organisation.code ?? "");
  const [deadline, setDeadline] = useState(waiver?.deadline ?? "");
  const [until, setUntil] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const { busy, error, run } = useDoing();
  const organisations = useQuery({ ...organisationsOfLevelQuery(level, q), enabled: waiver === null && level !== "" });
  const choices = extendableDeadlines(definition, level);
  const chosen = choices.find((one) => one.deadline === deadline) ?? (choices.length === 1 ? choices[0] : undefined);
  const deadlineId = waiver?.deadline ?? chosen?.deadline ?? "";
  const name = waiver?.organisation.name ?? organisations.data?.find((one) => one.code === code)?.name;
  const complete = name !== undefined && deadlineId !== "" && until !== "" && reason.trim().length >= 5;
  const moment = (at: number | string) => formatMoment(at, t.locale, definition.timezone);
  const send = async () => {
    const done = await run(async () => {
      const revision = (waiver ?? waivers.find((one) => one.deadline === deadlineId && one.organisation.code === code))?.revision ?? 0;
      const { reopened } = await api.call(routes.grantWaiver, { params: { noticeId, deadline: deadlineId, organisation: code }, revision, body: { until, reason } });
      onDone(reopened);
    });
    if (!done) setAsking(false);
  };
  return (
    <Dialog
      open
      title={asking ? w("waivers.grantAsk") : w("waivers.grant")}
      locale={t.locale}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            busy={busy}
            onClick={() => {
              setTried(true);
              if (!complete) return;
              if (asking) void send();
              else setAsking(true);
            }}
          >
            {w(asking ? "waivers.grantDo" : "waivers.grant")}
          </Button>
          <Button onClick={asking ? () => setAsking(false) : onClose}>{t("action.cancel")}</Button>
        </>
      }
    >
      {asking && name ? (
        <div className="sb-stack">
          <p>
            {w("waivers.grantText", {
              organisation: name,
              deadline: definition.deadlines[deadlineId]?.title ?? deadlineId,
              before: moment(deadlineAt(definition, deadlineId)),
              until: until.replace("T", " "),
            })}
          </p>
          <p className="sb-muted">{w("waivers.grantBack")}</p>
        </div>
      ) : (
        <div className="sb-stack">
          {error !== null && <Failure error={error} />}
          {tried && !complete && (
            <p className="ad-error" role="alert">
              {w("waivers.missing")}
            </p>
          )}
          {waiver ? (
            <p>
              <strong>{t.of(waiver.organisation.name)}</strong> · {t.of(definition.deadlines[waiver.deadline]?.title)}
            </p>
          ) : (
            <>
              <SelectBox
                label={w("waivers.level")}
                value={level}
                onChange={(next) => {
                  setLevel(next);
                  setCode("");
                  setDeadline("");
                }}
                choices={levels.map((role) => ({ value: role.level, title: t.of(role.title) }))}
              />
              <TextBox label={w("waivers.find")} value={q} onChange={setQ} type="search" />
              <SelectBox
                label={w("waivers.organisation")}
                value={code}
                onChange={setCode}
                empty={w("waivers.choose")}
                choices={(organisations.data ?? []).map((one) => ({ value: one.code, title: t.of(one.name) }))}
              />
              {organisations.data?.length === 0 && <p className="sb-muted">{w("waivers.findNone")}</p>}
              <SelectBox
                label={w("waivers.deadline")}
                value={chosen?.deadline ?? ""}
                onChange={setDeadline}
                empty={w("waivers.choose")}
                choices={choices.map((one) => ({ value: one.deadline, title: `${t.of(one.title)}（${moment(deadlineAt(definition, one.deadline))}）` }))}
              />
              {chosen && (
                <p className="sb-muted sb-small">
                  {w("waivers.ends", {
                    what: [
                      ...chosen.actions.filter(({ through }) => through === undefined).map(({ title }) => t.of(title)),
                      ...(chosen.tables.length > 0 ? [w("waivers.handIn")] : []),
                    ].join(t.locale === "en" ? ", " : "、"),
                  })}
                </p>
              )}
            </>
          )}
          <TextBox label={w("waivers.until")} hint={w("waivers.untilHint", { timezone: definition.timezone })} value={until} onChange={setUntil} type="datetime-local" />
          <TextBox label={w("waivers.reason")} hint={w("waivers.reasonHint")} value={reason} onChange={setReason} rows={3} maxLength={200} />
        </div>
      )}
    </Dialog>
  );
}
