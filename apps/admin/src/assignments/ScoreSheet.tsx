import { type Application, type Assignment, Problem } from "@shenbao/contract";
import { factsOf, type FormOutcome, type NoticeDefinition } from "@shenbao/engine";
import { Banner, Button, Card, FindingsList, focusField, NoticeForm, Spinner } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { applicationFacts } from "../application/application-facts.ts";
import { namesItself } from "../application/names-itself.ts";
import { placeTitle } from "../application/place-title.ts";
import { organisationsFor } from "../applications/organisation-names.ts";
import { useText } from "../language/use-text.ts";
import { validatorQuery } from "../notice/validator-query.ts";
import { Failure } from "../pages/Failure.tsx";
import { useSentence } from "../pages/use-sentence.ts";
import { serverNow } from "../session/session-store.ts";
import { HandInSheet } from "./HandInSheet.tsx";
import { scoreOf } from "./score-of.ts";
import type { useScoreSheet } from "./use-score-sheet.ts";

export interface ScoreSheetProps {
  assignment: Assignment;
  application: Application;
  definition: NoticeDefinition;
  sheet: ReturnType<typeof useScoreSheet>;
}

/** The score sheet: saved by itself, its total live, handed in once. */
export function ScoreSheet({ assignment, application, definition, sheet }: ScoreSheetProps) {
  const t = useText();
  const sentence = useSentence();
  const review = definition.reviews[assignment.review];
  const form = review && definition.forms[review.form];
  const validator = useQuery(validatorQuery(assignment.noticeId, assignment.version, review?.form ?? ""));
  const [outcome, setOutcome] = useState<FormOutcome | null>(null);
  const [tried, setTried] = useState(false);
  const facts = useMemo(() => factsOf(definition, applicationFacts(application), serverNow(), undefined, t.locale), [definition, application, t.locale]);
  const organisations = useCallback((level: string) => organisationsFor(level, definition.year), [definition.year]);
  if (!review || !form) return null;
  const open = assignment.status === "waiting" || assignment.status === "begun";
  const total = scoreOf(outcome?.answers ?? sheet.answers, review.score) ?? assignment.total;
  const refused = sheet.error instanceof Problem ? sheet.error.findings.map((finding) => ({ ...finding, message: { "zh-CN": finding.message, en: finding.message } })) : [];
  const titleOf = (at: string) => placeTitle(definition, form, at, t.locale);
  return (
    <Card
      title={namesItself(form) ? undefined : t.of(form.title)}
      aside={
        <span role="status" className="sb-muted sb-small">
          {open ? t(`assignments.${sheet.standing}`) : t(`assignments.status.${assignment.status}`)}
        </span>
      }
    >
      <div className="sb-stack">
        <p className="ad-total">
          {t("assignments.total")} <strong className="sb-number">{total === null ? "–" : new Intl.NumberFormat(t.locale, { maximumFractionDigits: 2 }).format(total)}</strong>
        </p>
        {sheet.error !== null && (
          <Banner tone="error" locale={t.locale} live="assertive">
            <p>{sentence(sheet.error)}</p>
            {refused.length > 0 && <FindingsList findings={refused} titleOf={titleOf} locale={t.locale} onGo={focusField} />}
            <Button small onClick={() => void (sheet.stale ? sheet.keepMine() : sheet.retry())}>
              {t(sheet.stale ? "assignments.keepMine" : "action.retry")}
            </Button>
          </Banner>
        )}
        {tried && outcome && outcome.blocking && <FindingsList findings={outcome.findings} titleOf={titleOf} locale={t.locale} onGo={focusField} />}
        {validator.error && <Failure error={validator.error} onRetry={() => void validator.refetch()} />}
        {!validator.data && !validator.error && <Spinner locale={t.locale} />}
        {validator.data && (
          <NoticeForm
            form={form}
            formId={`sheet-${assignment.id}`}
            year={definition.year}
            locale={t.locale}
            facts={facts}
            answers={sheet.answers}
            onChange={sheet.setAnswers}
            open={open ? "all" : null}
            validate={validator.data}
            layout="page"
            show={tried ? "all" : "touched"}
            organisations={organisations}
            onOutcome={setOutcome}
          />
        )}
        {open && <HandInSheet blocked={outcome?.blocking ?? true} total={total} onBlocked={() => setTried(true)} handIn={sheet.handIn} />}
      </div>
    </Card>
  );
}
