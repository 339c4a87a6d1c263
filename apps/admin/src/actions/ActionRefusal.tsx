import { type Application, Problem } from "@shenbao/contract";
import { Banner, Button, ClauseNote, FindingsList, focusField } from "@shenbao/renderer";
import { useQueryClient } from "@tanstack/react-query";
import { useText } from "../language/use-text.ts";
import { useSentence } from "../pages/use-sentence.ts";

/** Refusals of what was seen as it is no more. */
const outdated: readonly string[] = ["stale", "wrong-state", "decided-meanwhile", "decision-prepared", "decision-gone", "not-found"];

/** Why the server refused, in its sentence, with its findings; what changed elsewhere can be loaded without losing what was typed. */
export function ActionRefusal({ error, titleOf, application }: { error: unknown; titleOf(at: string): string; application: Application }) {
  const t = useText();
  const sentence = useSentence();
  const queries = useQueryClient();
  const findings = error instanceof Problem ? error.findings.map((finding) => ({ ...finding, message: { "zh-CN": finding.message, en: finding.message } })) : [];
  const changed = error instanceof Problem && outdated.includes(error.code);
  return (
    <Banner tone="error" locale={t.locale} live="assertive">
      <p>{sentence(error)}</p>
      {error instanceof Problem && error.clause !== undefined && <ClauseNote id={error.clause} locale={t.locale} />}
      {findings.length > 0 && <FindingsList findings={findings} titleOf={titleOf} locale={t.locale} onGo={focusField} />}
      {changed && (
        <Button small onClick={() => void queries.invalidateQueries({ queryKey: ["application", application.id] })}>
          {t(error.code === "decided-meanwhile" ? "actions.seeNew" : "actions.loadLatest")}
        </Button>
      )}
    </Banner>
  );
}
