import type { ReactNode } from "react";
import type { FileInfo } from "@shenbao/contract";
import type { Evidence, Finding } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";
import type { PlaceReason } from "../form/notice-form-props.ts";
import { EvidenceItem } from "./EvidenceItem.tsx";

export interface EvidenceListProps {
  /** The items asked for here, in order. */
  evidence: readonly Evidence[];
  /** What is uploaded, by evidence id. */
  files: Readonly<Record<string, readonly FileInfo[]>>;
  /** Evidence that may be uploaded and removed now; the rest is shown. */
  openIds: readonly string[];
  /** Single files that may be replaced, where their item is not open. */
  replaceable?: readonly string[];
  locale: Locale;
  /**
   * Sends a file; `onProgress` takes 0…1. Resolves when it is stored and `files` holds it; rejects with an Error whose
   * message is a sentence for the person.
   */
  upload(evidence: string, file: File, onProgress: (share: number) => void, signal: AbortSignal, replaces?: string): Promise<void>;
  remove(evidence: string, file: FileInfo): Promise<void>;
  /** Shows a file. */
  open(file: FileInfo): void;
  findings?: readonly Finding[];
  reasons?: readonly PlaceReason[];
  /** What is told of the files of an item, below them. */
  below?(item: Evidence): ReactNode;
}

/** The attachments asked for: what is there, what is missing, and how to add it. */
export function EvidenceList(props: EvidenceListProps) {
  const { evidence, files, openIds, locale, upload, remove, open, findings = [], reasons = [], replaceable = [] } = props;
  return (
    <ul className="sb-evidence">
      {evidence.map((item) => (
        <li key={item.id}>
          <EvidenceItem
            item={item}
            files={files[item.id] ?? []}
            editable={openIds.includes(item.id)}
            locale={locale}
            replaceable={replaceable}
            upload={(file, onProgress, signal, replaces) => upload(item.id, file, onProgress, signal, replaces)}
            remove={(file) => remove(item.id, file)}
            open={open}
            below={props.below?.(item)}
            findings={findings.filter((finding) => finding.at === `evidence:${item.id}`)}
            reasons={reasons.filter((reason) => reason.at === `evidence:${item.id}` || reason.at.startsWith(`evidence:${item.id}/`))}
          />
        </li>
      ))}
    </ul>
  );
}
