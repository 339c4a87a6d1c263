import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { Button } from "./Button.tsx";

export interface PaginationProps {
  locale: Locale;
  /** Absent: there is no such page. */
  onPrevious?: () => void;
  onNext?: () => void;
  count?: { value: number; capped: boolean };
}

/** Backwards and forwards through a list paged by keyset, and how many there are. */
export function Pagination({ locale, onPrevious, onNext, count }: PaginationProps) {
  return (
    <nav className="sb-pagination" aria-label={say(rendererTexts["pagination.label"], locale)}>
      <span className="sb-muted">{count && say(rendererTexts[count.capped ? "pagination.countCapped" : "pagination.count"], locale, { count: count.value })}</span>
      <span className="sb-buttons">
        <Button small disabled={!onPrevious} onClick={onPrevious}>
          {say(rendererTexts["pagination.previous"], locale)}
        </Button>
        <Button small disabled={!onNext} onClick={onNext}>
          {say(rendererTexts["pagination.next"], locale)}
        </Button>
      </span>
    </nav>
  );
}
