import { interpretForm, isApplicantRole, type Form, type NoticeDefinition, type Persona } from "@shenbao/engine";
import { personaFacts } from "@shenbao/engine/personas";
import { Banner, Button, ClausesContext, FillCheck, FillPages, useFilling, type AnswersSource } from "@shenbao/renderer";
import { builderPreviewTexts as texts } from "@shenbao/texts/builder-preview";
import { useEffect, useMemo, useState } from "react";
import { useSpeak } from "../../language/locale-context.ts";
import { useOrganisations } from "../../personas/use-organisations.ts";
import { useLocalFiles } from "./use-local-files.ts";
import { usePreviewStep } from "./use-preview-step.ts";

export interface PreviewPagesProps {
  /** The page of the frame. */
  page: Document;
  definition: NoticeDefinition;
  form: Form;
  track: string;
  applicant: Persona["applicant"];
  source: AnswersSource;
  /** How many files there are to begin with. */
  begun: Readonly<Record<string, number>>;
  /** Files came or went. */
  onCounts(counts: Record<string, number>): void;
}

const none: readonly never[] = [];
const kinds = { primary: "primary", neutral: "secondary", danger: "secondary" } as const;

/** What an applicant gets in the portal, drawn by the same pages. */
export function PreviewPages({ page, definition, form, track, applicant, source, begun, onCounts }: PreviewPagesProps) {
  const speak = useSpeak();
  const { locale } = speak;
  const { choices } = useOrganisations();
  const { name, creditCode } = applicant;
  const facts = useMemo(() => personaFacts(definition, { track, applicant: { name, creditCode } }), [definition, track, name, creditCode]);
  const validate = useMemo(() => interpretForm(form), [form]);
  const { files, counts } = useLocalFiles(form.evidence ?? none, begun, locale);
  useEffect(() => onCounts(counts), [onCounts, counts]);
  const filling = useFilling({ definition, form, facts, validate, source, counts, locale });
  const { current, goTo, goToPlace } = usePreviewStep(page, form, definition.year, filling.steps);
  const [submitted, setSubmitted] = useState<unknown>(null);
  const actions = definition.workflow.actions.filter(
    ({ from, needs, by }) => from.includes(definition.workflow.initial) && needs?.includes("valid") && isApplicantRole(definition, by),
  );
  return (
    <ClausesContext value={definition.clauses}>
      <main className="sb-container bf-preview-page">
        <FillPages
          filling={filling}
          formId={`preview ${track}`}
          open="all"
          organisations={choices}
          current={current}
          onStep={goTo}
          files={files}
          caption={speak(texts["preview.caption"], { name })}
          status={<p className="sb-muted sb-small">{speak(texts["preview.status"])}</p>}
          check={() => (
            <FillCheck
              filling={filling}
              onGo={goToPlace}
              note={
                submitted === source.answers && (
                  <Banner tone="success" locale={locale} live="polite">
                    <p>{speak(texts["preview.submitted"])}</p>
                  </Banner>
                )
              }
              actions={(guard) => (
                <div className="sb-buttons bf-preview-submit">
                  {actions.map((action) => (
                    <Button key={action.id} kind={kinds[action.tone ?? "neutral"]} onClick={() => setSubmitted(guard() ? source.answers : null)}>
                      {speak(action.title)}
                    </Button>
                  ))}
                  {actions.length === 0 && <p className="sb-muted">{speak(texts["preview.noAction"])}</p>}
                </div>
              )}
            />
          )}
        />
      </main>
    </ClausesContext>
  );
}
