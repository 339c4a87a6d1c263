import type { Form } from "@shenbao/engine";
import { useMemo } from "react";
import { useProblems } from "../../problems/problems-context.ts";
import { formAt, formPath } from "../form-at.ts";

/** The places of elements that have errors of their own, as texts between line feeds: the same text as long as they are the same. */
export function useWrongPlaces(id: string, form: Form | undefined): string {
  const { findings } = useProblems();
  return useMemo(() => {
    if (!form) return "";
    const path = `${formPath(id)}/`;
    const places = new Set(
      findings
        .filter((finding) => finding.severity === "error" && finding.path.startsWith(path))
        .slice(0, 200)
        .flatMap((finding) => formAt(finding.path, form)?.place.join("/") ?? []),
    );
    return places.size === 0 ? "" : `\n${[...places].join("\n")}\n`;
  }, [findings, form, id]);
}
