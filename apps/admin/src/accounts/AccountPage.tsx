import { Problem } from "@shenbao/contract";
import type { Account } from "@shenbao/contract";
import { DescriptionList, formatMoment, Spinner, StateTag } from "@shenbao/renderer";
import { EditBase, Form, useEditContext } from "react-admin";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { FormFoot } from "../pages/FormFoot.tsx";
import { Page } from "../pages/Page.tsx";
import { AccountActions } from "./AccountActions.tsx";
import { AccountInputs } from "./AccountInputs.tsx";
import { expertSaid } from "./expert-words.ts";

function AccountDesk() {
  const t = useText();
  const { record, error } = useEditContext<Account>();
  const back = { to: "/accounts", title: t("nav.accounts") };
  if (!record) {
    return (
      <Page title={t("accounts.one")} back={back}>
        {error ? <Failure error={error instanceof Problem ? error : new Problem("not-found")} /> : <Spinner locale={t.locale} block />}
      </Page>
    );
  }
  return (
    <Page
      title={record.displayName}
      back={back}
      heading={
        <>
          {record.displayName} <StateTag title={t(record.suspended ? "account.suspended" : "account.active")} tone={record.suspended ? "failure" : "success"} />
        </>
      }
      actions={<AccountActions account={record} />}
    >
      <div className="sb-stack">
        <div className="sb-card ad-form-card">
          <DescriptionList
            items={[
              { term: t("signIn.login"), value: record.login },
              { term: t("account.organisation"), value: `${t.of(record.organisation.name)}（${record.organisation.code}）` },
              { term: t("account.createdAt"), value: formatMoment(record.createdAt, t.locale) },
            ]}
          />
        </div>
        <div className="sb-card ad-form-card">
          <Form>
            <AccountInputs />
            <FormFoot back="/accounts" />
          </Form>
        </div>
      </div>
    </Page>
  );
}

/** One account: change it, suspend it, give it a new one-time link. */
export function AccountPage() {
  return (
    <EditBase
      resource="accounts"
      mutationMode="pessimistic"
      redirect="list"
      transform={({ displayName, email, telephone, administrator, expertise, affiliations, mostAssigned }: Account) => ({
        displayName,
        email,
        telephone,
        administrator,
        ...expertSaid({ expertise, affiliations, mostAssigned }),
      })}
    >
      <AccountDesk />
    </EditBase>
  );
}
