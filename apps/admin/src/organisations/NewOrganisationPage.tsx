import { CreateBase, Form, maxLength, regex, required, TextInput } from "react-admin";
import { useText } from "../language/use-text.ts";
import { FormFoot } from "../pages/FormFoot.tsx";
import { Page } from "../pages/Page.tsx";
import { OrganisationInputs } from "./OrganisationInputs.tsx";
import { useLevels } from "./use-levels.ts";

const code = /^[a-z0-9][a-z0-9-]{0,63}$/;

// One object for good: react-admin begins the form anew with every other one.
const blank = { parent: null, creditCode: null, group: null, from: null, to: null };

/** Makes an organisation. Its code and level stay. */
export function NewOrganisationPage() {
  const t = useText();
  const levels = useLevels();
  const known = levels.map(({ level, title }) => `${level}（${t.of(title)}）`).join(t.locale === "en" ? ", " : "、");
  return (
    <Page title={t("organisations.new")} back={{ to: "/organisations", title: t("nav.organisations") }}>
      <CreateBase resource="organisations" redirect="list">
        <div className="sb-card ad-form-card">
          <Form defaultValues={blank}>
            <TextInput source="code" label={t("organisation.code")} helperText={t("organisation.codeHint")} validate={[required(), maxLength(64), regex(code)]} />
            <TextInput
              source="level"
              label={t("organisation.level")}
              helperText={known ? t("organisation.levelHint", { levels: known }) : false}
              validate={[required(), regex(code)]}
            />
            <TextInput source="creditCode" label={t("organisation.creditCode")} validate={maxLength(18)} />
            <OrganisationInputs />
            <FormFoot back="/organisations" title={t("organisations.make")} />
          </Form>
        </div>
      </CreateBase>
    </Page>
  );
}
