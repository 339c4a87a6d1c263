import { Banner, FillPages, useFilling } from "@shenbao/renderer";
import { useCallback, useMemo } from "react";
import { Link } from "react-router";
import { FormProblem } from "../account/FormProblem.tsx";
import { applicationFacts, evidenceCounts } from "../applications/application-facts.ts";
import { useEvidence } from "../applications/use-evidence.ts";
import { session } from "../client/api.ts";
import { organisationChoices } from "../client/organisation-choices.ts";
import { useSay } from "../client/use-say.ts";
import { CorrectionBanner } from "../corrections/CorrectionBanner.tsx";
import { usePageTitle } from "../shell/use-page-title.ts";
import { CheckStep } from "./CheckStep.tsx";
import { ConflictDialog } from "./ConflictDialog.tsx";
import { DeadlineLine } from "./DeadlineLine.tsx";
import { useWaivers } from "../waivers/own-waivers.ts";
import { WaiverNote } from "../waivers/WaiverNote.tsx";
import type { loader } from "./fill.route.ts";
import { ReasonsBanner } from "./ReasonsBanner.tsx";
import { SaveStatus } from "./SaveStatus.tsx";
import { useDraftSaver } from "./use-draft-saver.ts";
import { useFillStep } from "./use-fill-step.ts";

type FillProps = Awaited<ReturnType<typeof loader>> & {
  /** A correction of the notice was taken: the application is under another version. */
  onTaken(): void;
};

/** The form of an application step by step, saved by itself, with evidence and the check before submission at its end. */
export function Fill({ application, definition, form, formId, validate, accountId, onTaken }: FillProps) {
  const { say, text, locale } = useSay();
  const { saver, restored } = useDraftSaver(application, form, accountId);
  const { year } = definition;
  const waivers = useWaivers();
  const facts = useMemo(() => applicationFacts(definition, application, session.now()), [definition, application]);
  const revision = useCallback(() => saver.revision, [saver]);
  const onRevision = useCallback((next: number) => saver.advance(next), [saver]);
  const evidence = useEvidence({ application, revision, onRevision });
  const counts = useMemo(() => evidenceCounts(evidence.files), [evidence.files]);
  const { follow } = evidence;
  const reasons = useMemo(() => application.reasons.map((reason) => ({ ...reason, at: follow(reason.at) })), [application.reasons, follow]);
  const replaceable = useMemo(() => replaceableFiles(application.open, follow), [application.open, follow]);
  const organisations = useCallback((level: string) => organisationChoices(level, year), [year]);
  const filling = useFilling({ definition, form, facts, validate, source: saver, counts, locale });
  const { current, goTo, goToPlace } = useFillStep(application.id, form, year, filling.steps);
  const name = application.name || text(form.title);
  usePageTitle(`${filling.lines[current]?.title ?? ""} – ${name}`);

  return (
    <>
      <FillPages
        filling={filling}
        formId={`${application.id}-${formId}`}
        open={application.open}
        organisations={organisations}
        reasons={reasons}
        current={current}
        onStep={goTo}
        files={{
          files: evidence.files,
          openIds: application.uploads,
          replaceable,
          upload: evidence.upload,
          remove: evidence.remove,
          open: evidence.open,
          problem: <FormProblem problem={evidence.problem} />,
        }}
        caption={
          <>
            <Link to={`/applications/${application.id}`}>{name}</Link>
            {application.number && ` · ${application.number}`}
          </>
        }
        aside={<DeadlineLine application={application} definition={definition} />}
        above={
          <>
            <WaiverNote definition={definition} waivers={waivers} />
            {restored && (
              <Banner tone="info" locale={locale} live="polite">
                <p>{say("save.restored")}</p>
              </Banner>
            )}
            <CorrectionBanner
              application={application}
              before={async () => {
                await evidence.settled();
                return saver.flush();
              }}
              onTaken={onTaken}
            />
            <ReasonsBanner application={application} files={evidence.files} follow={follow} saver={saver} form={form} year={year} onGo={goToPlace} />
          </>
        }
        status={<SaveStatus saver={saver} definition={definition} />}
        check={() => <CheckStep application={application} filling={filling} saver={saver} uploaded={evidence.settled} onGo={goToPlace} />}
      />
      <ConflictDialog saver={saver} form={form} year={year} />
    </>
  );
}

/** The files that a return named one by one, by their id. */
function replaceableFiles(open: FillProps["application"]["open"], follow: (at: string) => string): string[] {
  if (open === "all" || open === null) return [];
  return open.flatMap((place) => (place.startsWith("evidence:") ? (follow(place).split("/")[1] ?? []) : []));
}
