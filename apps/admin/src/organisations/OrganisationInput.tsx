import type { Organisation } from "@shenbao/contract";
import { useState } from "react";
import { AutocompleteInput, required, useGetList, type Validator } from "react-admin";
import { useText } from "../language/use-text.ts";

/** Chooses an organisation by name or code; its code is the value. */
export function OrganisationInput({ source, label, need = false }: { source: string; label: string; need?: boolean }) {
  const t = useText();
  const [q, setQ] = useState("");
  const { data = [], isPending } = useGetList<Organisation>("organisations", { pagination: { page: 1, perPage: 50 }, filter: q ? { q } : {} });
  const validate: Validator[] = need ? [required()] : [];
  return (
    <AutocompleteInput
      source={source}
      label={label}
      choices={data}
      isPending={isPending}
      optionValue="code"
      optionText={(one: Organisation) => `${t.of(one.name)}（${one.code}）`}
      inputText={(one: Organisation) => t.of(one.name)}
      setFilter={setQ}
      filterToQuery={(text: string) => text}
      matchSuggestion={() => true}
      noOptionsText={t("organisation.noMatch")}
      validate={validate}
    />
  );
}
