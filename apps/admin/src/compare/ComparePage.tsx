import { Button, Empty } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { lazy, useEffect } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { Page } from "../pages/Page.tsx";
import { type ComparedNotice, comparedNoticesQuery } from "./compare-queries.ts";
import { type CompareSide, compareAddress, readSide, writeSide } from "./compare-side.ts";
import { SidePicker } from "./SidePicker.tsx";

// The comparison brings the meta-schemas along: only for those who come here.
const ComparedSides = lazy(async () => ({ default: (await import("./ComparedSides.tsx")).ComparedSides }));

/** What a definition is compared with where nobody chose: its newest version, else the newest of an earlier year. */
function usualSide({ noticeId, versions, year }: ComparedNotice, notices: readonly ComparedNotice[]): CompareSide | null {
  if (versions > 0) return { kind: "version", noticeId, version: versions };
  const earlier = notices.find((one) => one.year < year && one.versions > 0) ?? notices.find((one) => one.noticeId !== noticeId && one.versions > 0);
  return earlier ? { kind: "version", noticeId: earlier.noticeId, version: earlier.versions } : null;
}

/** What changed between two versions, two years, or a version and a draft. What is compared is in the address. */
export function ComparePage() {
  const t = useText();
  const { id = "" } = useParams();
  const query = useQuery(comparedNoticesQuery);
  return (
    <Page
      title={t("compare.title")}
      back={{ to: `/definitions/${id}/build`, title: t("compare.back") }}
      actions={<Button onClick={() => window.print()}>{t("compare.print")}</Button>}
    >
      <Answered query={query}>{(notices) => <Chosen id={id} notices={notices} />}</Answered>
    </Page>
  );
}

function Chosen({ id, notices }: { id: string; notices: readonly ComparedNotice[] }) {
  const t = useText();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const own = notices.find(({ draft }) => draft === id);
  const after = readSide(search.get("to")) ?? { kind: "draft" as const, id };
  const before = readSide(search.get("from")) ?? (own && !search.has("from") ? usualSide(own, notices) : null);
  const part = search.get("part");
  const go = (from: CompareSide | null, to: CompareSide, only?: string | null, replace = false) => void navigate(compareAddress(id, from, to, only ?? undefined), { replace });
  const complete = search.has("to") && (search.has("from") || before === null);
  useEffect(() => {
    if (!complete) go(before, after, part, true);
  });
  return (
    <div className="sb-stack ad-compare">
      <div className="ad-compare-sides ad-no-print">
        <SidePicker title={t("compare.before")} side={before} notices={notices} onPick={(side) => go(side, after)} />
        <Button kind="quiet" disabled={before === null} onClick={() => before && go(after, before)}>
          {`⇄ ${t("compare.swap")}`}
        </Button>
        <SidePicker title={t("compare.after")} side={after} notices={notices} onPick={(side) => go(before, side)} />
      </div>
      {before === null ? (
        <Empty title={t("compare.chooseOther")} text={t("compare.chooseOtherText")} />
      ) : (
        <ComparedSides key={`${writeSide(before)} ${writeSide(after)}`} before={before} after={after} part={part} onPart={(only) => go(before, after, only)} />
      )}
    </div>
  );
}
