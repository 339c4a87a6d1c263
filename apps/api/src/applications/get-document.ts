import { routes } from "@shenbao/contract";
import { applicationPdf } from "@shenbao/documents";
import { applicationFacts, type ApplicationRecord } from "@shenbao/store";
import { seenApplication } from "../authorisation/sight.ts";
import { bind } from "../http/bind.ts";
import { loadApplication } from "./load-application.ts";

/** The application as PDF, as the caller's role sees it. */
export const getDocument = bind(routes.getDocument, async ({ params, caller, locale, now }, services) => {
  const { record, version, sight } = await loadApplication(services, caller, params.id);
  const seen = seenApplication(sight, record);
  const shown: ApplicationRecord = { ...seen, applicant: seen.applicant ?? { code: "", name: "", creditCode: null } };
  const names = await organisationNames(seen.answers);
  const pdf = await applicationPdf({
    definition: version.definition,
    version: version.version,
    application: applicationFacts(shown, false),
    seesField: sight.seesField,
    files: Object.fromEntries(Object.entries(seen.evidence).map(([id, files]) => [id, files.map(({ name, sha256 }) => ({ name, sha256 }))])),
    locale,
    now,
    // What is open again no longer is what the receipt vouches for: it is printed as a draft.
    ...(record.receipt &&
      version.definition.workflow.states[record.state]?.open === undefined && {
        receipt: { number: record.receipt.number, at: record.receipt.at, contentHash: record.receipt.contentHash },
      }),
    organisationName: (code) => names.get(code) ?? code,
  });
  return { file: Buffer.from(pdf), mediaType: "application/pdf", name: `${record.number ?? seen.name ?? record.id}.pdf` };

  /** Names of all organisations whose codes stand in the answers. */
  async function organisationNames(answers: ApplicationRecord["answers"]): Promise<Map<string, string>> {
    const codes = new Set<string>();
    const collect = (value: unknown): void => {
      if (typeof value === "string" && /^[a-z0-9][a-z0-9-]{0,63}$/.test(value)) codes.add(value);
      else if (typeof value === "object" && value !== null) Object.values(value).forEach(collect);
    };
    collect(answers);
    const found = await services.store.organisations.byCodes([...codes].slice(0, 500));
    return new Map(found.map((organisation) => [organisation.code, organisation.name[locale]]));
  }
});
