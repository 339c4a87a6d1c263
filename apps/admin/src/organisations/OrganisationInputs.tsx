import { maxLength, NumberInput, required, TextInput } from "react-admin";
import { useText } from "../language/use-text.ts";
import { OrganisationInput } from "./OrganisationInput.tsx";

/** What can be changed of an organisation at any time. */
export function OrganisationInputs() {
  const t = useText();
  return (
    <>
      <TextInput source="name.zh-CN" label={t("organisation.nameZh")} validate={[required(), maxLength(100)]} />
      <TextInput source="name.en" label={t("organisation.nameEn")} validate={[required(), maxLength(200)]} />
      <OrganisationInput source="parent" label={t("organisation.parent")} />
      <TextInput
        source="group"
        label={t("organisation.group")}
        helperText={t("organisation.groupHint")}
        parse={(text: string) => (text.trim() === "" ? null : text)}
        validate={maxLength(100)}
      />
      <NumberInput source="from" label={t("organisation.from")} helperText={t("organisation.yearsHint")} min={1900} max={2200} step={1} />
      <NumberInput source="to" label={t("organisation.to")} min={1900} max={2200} step={1} />
    </>
  );
}
