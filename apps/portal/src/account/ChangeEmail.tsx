import { routes } from "@shenbao/contract";
import { Banner, Button, Card } from "@shenbao/renderer";
import { useState, type FormEvent } from "react";
import { call, session } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { fieldChecks } from "./field-checks.ts";
import { FormProblem } from "./FormProblem.tsx";
import { TextField } from "./TextField.tsx";
import { useFields } from "./use-fields.ts";

/** Where one's messages are mailed to; empty: nowhere. */
export function ChangeEmail({ email }: { email: string | null }) {
  const speaker = useSay();
  const { say, locale } = speaker;
  const checks = fieldChecks(speaker);
  const fields = useFields({ email: email ?? "" }, { email: (value) => (value.trim() === "" ? undefined : checks.email(value)) });
  const [problem, setProblem] = useState<unknown>(null);
  const [state, setState] = useState<"ready" | "busy" | "done">("ready");
  const change = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    if (state === "busy" || !fields.check()) return;
    setState("busy");
    try {
      session.enter(await call(routes.changeOwn, { body: { email: fields.values.email.trim() || null } }));
      setState("done");
    } catch (reason) {
      if (!fields.take(reason, () => "email")) setProblem(reason);
      setState("ready");
    }
  };
  return (
    <Card title={say("account.changeEmail")}>
      <form ref={fields.form} className="sb-stack" noValidate onSubmit={(event) => void change(event)}>
        {state === "done" && (
          <Banner tone="success" locale={locale} live="polite">
            <p>{say("account.emailChanged")}</p>
          </Banner>
        )}
        <FormProblem problem={problem} />
        <TextField label={say("field.email")} type="email" inputMode="email" autoComplete="email" help={say("account.emailNote")} maxLength={200} {...fields.field("email")} />
        <div className="sb-buttons">
          <Button kind="primary" type="submit" busy={state === "busy"}>
            {say("account.saveEmail")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
