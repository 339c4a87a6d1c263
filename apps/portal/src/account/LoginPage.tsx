import { routes } from "@shenbao/contract";
import { Button, Card, PageHeader, PasswordField } from "@shenbao/renderer";
import { useState, type FormEvent } from "react";
import { Link, useLocation } from "react-router";
import { call } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import { fieldChecks } from "./field-checks.ts";
import { FormProblem } from "./FormProblem.tsx";
import { TextField } from "./TextField.tsx";
import { useArrive } from "./use-arrive.ts";
import { useFields } from "./use-fields.ts";

export function LoginPage() {
  const speaker = useSay();
  const { say, locale } = speaker;
  const checks = fieldChecks(speaker);
  const fields = useFields({ login: "", password: "" }, { login: checks.needed, password: checks.needed });
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const arrive = useArrive();
  const { search } = useLocation();
  usePageTitle(say("login.title"));

  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    if (busy || !fields.check()) return;
    setBusy(true);
    try {
      arrive(await call(routes.signIn, { body: { login: fields.values.login.trim(), password: fields.values.password } }));
    } catch (reason) {
      setProblem(reason);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="p-narrow">
      <PageHeader title={say("login.title")} note={say("login.note")} />
      <Card>
        <form ref={fields.form} className="sb-stack" noValidate onSubmit={(event) => void signIn(event)}>
          <FormProblem problem={problem} />
          <TextField label={say("field.login")} autoComplete="username" {...fields.field("login")} />
          <PasswordField label={say("field.password")} autoComplete="current-password" locale={locale} {...fields.field("password")} />
          <Button kind="primary" type="submit" wide busy={busy}>
            {say("login.do")}
          </Button>
        </form>
      </Card>
      <p className="p-after">
        {say("login.noAccount")} <Link to={`/register${search}`}>{say("shell.register")}</Link>
      </p>
    </div>
  );
}
