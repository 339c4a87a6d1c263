import { hasShape, sectionOfPath } from "@shenbao/builder";
import { compareDefinitions } from "@shenbao/engine/compare";
import { Banner, formatMoment, Spinner } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { ChangeList } from "./ChangeList.tsx";
import type { CompareSide } from "./compare-side.ts";
import { type SideContent, sideQuery } from "./compare-queries.ts";

/** Where a change is seen in the builder: only of what is still under work. */
const inBuilder = (side: CompareSide, path: string | null): string | null =>
  side.kind === "draft" && path !== null ? `/definitions/${side.id}/build/${sectionOfPath(path)}?${new URLSearchParams({ at: path }).toString()}` : null;

/** Reads both sides and tells what differs. */
export function ComparedSides({ before, after, part, onPart }: { before: CompareSide; after: CompareSide; part: string | null; onPart(part: string | null): void }) {
  const t = useText();
  const [one, other] = [useQuery(sideQuery(before)), useQuery(sideQuery(after))];
  const failed = [one, other].find(({ error, data }) => error !== null && data === undefined);
  if (failed) return <Failure error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!one.data || !other.data) return <Spinner locale={t.locale} block />;
  if (![one.data, other.data].every(({ definition }) => hasShape(definition)))
    return (
      <Banner tone="error" locale={t.locale}>
        <p>{t("compare.broken")}</p>
      </Banner>
    );
  return <Compared before={before} after={after} was={one.data} is={other.data} part={part} onPart={onPart} />;
}

interface ComparedProps {
  before: CompareSide;
  after: CompareSide;
  was: SideContent;
  is: SideContent;
  part: string | null;
  onPart(part: string | null): void;
}

function Compared({ before, after, was, is, part, onPart }: ComparedProps) {
  const t = useText();
  const changes = useMemo(() => compareDefinitions(was.definition, is.definition), [was.definition, is.definition]);
  const called = (side: CompareSide, { definition, at }: SideContent) => {
    const params = { title: t.of(definition.title), at: formatMoment(at, t.locale) };
    return side.kind === "draft" ? t("compare.sideDraft", params) : t("compare.sidePublished", { ...params, version: side.version });
  };
  return (
    <>
      <header className="ad-compare-head">
        <h2>{t("compare.printTitle", { before: t.of(was.definition.title) })}</h2>
        <p>{`${t("compare.before")}：${called(before, was)}`}</p>
        <p>{`${t("compare.after")}：${called(after, is)}`}</p>
      </header>
      <ChangeList changes={changes} part={part} onPart={onPart} placeOf={(change) => inBuilder(after, change.after) ?? inBuilder(before, change.before)} />
    </>
  );
}
