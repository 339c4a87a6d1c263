import type { DefinitionFinding } from "@shenbao/engine/check";
import type { Locale } from "@shenbao/texts";
import { sentenceOf } from "../../problems/sentence-of.ts";

/** What is wrong with one state or action. */
export interface PlaceProblems {
  severity: "error" | "warning";
  codes: string[];
  sentences: string[];
}

/** The findings of the states and actions, by their path; what is found deeper in one counts as its own. */
export function placeProblems(findings: readonly DefinitionFinding[], locale: Locale): ReadonlyMap<string, PlaceProblems> {
  const all = new Map<string, PlaceProblems>();
  for (const finding of findings) {
    const path = /^\/workflow\/(?:states|actions)\/[^/]+/.exec(finding.path)?.[0];
    if (path === undefined) continue;
    const before = all.get(path) ?? { severity: "warning", codes: [], sentences: [] };
    all.set(path, {
      severity: finding.severity === "error" ? "error" : before.severity,
      codes: [...before.codes, finding.code],
      sentences: [...before.sentences, sentenceOf(finding)[locale]],
    });
  }
  return all;
}
