import { placeTitle, readPointer, type Answers, type Finding, type Form, type NoticeDefinition } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { fillTexts } from "@shenbao/texts/fill";
import { Banner } from "../pieces/Banner.tsx";
import { Card } from "../pieces/Card.tsx";
import { FindingsList } from "../pieces/FindingsList.tsx";

interface CheckFindingsProps {
  findings: readonly Finding[];
  answers: Answers;
  definition: NoticeDefinition;
  form: Form;
  blocking: boolean;
  locale: Locale;
  onGo(at: string): void;
}

/** The findings: what has to be corrected, what has to be explained, what is explained, and what is only said. */
export function CheckFindings({ findings, answers, definition, form, blocking, locale, onGo }: CheckFindingsProps) {
  const explainAt = (finding: Finding) => form.rules?.find((rule) => rule.id === finding.code)?.explainAt;
  const explained = (finding: Finding) => hasText(answers, explainAt(finding));
  const groups = [
    { key: "errors", findings: findings.filter((one) => one.severity === "error") },
    // What is missing is the reason: it leads to the field that takes it.
    { key: "explain", findings: findings.filter((one) => one.severity === "explain" && !explained(one)).map((one) => ({ ...one, at: explainAt(one) ?? one.at })) },
    { key: "explained", findings: findings.filter((one) => one.severity === "explain" && explained(one)) },
    { key: "warnings", findings: findings.filter((one) => one.severity === "warning") },
  ] as const;
  return (
    <>
      {!blocking && !findings.some((one) => one.severity === "error") && (
        <Banner tone="success" locale={locale}>
          <p>{say(fillTexts["check.ready"], locale)}</p>
        </Banner>
      )}
      {groups
        .filter((group) => group.findings.length > 0)
        .map((group) => (
          <Card key={group.key} title={say(fillTexts[`check.${group.key}`], locale, { count: group.findings.length })}>
            <FindingsList findings={group.findings} titleOf={(at) => placeTitle(form, definition.year, at, locale)} locale={locale} onGo={onGo} />
          </Card>
        ))}
    </>
  );
}

function hasText(answers: Answers, pointer: string | undefined): boolean {
  if (pointer === undefined) return false;
  const text = readPointer(answers, pointer);
  return typeof text === "string" && text.trim() !== "";
}
