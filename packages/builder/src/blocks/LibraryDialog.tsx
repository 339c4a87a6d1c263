import { Button, Dialog } from "@shenbao/renderer";
import { builderBlocksTexts as texts } from "@shenbao/texts/builder-blocks";
import { builderFragmentTexts } from "@shenbao/texts/builder-fragment";
import { useState } from "react";
import { useSpeak } from "../language/locale-context.ts";
import type { LibraryBlock } from "./block-library.ts";
import type { Library } from "./use-library.ts";

/** Every block of the library, and which of them are offered. */
export function LibraryDialog({ library, onClose }: { library: Library; onClose(): void }) {
  const speak = useSpeak();
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const blocks = library.blocks ?? [];
  const archive = async (block: LibraryBlock) => {
    setBusy(block.id);
    setProblem(null);
    try {
      await library.library.archive(block, !block.archived);
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : String(reason));
    } finally {
      setBusy(null);
      library.read();
    }
  };
  return (
    <Dialog
      open
      title={speak(texts["library.title"])}
      locale={speak.locale}
      onClose={onClose}
      actions={<Button onClick={onClose}>{speak(builderFragmentTexts["fragment.close"])}</Button>}
    >
      <div className="sb-stack">
        <p className="sb-muted sb-small">{speak(texts["library.manageText"], { count: blocks.length })}</p>
        {problem !== null && (
          <p className="sb-error sb-error-error" role="alert">
            {problem}
          </p>
        )}
        <ul className="bk-blocks">
          {blocks.map((block) => {
            const what = speak(block.title);
            return (
              <li key={block.id}>
                <span>
                  <strong>{what}</strong> {block.archived && <span className="bk-archived">{speak(texts["library.archived"])}</span>}
                  <br />
                  <span className="sb-muted sb-small">
                    {speak(texts["library.row"], {
                      version: block.version,
                      by: block.updatedBy ?? speak(texts["library.system"]),
                      at: new Intl.DateTimeFormat(speak.locale, { dateStyle: "medium" }).format(new Date(block.updatedAt)),
                    })}
                  </span>
                </span>
                <Button
                  small
                  busy={busy === block.id}
                  aria-label={speak(texts[block.archived ? "library.restoreWhat" : "library.archiveWhat"], { what })}
                  onClick={() => void archive(block)}
                >
                  {speak(texts[block.archived ? "library.restore" : "library.archive"])}
                </Button>
              </li>
            );
          })}
        </ul>
      </div>
    </Dialog>
  );
}
