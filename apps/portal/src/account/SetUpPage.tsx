import { routes } from "@shenbao/contract";
import { Button, Card, PageHeader, PasswordField } from "@shenbao/renderer";
import { useState, type FormEvent } from "react";
import { useLoaderData } from "react-router";
import { call } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import { fieldChecks, passwordLength } from "./field-checks.ts";
import { FormProblem } from "./FormProblem.tsx";
import type { loader } from "./set-up.route.ts";
import { TextField } from "./TextField.tsx";
import { useArrive } from "./use-arrive.ts";
import { useFields } from "./use-fields.ts";

/** A new account, or the first administrator, sets name and password by a one-time link. */
export function SetUpPage() {
  const link = useLoaderData<typeof loader>();
  const speaker = useSay();
  const { say, locale } = speaker;
  const checks = fieldChecks(speaker);
  const fields = useFields(
    { login: link.login ?? "", displayName: link.displayName ?? "", password: "", again: "" },
    { login: checks.login, displayName: checks.needed, password: checks.password, again: (value, all) => (value === all.password ? undefined : say("check.again")) },
  );
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const arrive = useArrive();
  usePageTitle(say("setUp.title"));

  const setUp = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    if (busy || !fields.check()) return;
    setBusy(true);
    const { login, displayName, password } = fields.values;
    try {
      arrive(await call(routes.setUpAccount, { body: { token: link.token, login: login.trim(), displayName: displayName.trim(), password } }));
    } catch (reason) {
      if (!fields.take(reason, (at) => (["login", "displayName", "password"] as const).find((name) => at.endsWith(`/${name}`)))) setProblem(reason);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="p-narrow">
      <PageHeader title={say("setUp.title")} note={say(link.login === null ? "setUp.first" : "setUp.note")} />
      <Card>
        <form ref={fields.form} className="sb-stack" noValidate onSubmit={(event) => void setUp(event)}>
          <FormProblem problem={problem} />
          <TextField
            label={say("field.login")}
            help={link.login === null ? say("field.loginHelp") : undefined}
            autoComplete="username"
            readOnly={link.login !== null}
            {...fields.field("login")}
          />
          <TextField label={say("field.displayName")} autoComplete="name" {...fields.field("displayName")} />
          <PasswordField label={say("field.password")} fewest={passwordLength} autoComplete="new-password" locale={locale} {...fields.field("password")} />
          <PasswordField label={say("field.again")} autoComplete="new-password" locale={locale} {...fields.field("again")} />
          <Button kind="primary" type="submit" wide busy={busy}>
            {say("setUp.do")}
          </Button>
        </form>
      </Card>
    </div>
  );
}
