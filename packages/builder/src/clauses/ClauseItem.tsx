import type { NoticeDefinition } from "@shenbao/engine";
import type { ClauseCoverage } from "@shenbao/engine/uses";
import { Button } from "@shenbao/renderer";
import { builderTexts } from "@shenbao/texts/builder";
import { builderClausesTexts as texts } from "@shenbao/texts/builder-clauses";
import { memo, type KeyboardEvent } from "react";
import { useDocument } from "../document/document-context.ts";
import { useSpeak } from "../language/locale-context.ts";
import { IconButton } from "../pieces/IconButton.tsx";
import { useSelection } from "../selection/selection.ts";
import { useGo } from "../shell/go-context.ts";

export interface ClauseItemProps {
  clause: NoticeDefinition["clauses"][number];
  path: string;
  at: number;
  count: number;
  /** Absent for a moment, while it is being found. */
  coverage: ClauseCoverage["clauses"][number] | undefined;
  current: boolean;
  onKey(event: KeyboardEvent): void;
  onMove(to: number): void;
  onRemove(): void;
}

const atOnce = 8;

/** A clause as people read it, with what enforces it; each of those leads to its place. */
export const ClauseItem = memo(function ClauseItem({ clause, path, at, count, coverage, current, onKey, onMove, onRemove }: ClauseItemProps) {
  const speak = useSpeak();
  const document = useDocument();
  const [, select] = useSelection();
  const { id, heading, text, informs } = clause;
  const enforcedBy = coverage?.enforcedBy ?? [];
  const mark = (wanted: boolean) =>
    document.apply({
      label: texts["edit.informs"],
      recipe(draft) {
        const own = draft.clauses[at];
        if (own && wanted) own.informs = true;
        else if (own) delete own.informs;
      },
    });
  const what = speak(texts["clauses.change"], { id });
  return (
    <li className="bl-clause" data-clause={at} aria-current={current || undefined}>
      <div className="bl-clause-head">
        <button type="button" className="bl-title" aria-label={what} onClick={() => select({ path })} onKeyDown={onKey}>
          <span className="bl-number">{id}</span>
          {heading && <span className="bl-heading">{speak(heading)}</span>}
        </button>
        <span className="bd-thing-buttons">
          <IconButton icon="up" label={speak(builderTexts["inspector.up"], { what: id })} disabled={at === 0} onClick={() => onMove(at - 1)} />
          <IconButton icon="down" label={speak(builderTexts["inspector.down"], { what: id })} disabled={at === count - 1} onClick={() => onMove(at + 1)} />
          <IconButton icon="remove" label={speak(builderTexts["inspector.remove"], { what: id })} onClick={onRemove} />
        </span>
      </div>
      <p className="bl-text">{speak(text)}</p>
      {enforcedBy.length > 0 && <Citations citations={enforcedBy} />}
      {enforcedBy.length === 0 && coverage && (
        <p className="bl-standing">
          <span className={informs ? "bl-mark" : "bl-mark bl-mark-open"}>{speak(texts[informs ? "clauses.informs" : "clauses.unenforced"])}</span>
          <Button small kind="quiet" aria-label={speak(texts[informs ? "clauses.unmarkInformsOf" : "clauses.markInformsOf"], { id })} onClick={() => mark(!informs)}>
            {speak(texts[informs ? "clauses.unmarkInforms" : "clauses.markInforms"])}
          </Button>
        </p>
      )}
    </li>
  );
});

function Citations({ citations }: { citations: ClauseCoverage["clauses"][number]["enforcedBy"] }) {
  const speak = useSpeak();
  const { go } = useGo();
  const links = (some: typeof citations) =>
    some.map(({ path, name }) => (
      <li key={path}>
        <button type="button" className="bl-link" onClick={() => go(path)}>
          {speak(name)}
        </button>
      </li>
    ));
  return (
    <div className="bl-citations">
      <span className="sb-muted sb-small">{speak(texts["clauses.enforcedBy"])}</span>
      <ul>{links(citations.slice(0, atOnce))}</ul>
      {citations.length > atOnce && (
        <details>
          <summary>{speak(texts["clauses.more"], { count: citations.length - atOnce })}</summary>
          <ul>{links(citations.slice(atOnce))}</ul>
        </details>
      )}
    </div>
  );
}
