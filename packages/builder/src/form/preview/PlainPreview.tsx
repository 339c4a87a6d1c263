import type { Answers, Form, NoticeDefinition } from "@shenbao/engine";
import { interpretForm } from "@shenbao/engine";
import { personaFacts } from "@shenbao/engine/personas";
import { ClausesContext, NoticeForm } from "@shenbao/renderer";
import { builderPreviewTexts as texts } from "@shenbao/texts/builder-preview";
import { useMemo, useState } from "react";
import { useSpeak } from "../../language/locale-context.ts";
import { sampleApplicant } from "../../personas/persona-commands.ts";
import { useOrganisations } from "../../personas/use-organisations.ts";

const nothing: Answers = {};

/** A form of those who process applications: a page without steps, as they get it beside an application. */
export function PlainPreview({ definition, id, form }: { definition: NoticeDefinition; id: string; form: Form }) {
  const speak = useSpeak();
  const { choices } = useOrganisations();
  const [answers, setAnswers] = useState(nothing);
  const facts = useMemo(() => personaFacts(definition, { track: definition.tracks[0]?.id ?? "", applicant: sampleApplicant }), [definition]);
  const validate = useMemo(() => interpretForm(form), [form]);
  return (
    <ClausesContext value={definition.clauses}>
      <main className="sb-container bf-preview-page">
        <p className="sb-muted">{speak(texts["preview.plain"])}</p>
        <NoticeForm
          form={form}
          formId={`preview ${id}`}
          year={definition.year}
          locale={speak.locale}
          facts={facts}
          answers={answers}
          onChange={setAnswers}
          open="all"
          validate={validate}
          layout="page"
          show="touched"
          organisations={choices}
        />
      </main>
    </ClausesContext>
  );
}
