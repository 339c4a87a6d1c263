import { routes } from "@shenbao/contract";
import { Banner, Button, Card } from "@shenbao/renderer";
import { type FormEvent, useState } from "react";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { TextBox } from "../pages/TextBox.tsx";
import { sessionStore } from "./session-store.ts";
import { useAccount } from "./use-session.ts";

/** Where one's messages are mailed to. */
export function OwnEmail() {
  const t = useText();
  const account = useAccount();
  const [email, setEmail] = useState(account?.email ?? "");
  const [state, setState] = useState<"ready" | "busy" | "done">("ready");
  const [error, setError] = useState<unknown>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setState("busy");
    setError(null);
    try {
      sessionStore.set(await api.call(routes.changeOwn, { body: { email: email.trim() || null } }));
      setState("done");
    } catch (failure) {
      setError(failure);
      setState("ready");
    }
  };
  return (
    <Card title={t("account.changeEmail")}>
      <form className="sb-stack" onSubmit={(event) => void save(event)}>
        {error !== null && <Failure error={error} />}
        {state === "done" && (
          <Banner tone="success" locale={t.locale} live="polite">
            <p>{t("account.emailChanged")}</p>
          </Banner>
        )}
        <TextBox label={t("account.email")} hint={t("account.emailNote")} type="email" value={email} onChange={setEmail} maxLength={200} autoComplete="email" />
        <div>
          <Button kind="primary" type="submit" busy={state === "busy"}>
            {t("action.save")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
