import type { Application } from "@shenbao/contract";
import { factsOf, type NoticeDefinition } from "@shenbao/engine";
import { Card, Empty, formatMoment, NoticeForm } from "@shenbao/renderer";
import { useCallback, useMemo } from "react";
import { organisationsFor } from "../applications/organisation-names.ts";
import { useText } from "../language/use-text.ts";
import { serverNow } from "../session/session-store.ts";
import { applicationFacts } from "./application-facts.ts";
import { namesItself } from "./names-itself.ts";

const nothing = () => undefined;

/** What the levels before said: their forms, as far as this role may read them. */
export function OpinionsPanel({ application, definition }: { application: Application; definition: NoticeDefinition }) {
  const t = useText();
  const facts = useMemo(() => factsOf(definition, applicationFacts(application), serverNow(), undefined, t.locale), [definition, application, t.locale]);
  const organisations = useCallback((level: string) => organisationsFor(level, definition.year), [definition.year]);
  if (application.opinions.length === 0) return <Empty title={t("opinions.none")} text={t("opinions.noneText")} />;
  return (
    <div className="sb-stack">
      {application.opinions.map((opinion) => {
        const form = definition.forms[opinion.form];
        if (!form) return null;
        return (
          <Card
            key={`${opinion.form} ${opinion.at}`}
            title={namesItself(form) ? undefined : t.of(form.title)}
            aside={<span className="sb-muted sb-small">{`${t.of(opinion.organisation)} ${opinion.by} · ${formatMoment(opinion.at, t.locale, definition.timezone)}`}</span>}
          >
            <NoticeForm
              form={form}
              formId={`opinion-${opinion.form}`}
              year={definition.year}
              locale={t.locale}
              facts={facts}
              answers={opinion.answers}
              onChange={nothing}
              open={null}
              layout="page"
              show="touched"
              organisations={organisations}
            />
          </Card>
        );
      })}
    </div>
  );
}
