import { type Organisation, Problem, routes } from "@shenbao/contract";
import { Button, DescriptionList, Dialog, Spinner, StateTag } from "@shenbao/renderer";
import { useState } from "react";
import { EditBase, Form, useEditContext, useRefresh } from "react-admin";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { FormFoot } from "../pages/FormFoot.tsx";
import { Page } from "../pages/Page.tsx";
import { OrganisationInputs } from "./OrganisationInputs.tsx";
import { useLevelTitle } from "./use-level-title.ts";
import { useDoing } from "../pages/use-doing.ts";

function SuspendOrganisation({ organisation }: { organisation: Organisation }) {
  const t = useText();
  const refresh = useRefresh();
  const [asking, setAsking] = useState(false);
  const { busy, error, run } = useDoing();
  const title = t(organisation.suspended ? "accounts.resume" : "accounts.suspend");
  const go = async () => {
    await run(async () => {
      await api.call(routes.changeOrganisation, { params: { id: organisation.id }, body: { suspended: !organisation.suspended } });
      setAsking(false);
      refresh();
    });
  };
  return (
    <>
      <Button kind={organisation.suspended ? "secondary" : "danger"} onClick={() => setAsking(true)}>
        {title}
      </Button>
      <Dialog
        open={asking}
        title={title}
        locale={t.locale}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind={organisation.suspended ? "primary" : "danger"} busy={busy} onClick={() => void go()}>
              {title}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
          </>
        }
      >
        <div className="sb-stack">
          {error !== null && <Failure error={error} />}
          <p>{t(organisation.suspended ? "organisations.resumeText" : "organisations.suspendText", { name: t.of(organisation.name) })}</p>
        </div>
      </Dialog>
    </>
  );
}

function OrganisationDesk() {
  const t = useText();
  const levelTitle = useLevelTitle();
  const { record, error } = useEditContext<Organisation>();
  const back = { to: "/organisations", title: t("nav.organisations") };
  if (!record) {
    return (
      <Page title={t("organisations.one")} back={back}>
        {error ? <Failure error={error instanceof Problem ? error : new Problem("not-found")} /> : <Spinner locale={t.locale} block />}
      </Page>
    );
  }
  return (
    <Page
      title={t.of(record.name)}
      back={back}
      heading={
        <>
          {t.of(record.name)} <StateTag title={t(record.suspended ? "account.suspended" : "account.active")} tone={record.suspended ? "failure" : "success"} />
        </>
      }
      actions={<SuspendOrganisation organisation={record} />}
    >
      <div className="sb-stack">
        <div className="sb-card ad-form-card">
          <DescriptionList
            items={[
              { term: t("organisation.code"), value: record.code },
              { term: t("organisation.level"), value: levelTitle(record.level) },
              { term: t("organisation.creditCode"), value: record.creditCode ?? "–" },
            ]}
          />
        </div>
        <div className="sb-card ad-form-card">
          <Form>
            <OrganisationInputs />
            <FormFoot back="/organisations" />
          </Form>
        </div>
      </div>
    </Page>
  );
}

/** One organisation: change or suspend it. */
export function OrganisationPage() {
  return (
    <EditBase
      resource="organisations"
      mutationMode="pessimistic"
      redirect="list"
      transform={(data: Organisation) => ({ name: data.name, parent: data.parent, group: data.group, from: data.from, to: data.to })}
    >
      <OrganisationDesk />
    </EditBase>
  );
}
