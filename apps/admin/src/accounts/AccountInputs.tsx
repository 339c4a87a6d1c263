import { BooleanInput, email, maxLength, NumberInput, required, TextInput } from "react-admin";
import { useText } from "../language/use-text.ts";
import { affiliationsIn, affiliationsOf, wordsIn } from "./expert-words.ts";

/** What can be changed of an account at any time. */
export function AccountInputs() {
  const t = useText();
  return (
    <>
      <TextInput source="displayName" label={t("account.displayName")} validate={[required(), maxLength(40)]} />
      <TextInput source="email" type="email" label={t("account.email")} validate={[email(), maxLength(200)]} />
      <TextInput source="telephone" label={t("account.telephone")} validate={maxLength(30)} />
      <BooleanInput source="administrator" label={t("account.isAdministrator")} helperText={t("account.isAdministratorHint")} />
      <h2 className="ad-form-part">{t("expert.title")}</h2>
      <TextInput
        source="expertise"
        label={t("expert.expertise")}
        helperText={t("expert.expertiseHint")}
        multiline
        minRows={2}
        format={(words?: string[]) => words?.join("\n") ?? ""}
        parse={wordsIn}
      />
      <TextInput
        source="affiliations"
        label={t("expert.affiliations")}
        helperText={t("expert.affiliationsHint")}
        multiline
        minRows={2}
        format={affiliationsOf}
        parse={affiliationsIn}
      />
      <NumberInput source="mostAssigned" label={t("expert.most")} helperText={t("expert.mostHint")} min={0} max={5000} step={1} />
    </>
  );
}
