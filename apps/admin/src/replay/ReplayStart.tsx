import { type ReplayPlan, routes } from "@shenbao/contract";
import { Button, Dialog, Empty, formatMoment } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useNavigate } from "react-router-dom";
import { api } from "../api/api.ts";
import type { ComparedNotice } from "../compare/compare-queries.ts";
import { type CompareSide, readSide, writeSide } from "../compare/compare-side.ts";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { Failure } from "../pages/Failure.tsx";
import { planQuery } from "./replay-queries.ts";
import { useDoing } from "../pages/use-doing.ts";

/** Chooses whose applications are judged by what. */
export function ReplayStart({ id, notices }: { id: string; notices: readonly ComparedNotice[] }) {
  const t = useText();
  const base = useId();
  const own = notices.find(({ draft }) => draft === id);
  const published = notices.filter(({ versions }) => versions > 0);
  const earlier = published.find(({ year, noticeId }) => noticeId !== own?.noticeId && year < (own?.year ?? 0)) ?? published.find(({ noticeId }) => noticeId === own?.noticeId);
  const [source, setSource] = useState(earlier?.noticeId ?? "");
  const [target, setTarget] = useState<CompareSide>({ kind: "draft", id });
  return (
    <section className="ad-compare-part" aria-label={t("replay.start")}>
      <div className="ad-replay-choice">
        <div className="ad-field">
          <label htmlFor={`${base}-source`}>{t("replay.source")}</label>
          <select id={`${base}-source`} className="ad-input" value={source} onChange={({ target: { value } }) => setSource(value)}>
            <option value="">{t("replay.choose")}</option>
            {published.map(({ noticeId, title, year }) => (
              <option key={noticeId} value={noticeId}>
                {t("compare.noticeChoice", { year, title: t.of(title) })}
              </option>
            ))}
          </select>
        </div>
        <div className="ad-field">
          <label htmlFor={`${base}-target`}>{t("replay.target")}</label>
          <select
            id={`${base}-target`}
            className="ad-input"
            value={writeSide(target)}
            onChange={({ target: { value } }) => {
              const side = readSide(value);
              if (side) setTarget(side);
            }}
          >
            <option value={writeSide({ kind: "draft", id })}>{t("compare.draft")}</option>
            {own &&
              Array.from({ length: own.versions }, (_, i) => own.versions - i).map((version) => (
                <option key={version} value={writeSide({ kind: "version", noticeId: own.noticeId, version })}>
                  {t("compare.version", { version })}
                </option>
              ))}
          </select>
        </div>
      </div>
      {source !== "" && <Planned key={`${source} ${writeSide(target)}`} id={id} source={source} target={target} />}
    </section>
  );
}

function Planned({ id, source, target }: { id: string; source: string; target: CompareSide }) {
  const query = useQuery(planQuery(source, target));
  return <Answered query={query}>{(plan) => <Plan id={id} source={source} target={target} plan={plan} />}</Answered>;
}

/** What would be judged, track by track; and the question before it begins. */
function Plan({ id, source, target, plan }: { id: string; source: string; target: CompareSide; plan: ReplayPlan }) {
  const t = useText();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Record<string, string | null>>(() => Object.fromEntries(plan.tracks.map(({ id: track, to }) => [track, to])));
  const [asking, setAsking] = useState<string | null>(null);
  const { busy, error, run } = useDoing();
  const count = plan.tracks.reduce((sum, { id: track, applications }) => sum + (chosen[track] == null ? 0 : applications), 0);
  if (plan.tracks.every(({ applications }) => applications === 0)) return <Empty title={t("replay.noApplications")} text={t("replay.noApplicationsText")} />;
  const start = async () => {
    if (asking === null) return;
    await run(async () => {
      const replay = await api.call(routes.startReplay, { body: { noticeId: source, target, tracks: chosen }, key: asking });
      await navigate(`/definitions/${id}/replay/${replay.id}`);
    });
  };
  return (
    <>
      <h3>{t("replay.tracks")}</h3>
      <ul className="ad-replay-tracks">
        {plan.tracks.map((track) => (
          <li key={track.id}>
            <label htmlFor={`track-${track.id}`}>
              {t.of(track.title)} <span className="sb-muted">{`${t("replay.trackCount")} ${track.applications}`}</span>
            </label>
            <select
              id={`track-${track.id}`}
              className="ad-input"
              value={chosen[track.id] ?? ""}
              onChange={({ target: { value } }) => setChosen({ ...chosen, [track.id]: value === "" ? null : value })}
            >
              <option value="">{t("replay.trackNone")}</option>
              {plan.targetTracks.map((one) => (
                <option key={one.id} value={one.id}>
                  {t.of(one.title)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <p className="sb-muted">{t("replay.day", { at: formatMoment(plan.at, t.locale) })}</p>
      {count === 0 && <p role="status">{t("replay.nothingChosen")}</p>}
      <Button kind="primary" disabled={count === 0} onClick={() => setAsking(crypto.randomUUID())}>
        {t("replay.start")}
      </Button>
      <Dialog
        open={asking !== null}
        title={t("replay.startAsk", { count })}
        locale={t.locale}
        onClose={() => setAsking(null)}
        actions={
          <Button kind="primary" busy={busy} onClick={() => void start()}>
            {t("replay.start")}
          </Button>
        }
      >
        <p>{t("replay.startText")}</p>
        {error !== null && <Failure error={error} />}
      </Dialog>
    </>
  );
}
