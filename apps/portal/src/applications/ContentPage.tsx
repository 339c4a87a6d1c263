import { routes } from "@shenbao/contract";
import { Button, Card, ClausesContext, EvidenceList, NoticeForm, PageHeader } from "@shenbao/renderer";
import { fillTexts } from "@shenbao/texts/fill";
import { useMemo, useState } from "react";
import { Link, useLoaderData } from "react-router";
import { FormProblem } from "../account/FormProblem.tsx";
import { href, session } from "../client/api.ts";
import { download } from "../client/download.ts";
import { organisationChoices } from "../client/organisation-choices.ts";
import { useSay } from "../client/use-say.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import { applicationFacts } from "./application-facts.ts";
import type { loader } from "./content.route.ts";

const nothing = () => Promise.reject(new Error("A page to read takes no files"));

/** An application as it was filled in, to read and to print. */
export function ContentPage() {
  const { application, definition, form, formId } = useLoaderData<typeof loader>();
  const { say, text, locale } = useSay();
  const [problem, setProblem] = useState<unknown>(null);
  const facts = useMemo(() => applicationFacts(definition, application, session.now()), [definition, application]);
  const title = application.name || say("own.unnamed");
  usePageTitle(say("content.title", { name: title }));
  const items = (form.evidence ?? []).filter((item) => (application.evidence[item.id]?.length ?? 0) > 0);
  return (
    <ClausesContext value={definition.clauses}>
      <PageHeader
        title={title}
        caption={
          <Link className="p-noprint" to={`/applications/${application.id}`}>
            {say("content.back")}
          </Link>
        }
        note={[text(form.title), application.number && say("own.number", { number: application.number })].filter(Boolean).join(" · ")}
      >
        <Button onClick={() => print()}>{say("print")}</Button>
      </PageHeader>
      <div className="sb-stack p-content">
        <Card>
          <NoticeForm
            form={form}
            formId={formId}
            year={definition.year}
            locale={locale}
            facts={facts}
            answers={application.answers}
            onChange={() => undefined}
            open={null}
            layout="page"
            show="touched"
            organisations={(level) => organisationChoices(level, definition.year)}
            reasons={application.reasons}
          />
        </Card>
        {items.length > 0 && (
          <Card title={text(fillTexts["fill.evidence"])}>
            <FormProblem problem={problem} />
            <EvidenceList
              evidence={items}
              files={application.evidence}
              openIds={[]}
              locale={locale}
              upload={nothing}
              remove={nothing}
              open={(file) => {
                setProblem(null);
                download(href(routes.getFile, { params: { id: file.id } }), file.name).catch(setProblem);
              }}
            />
          </Card>
        )}
      </div>
    </ClausesContext>
  );
}
