import { routes } from "@shenbao/contract";
import { Card, DescriptionList, PasswordField } from "@shenbao/renderer";
import { useState } from "react";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { Page } from "../pages/Page.tsx";
import { OwnEmail } from "./OwnEmail.tsx";
import { SaveCard } from "./SaveCard.tsx";
import { sessionStore } from "./session-store.ts";
import { useAccount } from "./use-session.ts";
import { NewPassword, passwordsDiffer } from "./NewPassword.tsx";

/** One's own account: what it is, and a new password. */
export function OwnAccountPage() {
  const t = useText();
  const account = useAccount();
  const [old, setOld] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const save = async () => {
    sessionStore.set(await api.call(routes.changeOwn, { body: { password: { old, new: next } } }));
    setOld("");
    setNext("");
    setAgain("");
  };
  return (
    <Page title={t("nav.own")}>
      <div className="sb-stack sb-measure">
        <Card>
          <DescriptionList
            items={[
              { term: t("signIn.login"), value: account?.login },
              { term: t("account.displayName"), value: account?.displayName },
              { term: t("account.organisation"), value: t.of(account?.organisation.name) },
              { term: t("account.email"), value: account?.email ?? "–" },
              { term: t("account.telephone"), value: account?.telephone ?? "–" },
            ]}
          />
        </Card>
        <OwnEmail />
        <SaveCard title={t("account.changePassword")} saved={t("account.passwordChanged")} unready={passwordsDiffer(next, again)} save={save}>
          <PasswordField label={t("account.oldPassword")} value={old} onChange={setOld} locale={t.locale} autoComplete="current-password" maxLength={200} required />
          <NewPassword password={next} again={again} onPassword={setNext} onAgain={setAgain} />
        </SaveCard>
      </div>
    </Page>
  );
}
