import { routes } from "@shenbao/contract";
import type { Text } from "@shenbao/texts";
import { call } from "./api.ts";

export interface OrganisationChoice {
  code: string;
  name: Text;
}

const kept = new Map<string, Promise<OrganisationChoice[]>>();

/** The organisations of a level that can be chosen in a form of that year. */
export function organisationChoices(level: string, year: number): Promise<OrganisationChoice[]> {
  const key = `${level}@${year}`;
  const known = kept.get(key);
  if (known) return known;
  const asked = call(routes.listReceivers, { query: { level, year } }).then((answer) => answer.rows.map(({ code, name }) => ({ code, name })));
  kept.set(key, asked);
  asked.catch(() => kept.delete(key));
  return asked;
}
