import type { Answers, Finding, Form, Json, NoticeDefinition } from "@shenbao/engine";
import { Banner, Card, FindingsList } from "@shenbao/renderer";
import { placeTitle } from "../applications/place-title.ts";
import { useSay } from "../client/use-say.ts";

interface CheckFindingsProps {
  findings: readonly Finding[];
  answers: Answers;
  definition: NoticeDefinition;
  form: Form;
  blocking: boolean;
  onGo(at: string): void;
}

/** The findings: what has to be corrected, what has to be explained, what is explained, and what is only said. */
export function CheckFindings({ findings, answers, definition, form, blocking, onGo }: CheckFindingsProps) {
  const { say, text, locale } = useSay();
  const explainAt = (finding: Finding) => form.rules?.find((rule) => rule.id === finding.code)?.explainAt;
  const explained = (finding: Finding) => hasText(answers, explainAt(finding));
  const groups = [
    { key: "errors", findings: findings.filter((one) => one.severity === "error") },
    // What is missing is the reason: it leads to the field that takes it.
    { key: "explain", findings: findings.filter((one) => one.severity === "explain" && !explained(one)).map((one) => ({ ...one, at: explainAt(one) ?? one.at })) },
    { key: "explained", findings: findings.filter((one) => one.severity === "explain" && explained(one)) },
    { key: "warnings", findings: findings.filter((one) => one.severity === "warning") },
  ] as const;
  const clauseText = (id: string) => {
    const clause = definition.clauses.find((one) => one.id === id);
    return clause && text(clause.text);
  };
  return (
    <>
      {!blocking && !findings.some((one) => one.severity === "error") && (
        <Banner tone="success" locale={locale}>
          <p>{say("check.ready")}</p>
        </Banner>
      )}
      {groups
        .filter((group) => group.findings.length > 0)
        .map((group) => (
          <Card key={group.key} title={say(`check.${group.key}`, { count: group.findings.length })}>
            <FindingsList findings={group.findings} titleOf={(at) => placeTitle(form, definition.year, at, locale)} locale={locale} onGo={onGo} clauseText={clauseText} />
          </Card>
        ))}
    </>
  );
}

function hasText(answers: Answers, pointer: string | undefined): boolean {
  if (pointer === undefined) return false;
  let at: Json | undefined = answers;
  for (const name of pointer.split("/").slice(1)) at = typeof at === "object" && at !== null && !Array.isArray(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  return typeof at === "string" && at.trim() !== "";
}
