import { useId, useRef, useState, type ReactNode } from "react";
import type { FileInfo } from "@shenbao/contract";
import type { Evidence, Finding } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { ClauseNote } from "../clauses/ClauseNote.tsx";
import type { PlaceReason } from "../form/notice-form-props.ts";
import { acceptOf, readableSize, typesInWords } from "./check-file.ts";
import { DropZone } from "./DropZone.tsx";
import { RemoveFile } from "./RemoveFile.tsx";
import { StoredFile } from "./StoredFile.tsx";
import { UploadRow } from "./UploadRow.tsx";
import { useUploads } from "./use-uploads.ts";

export interface EvidenceItemProps {
  item: Evidence;
  files: readonly FileInfo[];
  editable: boolean;
  locale: Locale;
  /** Files that may be replaced where the item itself is not open. */
  replaceable: readonly string[];
  upload(file: File, onProgress: (share: number) => void, signal: AbortSignal, replaces: string | undefined): Promise<void>;
  remove(file: FileInfo): Promise<void>;
  open(file: FileInfo): void;
  findings: readonly Finding[];
  /** At the item and at its files. */
  reasons: readonly PlaceReason[];
  below: ReactNode;
}

/** One attachment asked for, with its files. */
export function EvidenceItem(props: EvidenceItemProps) {
  const { item, files, editable, replaceable, locale, findings } = props;
  const reasons = props.reasons.filter(({ at }) => at === `evidence:${item.id}`);
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const uploads = useUploads(item, props.upload, locale);
  const [removing, setRemoving] = useState<FileInfo | null>(null);
  const going = uploads.current.filter((upload) => upload.error === null).length;
  const room = item.count.max - files.length - going;
  const spoken = say(rendererTexts["evidence.count"], locale, { count: files.length, max: item.count.max });
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={`sb-evidence-item${findings.length > 0 ? " sb-field-wrong" : ""}`}
      data-field={`evidence:${item.id}`}
      aria-labelledby={`${id}-title`}
    >
      <div className="sb-evidence-head">
        <h3 className="sb-evidence-title" id={`${id}-title`}>
          {item.title[locale]}
          {!item.required && <span className="sb-optional">{say(rendererTexts["field.optional"], locale)}</span>}
        </h3>
        <span className="sb-evidence-count" role="status">
          {spoken}
        </span>
      </div>
      {item.note && <p className="sb-help">{item.note[locale]}</p>}
      {item.clause !== undefined && <ClauseNote id={item.clause} locale={locale} />}
      {reasons.length > 0 && (
        <div className="sb-reason">
          <strong>{say(rendererTexts["field.reason"], locale)}</strong>
          {reasons.map((reason) => (
            <p key={reason.text}>{reason.text}</p>
          ))}
        </div>
      )}
      {(files.length > 0 || uploads.current.length > 0) && (
        <ul className="sb-files">
          {files.map((file) => (
            <StoredFile
              key={file.id}
              file={file}
              locale={locale}
              at={`evidence:${item.id}/${file.id}`}
              accept={acceptOf(item)}
              reasons={props.reasons.filter(({ at }) => at === `evidence:${item.id}/${file.id}`)}
              onOpen={() => props.open(file)}
              onRemove={editable ? () => setRemoving(file) : undefined}
              onReplace={!editable && replaceable.includes(file.id) ? (chosen) => uploads.add([chosen], files.length - 1, file.id) : undefined}
            />
          ))}
          {uploads.current.map((upload) => (
            <UploadRow key={upload.key} upload={upload} locale={locale} onDrop={() => uploads.drop(upload.key)} onRetry={() => uploads.retry(upload.key)} />
          ))}
        </ul>
      )}
      {props.below}
      {!editable && files.length === 0 && <p className="sb-muted">{say(rendererTexts["evidence.none"], locale)}</p>}
      {editable && room > 0 && (
        <DropZone
          item={item}
          locale={locale}
          hint={say(rendererTexts[item.count.min === item.count.max ? "evidence.hint-exact" : "evidence.hint"], locale, {
            types: typesInWords(item, locale),
            size: readableSize(item.size),
            min: item.count.min,
            max: item.count.max,
          })}
          describedBy={findings.length > 0 ? `${id}-error` : undefined}
          onFiles={(chosen) => uploads.add(chosen, files.length)}
        />
      )}
      {findings.length > 0 && (
        <div className="sb-errors" id={`${id}-error`}>
          {findings.map((finding) => (
            <p key={finding.code} className={`sb-error sb-error-${finding.severity}`}>
              <span className="sb-error-kind">{say(rendererTexts[`findings.${finding.severity}`], locale)}</span>
              {finding.message[locale]}
            </p>
          ))}
        </div>
      )}
      <RemoveFile
        file={removing}
        locale={locale}
        remove={props.remove}
        onClose={(removed) => {
          setRemoving(null);
          // The button that opened the dialog is gone with its file.
          if (removed) requestAnimationFrame(() => section.current?.focus());
        }}
      />
    </section>
  );
}
