import type { Application } from "@shenbao/contract";
import { factsOf } from "@shenbao/engine";
import { Card, Empty, formatMoment, NoticeForm, type NoticeFormProps } from "@shenbao/renderer";
import { useCallback, useMemo } from "react";
import { organisationsFor } from "../applications/organisation-names.ts";
import { useSaidBefore } from "../changes/use-said-before.ts";
import { useText } from "../language/use-text.ts";
import { serverNow } from "../session/session-store.ts";
import { applicationFacts } from "./application-facts.ts";
import type { Desk } from "./desk.ts";
import { namesItself } from "./names-itself.ts";

const nothing = () => undefined;

/** What the levels before said: their forms, as far as this role may read them. */
export function OpinionsPanel({ desk }: { desk: Desk }) {
  const { application, definition } = desk;
  const t = useText();
  const facts = useMemo(() => factsOf(definition, applicationFacts(application), serverNow(), undefined, t.locale), [definition, application, t.locale]);
  const organisations = useCallback((level: string) => organisationsFor(level, definition.year), [definition.year]);
  if (application.opinions.length === 0) return <Empty title={t("opinions.none")} text={t("opinions.noneText")} />;
  return (
    <div className="sb-stack">
      {application.opinions.map((opinion) => {
        const form = definition.forms[opinion.form];
        if (!form) return null;
        return <OpinionCard key={`${opinion.form} ${opinion.at}`} desk={desk} opinion={opinion} form={form} facts={facts} organisations={organisations} />;
      })}
    </div>
  );
}

interface OpinionCardProps extends Pick<NoticeFormProps, "form" | "facts" | "organisations"> {
  desk: Desk;
  opinion: Application["opinions"][number];
}

/** One opinion; after a return, whether what it was given on changed since. */
function OpinionCard({ desk, opinion, form, facts, organisations }: OpinionCardProps) {
  const t = useText();
  const { definition } = desk;
  const before = useSaidBefore(desk.application, definition, desk.form, form, opinion);
  const resubmitted = desk.history.rows.length > 1;
  return (
    <Card
      title={namesItself(form) ? undefined : t.of(form.title)}
      aside={<span className="sb-muted sb-small">{`${t.of(opinion.organisation)} ${opinion.by} · ${formatMoment(opinion.at, t.locale, definition.timezone)}`}</span>}
    >
      {resubmitted && before && (
        <p className={before.changes > 0 ? "ad-mark-attention" : "ad-mark-quiet"}>{before.changes > 0 ? t("unchanged.look", { count: before.changes }) : t("unchanged.same")}</p>
      )}
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
        {...(before && before.marks.length > 0 && { reasons: before.marks.map(({ text: _said, ...mark }) => ({ ...mark, text: "" })) })}
      />
    </Card>
  );
}
