import type { FileInfo, ScanView } from "@shenbao/contract";
import { say, type Locale } from "@shenbao/texts";
import { scanTexts as texts } from "@shenbao/texts/scan";
import { Banner, type BannerTone } from "../pieces/Banner.tsx";
import { Button } from "../pieces/Button.tsx";

export interface ScanProofProps {
  scan: ScanView;
  files: readonly FileInfo[];
  locale: Locale;
  /** Whether the reader is who uploads it: then it says what to do. */
  own: boolean;
  /** Reads it again, where the reading broke off. */
  onAgain?: (() => void) | undefined;
  /** Shows a page of a file. */
  onPage?: ((file: FileInfo, page: number) => void) | undefined;
}

const tones: Record<ScanView["standing"], BannerTone> = { proven: "success", refuted: "error", unclear: "warning", unread: "warning", reading: "info" };

/** What a stamped scan proves: in one line, what is wrong with it, what to do, and every page. */
export function ScanProof({ scan, files, locale, own, onAgain, onPage }: ScanProofProps) {
  const { standing, headline, details, advice, refused, pages, changed, required, progress } = scan;
  const nameOf = (id: string) => files.find((file) => file.id === id)?.name ?? "";
  return (
    <div className="sb-scan">
      <Banner tone={tones[standing]} locale={locale} title={headline} live="polite">
        {progress && (
          <p className="sb-scan-progress">
            <progress aria-label={headline} />
            {progress.done > 0 && say(texts["progress"], locale, { pages: progress.done })}
          </p>
        )}
        {[...details, ...refused.map(({ file, why }) => (files.length > 1 ? `${nameOf(file)}：${why}` : why))].map((line) => (
          <p key={line}>{line}</p>
        ))}
        {changed.map(({ version, says }) => (
          <p key={version}>{says}</p>
        ))}
        {own && advice && <p>{advice}</p>}
        {own && required && standing !== "proven" && standing !== "reading" && <p>{say(texts["waits"], locale)}</p>}
        {standing === "unread" && onAgain && (
          <Button kind="secondary" small onClick={onAgain}>
            {say(texts["again"], locale)}
          </Button>
        )}
      </Banner>
      {pages.length > 0 && (
        <details className="sb-scan-pages" open={!own && standing !== "proven"}>
          <summary>{say(texts["pages"], locale, { pages: pages.length })}</summary>
          <p className="sb-muted sb-scan-note">{say(texts["versions"], locale)}</p>
          <ol>
            {pages.map(({ file, page, state, good, says }, index) => {
              const shown = files.find((one) => one.id === file);
              const place = files.length > 1 ? say(texts["place.filePage"], locale, { file: files.findIndex((one) => one.id === file) + 1, pages: page }) : String(page);
              return (
                <li key={`${file} ${page} ${index}`} className={good ? undefined : "sb-scan-wrong"} data-state={state}>
                  {onPage && shown ? (
                    <button type="button" className="sb-scan-place" onClick={() => onPage(shown, page)} aria-label={say(texts["show"], locale, { page: place })}>
                      {place}
                    </button>
                  ) : (
                    <span className="sb-scan-place">{place}</span>
                  )}
                  <span>{says}</span>
                </li>
              );
            })}
          </ol>
        </details>
      )}
    </div>
  );
}
