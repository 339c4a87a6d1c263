import { routes } from "@shenbao/contract";
import { Banner, Button, Card, DescriptionList, PasswordField } from "@shenbao/renderer";
import { type FormEvent, useState } from "react";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { Page } from "../pages/Page.tsx";
import { OwnEmail } from "./OwnEmail.tsx";
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
  const [state, setState] = useState<"ready" | "busy" | "done">("ready");
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (passwordsDiffer(next, again)) return;
    setState("busy");
    setError(null);
    try {
      sessionStore.set(await api.call(routes.changeOwn, { body: { password: { old, new: next } } }));
      setOld("");
      setNext("");
      setAgain("");
      setState("done");
    } catch (failure) {
      setError(failure);
      setState("ready");
    }
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
        <Card title={t("account.changePassword")}>
          <form className="sb-stack" onSubmit={(event) => void submit(event)}>
            {error !== null && <Failure error={error} />}
            {state === "done" && (
              <Banner tone="success" locale={t.locale} live="polite">
                <p>{t("account.passwordChanged")}</p>
              </Banner>
            )}
            <PasswordField label={t("account.oldPassword")} value={old} onChange={setOld} locale={t.locale} autoComplete="current-password" maxLength={200} required />
            <NewPassword password={next} again={again} onPassword={setNext} onAgain={setAgain} />
            <div>
              <Button kind="primary" type="submit" busy={state === "busy"}>
                {t("action.save")}
              </Button>
            </div>
          </form>
        </Card>
      </div>
    </Page>
  );
}
