import { routes } from "@shenbao/contract";
import { Banner, Button, Card, PasswordField } from "@shenbao/renderer";
import { useState, type FormEvent } from "react";
import { call, session } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { fieldChecks, passwordLength } from "./field-checks.ts";
import { FormProblem } from "./FormProblem.tsx";
import { useFields } from "./use-fields.ts";

/** Changes one's own password; the old one is asked for. */
export function ChangePassword() {
  const [round, setRound] = useState(0);
  return <PasswordForm key={round} changed={round > 0} onChanged={() => setRound(round + 1)} />;
}

function PasswordForm({ changed, onChanged }: { changed: boolean; onChanged(): void }) {
  const speaker = useSay();
  const { say, locale } = speaker;
  const checks = fieldChecks(speaker);
  const fields = useFields(
    { old: "", password: "", again: "" },
    { old: checks.needed, password: checks.password, again: (value, all) => (value === all.password ? undefined : say("check.again")) },
  );
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const change = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    if (busy || !fields.check()) return;
    setBusy(true);
    try {
      session.enter(await call(routes.changeOwn, { body: { password: { old: fields.values.old, new: fields.values.password } } }));
      onChanged();
    } catch (reason) {
      if (!fields.take(reason, (at) => (at.endsWith("/old") ? "old" : at.endsWith("/new") ? "password" : undefined))) setProblem(reason);
      setBusy(false);
    }
  };

  return (
    <Card title={say("account.password")}>
      <form ref={fields.form} className="sb-stack" noValidate onSubmit={(event) => void change(event)}>
        {changed && (
          <Banner tone="success" locale={locale} live="polite">
            <p>{say("account.passwordChanged")}</p>
          </Banner>
        )}
        <FormProblem problem={problem} />
        <PasswordField label={say("field.oldPassword")} autoComplete="current-password" locale={locale} {...fields.field("old")} />
        <PasswordField label={say("field.newPassword")} fewest={passwordLength} autoComplete="new-password" locale={locale} {...fields.field("password")} />
        <PasswordField label={say("field.again")} autoComplete="new-password" locale={locale} {...fields.field("again")} />
        <div className="sb-buttons">
          <Button kind="primary" type="submit" busy={busy}>
            {say("account.changePassword")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
