import type { OrganisationRecord, Store } from "@shenbao/store";

interface Known {
  organisation: OrganisationRecord | null;
  until: number;
}

/** How long an organisation is remembered, in ms. Its suspension counts for new submissions within that time. */
const remembered = 1000;
const most = 5000;
const directories = new WeakMap<Store, Map<string, Known>>();

/**
 * Organisations by their codes, remembered for a second: in the last hour before a deadline every submission asks for the same few.
 * Codes that are none are left out.
 */
export async function organisationsByCode(store: Store, codes: readonly string[]): Promise<Map<string, OrganisationRecord>> {
  const directory = directories.get(store) ?? new Map<string, Known>();
  directories.set(store, directory);
  if (directory.size > most) directory.clear();
  const now = performance.now();
  const asked = codes.filter((code) => (directory.get(code)?.until ?? 0) < now);
  if (asked.length > 0) {
    const found = new Map((await store.organisations.byCodes(asked)).map((organisation) => [organisation.code, organisation]));
    for (const code of asked) directory.set(code, { organisation: found.get(code) ?? null, until: now + remembered });
  }
  return new Map(
    codes.flatMap((code): [string, OrganisationRecord][] => {
      const organisation = directory.get(code)?.organisation;
      return organisation ? [[code, organisation]] : [];
    }),
  );
}
