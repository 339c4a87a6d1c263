import type { Application } from "@shenbao/contract";
import { stepsOf, type NoticeDefinition } from "@shenbao/engine";
import { Card, formatMoment, NoticeForm } from "@shenbao/renderer";
import { useMemo } from "react";
import { session } from "../client/api.ts";
import { organisationChoices } from "../client/organisation-choices.ts";
import { useSay } from "../client/use-say.ts";
import { applicationFacts } from "./application-facts.ts";

const nothing = () => undefined;

/** What reviewers wrote that the applicant may read, as the notice says: the reasons of a refusal above all. The newest first. */
export function OpinionCards({ application, definition }: { application: Application; definition: NoticeDefinition }) {
  const { text, locale } = useSay();
  const facts = useMemo(() => applicationFacts(definition, application, session.now()), [definition, application]);
  return application.opinions.toReversed().map((opinion) => {
    const form = definition.forms[opinion.form];
    // A form without steps is headed by its own title: it need not be said twice.
    const named = form && stepsOf(form, definition.year).some((step) => text(step.title) === text(form.title));
    return (
      form && (
        <Card
          key={`${opinion.form} ${opinion.at}`}
          title={named ? undefined : text(form.title)}
          aside={<span className="sb-muted sb-small">{`${text(opinion.organisation)} · ${formatMoment(opinion.at, locale, definition.timezone)}`}</span>}
        >
          <NoticeForm
            form={form}
            formId={`opinion-${opinion.form}`}
            year={definition.year}
            locale={locale}
            facts={facts}
            answers={opinion.answers}
            onChange={nothing}
            open={null}
            layout="page"
            show="touched"
            organisations={(level) => organisationChoices(level, definition.year)}
          />
        </Card>
      )
    );
  });
}
