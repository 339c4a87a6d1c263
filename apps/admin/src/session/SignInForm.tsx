import { Banner, Button, PasswordField } from "@shenbao/renderer";
import { type FormEvent, useState } from "react";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { useDoing } from "../pages/use-doing.ts";
import { TextBox } from "../pages/TextBox.tsx";

/** Login name and password. What was typed stays where signing in fails; the password is asked again. */
export function SignInForm({ login: known = "", note, signIn }: { login?: string; note?: string; signIn(login: string, password: string): Promise<void> }) {
  const t = useText();
  const [login, setLogin] = useState(known);
  const [password, setPassword] = useState("");
  const { busy, error, run } = useDoing();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await run(() => signIn(login.trim(), password)))) setPassword("");
  };
  return (
    <form className="sb-stack" onSubmit={(event) => void submit(event)}>
      {note && (
        <Banner tone="info" locale={t.locale}>
          <p>{note}</p>
        </Banner>
      )}
      {error !== null && <Failure error={error} />}
      <TextBox
        label={t("signIn.login")}
        value={login}
        onChange={setLogin}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        required
        autoFocus={!known}
      />
      <PasswordField
        label={t("signIn.password")}
        value={password}
        onChange={setPassword}
        name="password"
        locale={t.locale}
        autoComplete="current-password"
        maxLength={200}
        required
        autoFocus={Boolean(known)}
      />
      <Button kind="primary" type="submit" wide busy={busy}>
        {t("signIn.do")}
      </Button>
    </form>
  );
}
