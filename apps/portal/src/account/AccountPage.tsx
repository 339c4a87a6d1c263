import { routes } from "@shenbao/contract";
import { Card, DescriptionList, PageHeader } from "@shenbao/renderer";
import { locales } from "@shenbao/texts";
import { useState } from "react";
import { useRevalidator } from "react-router";
import { call, session } from "../client/api.ts";
import { setLocale } from "../client/locale.ts";
import { useSay } from "../client/use-say.ts";
import { useSession } from "../client/use-session.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import { ChangeEmail } from "./ChangeEmail.tsx";
import { ChangePassword } from "./ChangePassword.tsx";
import { FormProblem } from "./FormProblem.tsx";

const names = { "zh-CN": "中文", en: "English" } as const;

/** One's own account: who it is, its language, its password. */
export function AccountPage() {
  const { say, text, locale } = useSay();
  const { account } = useSession();
  const { revalidate } = useRevalidator();
  const [problem, setProblem] = useState<unknown>(null);
  usePageTitle(say("account.title"));
  if (!account) return null;

  const choose = async (chosen: (typeof locales)[number]) => {
    setProblem(null);
    try {
      session.enter(await call(routes.changeOwn, { body: { locale: chosen } }));
      setLocale(chosen);
      void revalidate();
    } catch (reason) {
      setProblem(reason);
    }
  };

  return (
    <div className="p-narrow">
      <PageHeader title={say("account.title")} />
      <div className="sb-stack">
        <Card title={say("account.who")}>
          <DescriptionList
            items={[
              { term: say("field.organisation"), value: text(account.organisation.name) },
              { term: say("field.displayName"), value: account.displayName },
              { term: say("field.login"), value: account.login },
              ...(account.telephone ? [{ term: say("field.telephone"), value: account.telephone }] : []),
              ...(account.email ? [{ term: say("field.email"), value: account.email }] : []),
            ]}
          />
        </Card>
        <Card title={say("account.language")}>
          <FormProblem problem={problem} />
          <fieldset className="p-choices">
            <legend className="sb-hidden">{say("account.language")}</legend>
            {locales.map((one) => (
              <label key={one} className="p-choice" lang={one}>
                <input type="radio" name="language" checked={one === locale} onChange={() => void choose(one)} />
                {names[one]}
              </label>
            ))}
          </fieldset>
        </Card>
        <ChangeEmail email={account.email} />
        <ChangePassword />
      </div>
    </div>
  );
}
