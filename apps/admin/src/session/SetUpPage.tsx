import { routes } from "@shenbao/contract";
import { Button, Mark, PasswordField, useTitle } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { useParams } from "react-router-dom";
import { api } from "../api/api.ts";
import { loadSession } from "../api/load-session.ts";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { Failure } from "../pages/Failure.tsx";
import { TextBox } from "../pages/TextBox.tsx";

function SetUpForm({ token, known }: { token: string; known: { login: string | null; displayName: string | null } }) {
  const t = useText();
  const [login, setLogin] = useState(known.login ?? "");
  const [displayName, setDisplayName] = useState(known.displayName ?? "");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const different = again !== "" && again !== password;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (different) return;
    setBusy(true);
    setError(null);
    try {
      await loadSession();
      await api.call(routes.setUpAccount, { body: { token, login, displayName, password } });
      window.location.assign("/admin/");
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <form className="sb-stack" onSubmit={(event) => void submit(event)}>
      {error !== null && <Failure error={error} />}
      <TextBox label={t("signIn.login")} value={login} onChange={setLogin} readOnly={known.login !== null} autoComplete="username" minLength={3} maxLength={64} required />
      <TextBox label={t("account.displayName")} value={displayName} onChange={setDisplayName} autoComplete="name" maxLength={40} required />
      <PasswordField
        label={t("account.newPassword")}
        fewest={10}
        value={password}
        onChange={setPassword}
        locale={t.locale}
        autoComplete="new-password"
        minLength={10}
        maxLength={200}
        required
      />
      <PasswordField
        label={t("account.passwordAgain")}
        value={again}
        onChange={setAgain}
        locale={t.locale}
        autoComplete="new-password"
        maxLength={200}
        required
        error={different ? t("account.passwordDiffers") : null}
      />
      <Button kind="primary" type="submit" wide busy={busy}>
        {t("setUp.do")}
      </Button>
    </form>
  );
}

/** Where a one-time link leads: its owner sets the password (the first administrator the login too) and is signed in. */
export function SetUpPage() {
  const t = useText();
  const { token = "" } = useParams();
  useTitle(t("setUp.title"), t("app.title"));
  useEffect(() => void loadSession().catch(() => undefined), []);
  const query = useQuery({ queryKey: ["set-up", token], queryFn: ({ signal }) => api.call(routes.getSetUp, { params: { token }, signal }), retry: false });
  return (
    <main className="ad-sign-in">
      <div className="ad-sign-in-card">
        <p className="ad-sign-in-brand">
          <Mark />
          {t("app.title")}
        </p>
        <div className="sb-card">
          <h1>{t("setUp.title")}</h1>
          <p className="sb-muted ad-sign-in-note">{t("setUp.note")}</p>
          <Answered query={query}>{(known) => <SetUpForm token={token} known={known} />}</Answered>
        </div>
      </div>
    </main>
  );
}
