import type { FileInfo, ScanView } from "@shenbao/contract";
import type { Evidence } from "@shenbao/engine";
import { ScanProof } from "@shenbao/renderer";
import { useEffect, useRef, useState } from "react";
import { PinButton } from "../application/PinButton.tsx";
import { showSize } from "../language/show-size.ts";
import { useText } from "../language/use-text.ts";
import { FileView } from "./FileView.tsx";

export interface EvidenceDeskProps {
  evidence: Evidence[];
  files: Record<string, FileInfo[]>;
  /** Items whose files the reader does not see. */
  hidden: readonly string[];
  /** Of the last return, while it is not answered. */
  reasons: readonly { at: string; text: string }[];
  pinned: readonly { at: string }[];
  onPin?: ((at: string) => void) | undefined;
  /** Which file is shown, where the page keeps that; of another submission one that stands in no list. */
  chosen?: FileInfo | null;
  onChoose?: (file: FileInfo) => void;
  /** What the stamped scans prove. */
  scans?: readonly ScanView[];
  onReadAgain?: ((evidence: string) => void) | undefined;
}

/** The evidence: what was asked and what is there; the chosen file is shown below, to be read beside the form. */
export function EvidenceDesk({ evidence: items, files, hidden, reasons, pinned, onPin, chosen, onChoose, scans = [], onReadAgain }: EvidenceDeskProps) {
  const t = useText();
  const evidence = items.filter(({ id }) => !hidden.includes(id));
  const concealed = items.length - evidence.length;
  const all = evidence.flatMap((item) => (files[item.id] ?? []).map((file) => ({ item, file })));
  const [own, setOwn] = useState<FileInfo | null>(null);
  const viewer = useRef<HTMLDivElement>(null);
  const wanted = chosen ?? own;
  const [place, setPlace] = useState<{ page: number } | undefined>(undefined);
  const show = (file: FileInfo | undefined) => {
    if (!file) return;
    setPlace(undefined);
    (onChoose ?? setOwn)(file);
  };
  const showPage = (file: FileInfo, page: number) => {
    show(file);
    setPlace({ page });
  };
  useEffect(() => {
    if (wanted) viewer.current?.scrollIntoView({ block: "nearest" });
  }, [wanted]);
  const at = all.findIndex(({ file }) => file.id === wanted?.id);
  const index = Math.max(0, at);
  const shown = wanted && at < 0 ? { file: wanted, item: undefined } : all[index];
  const proofOf = (item: Evidence, here: readonly FileInfo[]) => {
    const scan = scans.find((one) => one.evidence === item.id);
    return scan && <ScanProof scan={scan} files={here} locale={t.locale} own={false} onAgain={onReadAgain && (() => onReadAgain(item.id))} onPage={showPage} />;
  };
  const notes = (place: string) =>
    reasons
      .filter((reason) => reason.at === place)
      .map((reason) => (
        <p key={reason.text} className="ad-reason-note">
          {reason.text}
        </p>
      ));
  const pin = (place: string, title: string) => onPin && <PinButton title={title} pinned={pinned.some((reason) => reason.at === place)} onPin={() => onPin(place)} />;
  return (
    <div className="sb-stack ad-evidence">
      <ul className="ad-evidence-list">
        {evidence.map((item) => {
          const place = `evidence:${item.id}`;
          const here = files[item.id] ?? [];
          return (
            <li key={item.id} data-field={place}>
              <div className="ad-evidence-head">
                <strong>{t.of(item.title)}</strong>
                {pin(place, t.of(item.title))}
              </div>
              {notes(place)}
              {here.length === 0 ? (
                <p className={item.required ? "ad-lacks sb-small" : "sb-muted sb-small"}>{t(item.required ? "evidence.lacking" : "evidence.missing")}</p>
              ) : (
                <ul className="ad-file-list">
                  {here.map((file) => (
                    <li key={file.id} data-field={`${place}/${file.id}`}>
                      <div className="ad-file-line">
                        <button type="button" className="ad-file" aria-pressed={shown?.file.id === file.id} onClick={() => show(file)}>
                          <span>{file.name}</span>
                          <span className="sb-muted sb-small">{showSize(file.size)}</span>
                        </button>
                        {pin(`${place}/${file.id}`, `${t.of(item.title)} · ${file.name}`)}
                      </div>
                      {notes(`${place}/${file.id}`)}
                    </li>
                  ))}
                </ul>
              )}
              {proofOf(item, here)}
            </li>
          );
        })}
      </ul>
      {concealed > 0 && <p className="sb-muted sb-small">{t("evidence.hidden", { count: concealed })}</p>}
      <div ref={viewer}>
        {shown && (
          <FileView
            key={shown.file.id}
            file={shown.file}
            at={place}
            title={t.of(shown.item?.title)}
            onPrevious={all[index - 1] && (() => show(all[index - 1]?.file))}
            onNext={all[index + 1] && (() => show(all[index + 1]?.file))}
          />
        )}
      </div>
    </div>
  );
}
