import type { Organisation } from "@shenbao/contract";
import { useCallback, useState } from "react";
import { AutocompleteInput, required, useGetList, type Validator } from "react-admin";
import { useText } from "../language/use-text.ts";

/** Chooses an organisation by name or code; its code is the value. */
export function OrganisationInput({ source, label, need = false }: { source: string; label: string; need?: boolean }) {
  const t = useText();
  const [q, setQ] = useState("");
  const { data = [] } = useGetList<Organisation>("organisations", { pagination: { page: 1, perPage: 50 }, filter: q ? { q } : {} }, { placeholderData: (before) => before });
  // The same functions at each render: react-admin takes new ones for a new choice, and empties what is being typed.
  const whole = useCallback((one: Organisation) => `${t.of(one.name)}（${one.code}）`, [t]);
  const short = useCallback((one: Organisation) => t.of(one.name), [t]);
  const validate: Validator[] = need ? [required()] : [];
  return (
    <AutocompleteInput
      source={source}
      label={label}
      choices={data}
      optionValue="code"
      optionText={whole}
      inputText={short}
      setFilter={setQ}
      filterToQuery={(text: string) => text}
      matchSuggestion={() => true}
      noOptionsText={t("organisation.noMatch")}
      validate={validate}
    />
  );
}
