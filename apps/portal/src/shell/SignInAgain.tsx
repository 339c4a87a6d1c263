import { routes } from "@shenbao/contract";
import { Banner, Button, Dialog, PasswordField } from "@shenbao/renderer";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { call, session } from "../client/api.ts";
import { problemText } from "../client/problem-text.ts";
import { useSay } from "../client/use-say.ts";
import { useSession } from "../client/use-session.ts";
import { TextField } from "../account/TextField.tsx";

/** When the login has expired: signing in again in place. The page and everything typed stay as they are. */
export function SignInAgain() {
  const { say, locale } = useSay();
  const { asking, account } = useSession();
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const login = account?.login ?? "";
  const form = useRef<HTMLFormElement>(null);
  // After the dialog has opened, which takes the focus to its first button.
  useEffect(() => {
    if (asking) form.current?.querySelector<HTMLElement>("[name=password]")?.focus();
  }, [asking]);

  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      session.enter(await call(routes.signIn, { body: { login, password } }));
      setPassword("");
    } catch (reason) {
      setProblem(reason);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open={asking}
      title={say("again.title")}
      locale={locale}
      onClose={() => session.decline()}
      actions={
        <>
          <Button kind="primary" type="submit" form="sign-in-again" busy={busy}>
            {say("again.signIn")}
          </Button>
          <Button onClick={() => session.decline()}>{say("again.later")}</Button>
        </>
      }
    >
      <form ref={form} id="sign-in-again" className="sb-stack" onSubmit={(event) => void signIn(event)}>
        <p>{say("again.text")}</p>
        {problem !== null && (
          <Banner tone="error" locale={locale} live="assertive">
            <p>{problemText(problem, locale)}</p>
          </Banner>
        )}
        <TextField label={say("field.login")} value={login} onChange={() => undefined} readOnly autoComplete="username" />
        <PasswordField label={say("field.password")} value={password} onChange={setPassword} name="password" autoComplete="current-password" locale={locale} />
      </form>
    </Dialog>
  );
}
