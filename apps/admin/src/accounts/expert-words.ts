import type { Account } from "@shenbao/contract";

type Affiliation = Account["affiliations"][number];

/** Lines as they are typed: they stay whole, blank ones too, until they are sent. */
export const wordsIn = (text: string): string[] => text.split("\n");

/** Affiliations as lines: a name, and after a comma its credit code. */
export const affiliationsOf = (affiliations?: Affiliation[]): string =>
  affiliations?.map(({ name, creditCode }) => (creditCode === null ? name : `${name},${creditCode}`)).join("\n") ?? "";

export const affiliationsIn = (text: string): Affiliation[] =>
  text.split("\n").map((line) => {
    const at = Math.max(line.lastIndexOf(","), line.lastIndexOf("，"));
    return at === -1 ? { name: line, creditCode: null } : { name: line.slice(0, at), creditCode: line.slice(at + 1) };
  });

/** What was typed of an expert, as it is sent: without blanks and empty lines. */
export function expertSaid({ expertise, affiliations, mostAssigned }: Pick<Account, "expertise" | "affiliations" | "mostAssigned">) {
  return {
    expertise: expertise.map((word) => word.trim()).filter((word) => word !== ""),
    affiliations: affiliations.map(({ name, creditCode }) => ({ name: name.trim(), creditCode: creditCode?.trim() || null })).filter(({ name }) => name !== ""),
    mostAssigned,
  };
}
