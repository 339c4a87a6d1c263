import { evaluateForm, type FormOutcome } from "@shenbao/engine";
import { Banner, PageHeader, Stepper } from "@shenbao/renderer";
import { useCallback, useMemo, useState } from "react";
import { Link } from "react-router";
import { applicationFacts, evidenceCounts } from "../applications/application-facts.ts";
import { useEvidence } from "../applications/use-evidence.ts";
import { session } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import { CheckStep } from "./CheckStep.tsx";
import { ConflictDialog } from "./ConflictDialog.tsx";
import { DeadlineLine } from "./DeadlineLine.tsx";
import { EvidenceStep } from "./EvidenceStep.tsx";
import type { loader } from "./fill.route.ts";
import { evidenceAsked, fillSteps, stepLine } from "./fill-steps.ts";
import { FormStep } from "./FormStep.tsx";
import { ReasonsBanner } from "./ReasonsBanner.tsx";
import { StepBar } from "./StepBar.tsx";
import { useDraftSaver } from "./use-draft-saver.ts";
import { useFillStep } from "./use-fill-step.ts";

type FillProps = Awaited<ReturnType<typeof loader>>;

/** The form of an application step by step, saved by itself, with evidence and the check before submission at its end. */
export function Fill({ application, definition, form, formId, validate, accountId }: FillProps) {
  const speaker = useSay();
  const { say, text, locale } = speaker;
  const { saver, restored } = useDraftSaver(application, form, accountId);
  const { year } = definition;
  const facts = useMemo(() => applicationFacts(definition, application, session.now()), [definition, application]);
  const [outcome, setOutcome] = useState<FormOutcome>(() => evaluateForm({ form, answers: saver.answers, facts, year, validate }));
  const [tried, setTried] = useState(false);
  const revision = useCallback(() => saver.revision, [saver]);
  const onRevision = useCallback((next: number) => saver.advance(next), [saver]);
  const evidence = useEvidence({ application, revision, onRevision });
  const counts = useMemo(() => evidenceCounts(evidence.files), [evidence.files]);
  const asked = useMemo(() => evidenceAsked(form, outcome, facts), [form, outcome, facts]);
  const steps = useMemo(() => fillSteps(outcome, asked), [outcome, asked]);
  const { current, goTo, goToPlace } = useFillStep(application.id, form, year, steps);

  const lines = steps.map((step) => stepLine(step, outcome, asked, counts, tried, speaker));
  const step = steps[current] ?? { kind: "check" };
  const stepTitle = lines[current]?.title ?? "";
  const name = application.name || text(form.title);
  usePageTitle(`${stepTitle} – ${name}`);

  return (
    <>
      <PageHeader
        title={stepTitle}
        caption={
          <>
            <Link to={`/applications/${application.id}`}>{name}</Link>
            {application.number && ` · ${application.number}`}
          </>
        }
      >
        <DeadlineLine application={application} definition={definition} />
      </PageHeader>
      <div className="p-fill">
        <div className="p-fill-steps">
          <Stepper steps={lines} current={current} locale={locale} onGo={(index) => goTo(index)} />
        </div>
        <div className="sb-stack p-fill-body">
          {restored && (
            <Banner tone="info" locale={locale} live="polite">
              <p>{say("save.restored")}</p>
            </Banner>
          )}
          <ReasonsBanner application={application} form={form} year={year} onGo={goToPlace} />
          {step.kind === "form" && (
            <FormStep
              application={application}
              form={form}
              formId={formId}
              year={year}
              facts={facts}
              validate={validate}
              saver={saver}
              step={step.index}
              tried={tried}
              onOutcome={setOutcome}
            />
          )}
          {step.kind === "evidence" && <EvidenceStep application={application} definition={definition} asked={asked} evidence={evidence} />}
          {step.kind === "check" && (
            <CheckStep
              application={application}
              definition={definition}
              form={form}
              facts={facts}
              validate={validate}
              saver={saver}
              counts={counts}
              uploaded={evidence.settled}
              onOutcome={setOutcome}
              onTried={() => setTried(true)}
              onGo={goToPlace}
            />
          )}
          <StepBar
            saver={saver}
            definition={definition}
            previous={lines[current - 1]?.title}
            next={lines[current + 1]?.title}
            onPrevious={() => goTo(current - 1)}
            onNext={() => goTo(current + 1)}
          />
        </div>
      </div>
      <ConflictDialog saver={saver} form={form} year={year} />
    </>
  );
}
