import { BooleanInput, email, maxLength, required, TextInput } from "react-admin";
import { useText } from "../language/use-text.ts";

/** What can be changed of an account at any time. */
export function AccountInputs() {
  const t = useText();
  return (
    <>
      <TextInput source="displayName" label={t("account.displayName")} validate={[required(), maxLength(40)]} />
      <TextInput source="email" type="email" label={t("account.email")} validate={[email(), maxLength(200)]} />
      <TextInput source="telephone" label={t("account.telephone")} validate={maxLength(30)} />
      <BooleanInput source="administrator" label={t("account.isAdministrator")} helperText={t("account.isAdministratorHint")} />
    </>
  );
}
