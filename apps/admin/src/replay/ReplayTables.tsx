import type { Replay } from "@shenbao/contract";
import { Empty } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { trackTitles } from "../notice/track-titles.ts";
import { noticeQuery } from "../notice/notice-queries.ts";
import { type DataColumn, DataTable } from "../pages/DataTable.tsx";
import { type Narrowing, narrowedTo } from "./replay-address.ts";
import { isUnderWay } from "./replay-queries.ts";
import { outcomes } from "./replay-words.ts";

type Rule = Replay["rules"][number];
type Counted = { outcomes: Replay["outcomes"] };

function Count({ value, to }: { value: number; to: Narrowing }) {
  return value === 0 ? <span className="sb-muted">0</span> : <Link to={narrowedTo(to)}>{value}</Link>;
}

/** The counts of a replay: outcomes, rules by organisation, organisations, tracks; each leading to its applications. */
export function ReplayTables({ replay }: { replay: Replay }) {
  const t = useText();
  const notice = useQuery(noticeQuery(replay.noticeId));
  const titles = trackTitles(notice.data?.definition);
  const byOutcome = <Row extends Counted>(narrowing: (row: Row) => Narrowing): DataColumn<Row>[] =>
    outcomes.map((outcome) => ({
      id: outcome,
      title: t(`replay.outcome.${outcome}`),
      align: "right",
      cell: (row) => <Count value={row.outcomes[outcome]} to={{ ...narrowing(row), outcome }} />,
    }));
  const concerned = replay.receivers.filter(({ code }) => replay.rules.some(({ receivers }) => receivers.some((one) => one.code === code)));
  const ruleColumns: DataColumn<Rule>[] = [
    {
      id: "rule",
      main: true,
      title: t("replay.rule"),
      cell: (rule) => `${t.of(rule.message)}${rule.clause === null ? "" : t("replay.ruleClause", { clause: rule.clause })}`,
    },
    { id: "newly", title: t("replay.newly"), align: "right", cell: (rule) => <Count value={rule.newly} to={{ key: rule.key, outcome: "pass-fail" }} /> },
    { id: "fails", title: t("replay.fails"), align: "right", cell: (rule) => <Count value={rule.fails} to={{ key: rule.key }} /> },
    ...concerned.map(({ code, name }): DataColumn<Rule> => ({
      id: code,
      title: t.of(name),
      align: "right",
      cell: (rule) => <Count value={rule.receivers.find((one) => one.code === code)?.fails ?? 0} to={{ key: rule.key, receiver: code }} />,
    })),
  ];
  return (
    <>
      <ul className="ad-tiles">
        {outcomes.map((outcome) => (
          <li key={outcome}>
            <Link to={narrowedTo({ outcome })} className="ad-tile ad-tile-plain">
              <span className="ad-tile-count">{replay.outcomes[outcome]}</span>
              <span>{t(`replay.outcome.${outcome}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <section>
        <h3 className="ad-sub">{t("replay.rules")}</h3>
        {replay.rules.length > 0 ? (
          <DataTable caption={t("replay.rules")} rows={replay.rules} rowId={(rule) => rule.key} columns={ruleColumns} />
        ) : (
          !isUnderWay(replay) && <Empty title={t("replay.rulesNone")} text={t("replay.rulesNoneText")} />
        )}
      </section>
      {replay.receivers.length > 0 && (
        <section>
          <h3 className="ad-sub">{t("replay.receivers")}</h3>
          <DataTable
            caption={t("replay.receivers")}
            rows={replay.receivers}
            rowId={({ code }) => code}
            columns={[
              { id: "name", main: true, title: t("replay.receiver"), cell: ({ name }) => t.of(name) },
              ...byOutcome<Replay["receivers"][number]>(({ code }) => ({ receiver: code })),
            ]}
          />
        </section>
      )}
      <section>
        <h3 className="ad-sub">{t("replay.byTrack")}</h3>
        <DataTable
          caption={t("replay.byTrack")}
          rows={replay.tracks.filter(({ to }) => to !== null)}
          rowId={({ id }) => id}
          columns={[
            { id: "name", main: true, title: t("replay.track"), cell: ({ id }) => t.of(titles.get(id)) || id },
            ...byOutcome<Replay["tracks"][number]>(({ id }) => ({ track: id })),
          ]}
        />
      </section>
    </>
  );
}
