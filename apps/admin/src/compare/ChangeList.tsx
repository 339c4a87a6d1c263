import { type Change, type ChangePart, changeParts } from "@shenbao/engine/compare";
import { Empty, StateTag } from "@shenbao/renderer";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { TextPieces } from "./TextPieces.tsx";

const tones = { added: "success", removed: "failure", changed: "progress", moved: "neutral" } as const;

/** Changes of one part in their order, those of one form together. */
function groupsOf(changes: readonly Change[]): { heading: Change["heading"]; changes: Change[] }[] {
  const groups: { heading: Change["heading"]; changes: Change[] }[] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && last.heading?.["zh-CN"] === change.heading?.["zh-CN"]) last.changes.push(change);
    else groups.push({ heading: change.heading, changes: [change] });
  }
  return groups;
}

interface ChangeListProps {
  changes: readonly Change[];
  part: string | null;
  onPart(part: string | null): void;
  /** The page on which a change is seen; null where there is none. */
  placeOf(change: Change): string | null;
}

/** What changed, by part: sentences with their kind, longer texts with what differs marked, each leading to its place. */
export function ChangeList({ changes, part, onPart, placeOf }: ChangeListProps) {
  const t = useText();
  if (changes.length === 0) return <Empty title={t("compare.same")} text={t("compare.sameText")} />;
  const count = (kind: Change["kind"]) => changes.filter((change) => change.kind === kind).length;
  const there = changeParts.filter((one) => changes.some((change) => change.part === one));
  const only: ChangePart | undefined = there.find((one) => one === part);
  return (
    <>
      <p role="status" className="ad-compare-count">
        <strong>{t("compare.count", { count: changes.length })}</strong>{" "}
        <span className="sb-muted">{t("compare.counts", { added: count("added"), removed: count("removed"), changed: count("changed"), moved: count("moved") })}</span>
        {only && <span className="ad-only-print">{` ${t("compare.onlyPart", { part: t(`comparePart.${only}`) })}`}</span>}
      </p>
      <div className="ad-chips ad-no-print" role="group" aria-label={t("compare.byPart")}>
        <button type="button" className="ad-chip" aria-pressed={!only} onClick={() => onPart(null)}>
          {t("compare.all")}
          <span className="ad-chip-count">{changes.length}</span>
        </button>
        {there.map((one) => (
          <button key={one} type="button" className="ad-chip" aria-pressed={only === one} onClick={() => onPart(one)}>
            {t(`comparePart.${one}`)}
            <span className="ad-chip-count">{changes.filter((change) => change.part === one).length}</span>
          </button>
        ))}
      </div>
      {there
        .filter((one) => !only || one === only)
        .map((one) => (
          <section key={one} className="ad-compare-part" aria-labelledby={`part-${one}`}>
            <h3 id={`part-${one}`}>{t(`comparePart.${one}`)}</h3>
            {groupsOf(changes.filter((change) => change.part === one)).map(({ heading, changes: group }, i) => (
              <div key={i}>
                {heading && <h4>{`《${t.of(heading)}》`}</h4>}
                <ol className="ad-changes">
                  {group.map((change, number) => (
                    <ChangeLine key={number} change={change} place={placeOf(change)} />
                  ))}
                </ol>
              </div>
            ))}
          </section>
        ))}
    </>
  );
}

function ChangeLine({ change, place }: { change: Change; place: string | null }) {
  const t = useText();
  const sentence = t.of(change.sentence);
  return (
    <li>
      <StateTag title={t(`kind.${change.kind}`)} tone={tones[change.kind]} />
      <div className="ad-change">
        <span>{sentence}</span>{" "}
        {place && (
          <Link to={place} className="ad-no-print" aria-label={t("compare.goWhat", { sentence })}>
            {t("compare.go")}
          </Link>
        )}
        {change.texts && <TextPieces before={t.of(change.texts.before)} after={t.of(change.texts.after)} />}
      </div>
    </li>
  );
}
