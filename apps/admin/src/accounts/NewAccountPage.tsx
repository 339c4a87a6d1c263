import { useState } from "react";
import { CreateBase, Form, maxLength, minLength, type RaRecord, regex, required, TextInput } from "react-admin";
import { useNavigate } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { OrganisationInput } from "../organisations/OrganisationInput.tsx";
import { FormFoot } from "../pages/FormFoot.tsx";
import { LinkDialog } from "../pages/LinkDialog.tsx";
import { Page } from "../pages/Page.tsx";
import { AccountInputs } from "./AccountInputs.tsx";
import { expertSaid } from "./expert-words.ts";

interface Made extends RaRecord {
  link: string;
  expiresAt: string;
}

// One object for good: react-admin begins the form anew with every other one.
const blank = { email: null, telephone: null, administrator: false, expertise: [], affiliations: [], mostAssigned: null };

/** Makes an account; its owner sets the password by a one-time link, which is shown here once. */
export function NewAccountPage() {
  const t = useText();
  const navigate = useNavigate();
  const [made, setMade] = useState<Made | null>(null);
  return (
    <Page title={t("accounts.new")} back={{ to: "/accounts", title: t("nav.accounts") }}>
      <CreateBase<Omit<Made, "id">, Made>
        resource="accounts"
        redirect={false}
        transform={(data: Omit<Made, "id">) => ({ ...data, ...expertSaid(data as never) })}
        mutationOptions={{ onSuccess: (data) => setMade(data) }}
      >
        <div className="sb-card ad-form-card">
          <Form defaultValues={blank}>
            <TextInput
              source="login"
              label={t("signIn.login")}
              helperText={t("account.loginHint")}
              validate={[required(), minLength(3), maxLength(64), regex(/^[A-Za-z0-9][A-Za-z0-9._@-]*$/)]}
            />
            <OrganisationInput source="organisation" label={t("account.organisation")} need />
            <AccountInputs />
            <FormFoot back="/accounts" title={t("accounts.make")} />
          </Form>
        </div>
      </CreateBase>
      <LinkDialog link={made?.link ?? null} expiresAt={made?.expiresAt ?? ""} onClose={() => void navigate(`/accounts/${made?.id ?? ""}`)} />
    </Page>
  );
}
