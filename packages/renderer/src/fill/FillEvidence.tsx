import { say } from "@shenbao/texts";
import { fillTexts } from "@shenbao/texts/fill";
import type { ReactNode } from "react";
import { EvidenceList, type EvidenceListProps } from "../evidence/EvidenceList.tsx";
import type { Filling } from "./use-filling.ts";

/** The files of an application, and how to change them. */
export interface FillFiles extends Pick<EvidenceListProps, "files" | "openIds" | "replaceable" | "upload" | "remove" | "open"> {
  /** Why a file could not be opened. */
  problem?: ReactNode;
}

export interface FillEvidenceProps extends Pick<EvidenceListProps, "reasons"> {
  filling: Filling;
  files: FillFiles;
}

/** What has to be uploaded with the form. */
export function FillEvidence({ filling, files: { problem, ...files }, reasons }: FillEvidenceProps) {
  const { asked, locale } = filling;
  return (
    <>
      <p className="sb-muted">{say(fillTexts["fill.evidenceText"], locale)}</p>
      {problem}
      <EvidenceList evidence={asked} {...files} locale={locale} reasons={reasons} />
    </>
  );
}
