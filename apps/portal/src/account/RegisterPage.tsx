import { routes, type Registration } from "@shenbao/contract";
import { isCreditCode, normaliseCreditCode } from "@shenbao/engine";
import { Button, Card, PageHeader, PasswordField } from "@shenbao/renderer";
import { useRef, useState, type FormEvent } from "react";
import { Link, useLocation } from "react-router";
import { call } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { Intention } from "../draft/intention.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import { creditCodeLength, fieldChecks, passwordLength } from "./field-checks.ts";
import { FormProblem } from "./FormProblem.tsx";
import { TextField } from "./TextField.tsx";
import { useArrive } from "./use-arrive.ts";
import { useFields } from "./use-fields.ts";

const empty = { name: "", creditCode: "", displayName: "", telephone: "", email: "", login: "", password: "", again: "" };
type Name = keyof typeof empty;

/** Registers an organisation that applies, with its first account. */
export function RegisterPage() {
  const speaker = useSay();
  const { say, locale } = speaker;
  const checks = fieldChecks(speaker);
  const fields = useFields<Name>(empty, {
    name: checks.needed,
    creditCode: checks.creditCode,
    displayName: checks.needed,
    telephone: checks.telephone,
    email: checks.email,
    login: checks.login,
    password: checks.password,
    again: (value, all) => (value === all.password ? undefined : say("check.again")),
  });
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const intention = useRef(new Intention("register", false));
  const arrive = useArrive();
  const { search } = useLocation();
  usePageTitle(say("register.title"));

  const register = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    if (busy || !fields.check()) return;
    setBusy(true);
    const body = registrationOf(fields.values);
    try {
      arrive(await intention.current.carryOut(body, (key) => call(routes.register, { body, key })));
    } catch (reason) {
      if (!fields.take(reason, nameOf)) setProblem(reason);
    } finally {
      setBusy(false);
    }
  };

  // The check digit is told as soon as the code is whole.
  const code = normaliseCreditCode(fields.values.creditCode);
  const whole = code.length >= creditCodeLength;
  const creditCode = fields.field("creditCode");
  return (
    <div className="p-narrow">
      <PageHeader title={say("register.title")} note={say("register.note")} />
      <form ref={fields.form} className="sb-stack" noValidate onSubmit={(event) => void register(event)}>
        <FormProblem problem={problem} />
        <Card title={say("register.organisation")}>
          <div className="sb-stack">
            <TextField label={say("field.organisation")} help={say("field.organisationHelp")} autoComplete="organization" maxLength={100} {...fields.field("name")} />
            <TextField
              label={say("field.creditCode")}
              help={say("field.creditCodeHelp")}
              autoComplete="off"
              {...creditCode}
              error={creditCode.error ?? (whole ? checks.creditCode(code) : undefined)}
              confirmation={whole && isCreditCode(code) ? say("field.creditCodeRight", { code }) : undefined}
            />
          </div>
        </Card>
        <Card title={say("register.account")}>
          <div className="sb-stack">
            <TextField label={say("field.displayName")} autoComplete="name" maxLength={40} {...fields.field("displayName")} />
            <TextField label={say("field.telephone")} type="tel" inputMode="tel" autoComplete="tel-national" {...fields.field("telephone")} />
            <TextField label={say("field.email")} type="email" inputMode="email" autoComplete="email" {...fields.field("email")} />
            <TextField label={say("field.login")} help={say("field.loginHelp")} autoComplete="username" maxLength={64} {...fields.field("login")} />
            <PasswordField label={say("field.password")} fewest={passwordLength} autoComplete="new-password" locale={locale} {...fields.field("password")} />
            <PasswordField label={say("field.again")} autoComplete="new-password" locale={locale} {...fields.field("again")} />
          </div>
        </Card>
        <Button kind="primary" type="submit" wide busy={busy}>
          {say("register.do")}
        </Button>
      </form>
      <p className="p-after">
        {say("register.hasAccount")} <Link to={`/login${search}`}>{say("shell.login")}</Link>
      </p>
    </div>
  );
}

function registrationOf(values: Record<Name, string>): Registration {
  const { name, creditCode, login, password, displayName, telephone, email } = values;
  return {
    organisation: { name: name.trim(), creditCode: normaliseCreditCode(creditCode) },
    account: { login: login.trim(), password, displayName: displayName.trim(), telephone: telephone.trim(), email: email.trim() },
  };
}

/** The field of a place in the registration: its last part. */
function nameOf(at: string): Name | undefined {
  const last = at.split("/").at(-1) ?? "";
  return Object.hasOwn(empty, last) ? (last as Name) : undefined;
}
