import type { Replay } from "@shenbao/contract";
import type { Speaker } from "../language/use-text.ts";

export const outcomes = ["pass-fail", "fail-pass", "fail-fail", "pass-pass"] as const;
export const outcomeTones = { "pass-pass": "success", "pass-fail": "failure", "fail-pass": "progress", "fail-fail": "attention" } as const;
export const stateTones = { waiting: "neutral", running: "progress", done: "success", cancelled: "neutral", failed: "failure" } as const;

/** By what applications are judged, as people call it. */
export function targetWords(t: Speaker, { target }: Replay): string {
  const title = t.of(target.title);
  return target.version === null ? t("replay.targetDraft", { title }) : t("replay.targetVersion", { title, version: target.version });
}
