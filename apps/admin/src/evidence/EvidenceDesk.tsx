import type { FileInfo } from "@shenbao/contract";
import type { Evidence } from "@shenbao/engine";
import { useRef, useState } from "react";
import type { Reason } from "../application/ApplicationDesk.tsx";
import { PinButton } from "../application/PinButton.tsx";
import { showSize } from "../language/show-size.ts";
import { useText } from "../language/use-text.ts";
import { FileView } from "./FileView.tsx";

export interface EvidenceDeskProps {
  evidence: Evidence[];
  files: Record<string, FileInfo[]>;
  /** Of the last return, while it is not answered. */
  reasons: Reason[];
  pinned: Reason[];
  onPin?: ((at: string) => void) | undefined;
}

/** The evidence: what was asked and what is there; the chosen file is shown below, to be read beside the form. */
export function EvidenceDesk({ evidence, files, reasons, pinned, onPin }: EvidenceDeskProps) {
  const t = useText();
  const all = evidence.flatMap((item) => (files[item.id] ?? []).map((file) => ({ item, file })));
  const [chosen, setChosen] = useState<string | null>(null);
  const viewer = useRef<HTMLDivElement>(null);
  const show = (id: string | undefined) => {
    setChosen(id ?? null);
    viewer.current?.scrollIntoView({ block: "nearest" });
  };
  const index = Math.max(
    0,
    all.findIndex(({ file }) => file.id === chosen),
  );
  const shown = all[index];
  return (
    <div className="sb-stack ad-evidence">
      <ul className="ad-evidence-list">
        {evidence.map((item) => {
          const at = `evidence:${item.id}`;
          const here = files[item.id] ?? [];
          return (
            <li key={item.id} data-field={at}>
              <div className="ad-evidence-head">
                <strong>{t.of(item.title)}</strong>
                {item.required && <span className="sb-muted sb-small">{t("evidence.required")}</span>}
                {onPin && <PinButton title={t.of(item.title)} pinned={pinned.some((reason) => reason.at === at)} onPin={() => onPin(at)} />}
              </div>
              {reasons
                .filter((reason) => reason.at === at)
                .map((reason) => (
                  <p key={reason.text} className="ad-reason-note">
                    {reason.text}
                  </p>
                ))}
              {here.length === 0 ? (
                <p className="sb-muted sb-small">{t("evidence.missing")}</p>
              ) : (
                <ul className="ad-file-list">
                  {here.map((file) => (
                    <li key={file.id}>
                      <button type="button" className="ad-file" aria-pressed={shown?.file.id === file.id} onClick={() => show(file.id)}>
                        <span>{file.name}</span>
                        <span className="sb-muted sb-small">{showSize(file.size)}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
      <div ref={viewer}>
        {shown && (
          <FileView
            key={shown.file.id}
            file={shown.file}
            title={t.of(shown.item.title)}
            onPrevious={all[index - 1] && (() => show(all[index - 1]?.file.id))}
            onNext={all[index + 1] && (() => show(all[index + 1]?.file.id))}
          />
        )}
      </div>
    </div>
  );
}
