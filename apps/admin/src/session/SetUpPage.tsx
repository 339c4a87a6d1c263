import { routes } from "@shenbao/contract";
import { Button, useTitle } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { useParams } from "react-router-dom";
import { api } from "../api/api.ts";
import { loadSession } from "../api/load-session.ts";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { Failure } from "../pages/Failure.tsx";
import { TextBox } from "../pages/TextBox.tsx";
import { NewPassword, passwordsDiffer } from "./NewPassword.tsx";
import { SignInFrame } from "./SignInFrame.tsx";

function SetUpForm({ token, known }: { token: string; known: { login: string | null; displayName: string | null } }) {
  const t = useText();
  const [login, setLogin] = useState(known.login ?? "");
  const [displayName, setDisplayName] = useState(known.displayName ?? "");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (passwordsDiffer(password, again)) return;
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
      <NewPassword password={password} again={again} onPassword={setPassword} onAgain={setAgain} />
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
    <SignInFrame title={t("setUp.title")} note={t("setUp.note")}>
      <Answered query={query}>{(known) => <SetUpForm token={token} known={known} />}</Answered>
    </SignInFrame>
  );
}
