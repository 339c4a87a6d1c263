import { applicationMarking, type ApplicationDocument, type SubmissionProof } from "@shenbao/documents";
import { applicationFacts, type ApplicationRecord } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import { seenApplication, type Sight } from "../authorisation/sight.ts";
import { markSigner } from "../marks/mark-keys.ts";
import { registerMark } from "../marks/register-mark.ts";
import type { Services } from "../services.ts";
import type { LoadedApplication } from "./load-application.ts";

/** What an application's printed document is made from, as a role sees it; a document with marks is in the register before it is made. */
export async function documentOf(
  services: Services,
  { record, version, sight }: Pick<LoadedApplication, "record" | "version" | "sight">,
  locale: Locale,
  now: number,
): Promise<ApplicationDocument> {
  const seen = seenApplication(sight, record);
  const shown: ApplicationRecord = { ...seen, prepared: null, applicant: seen.applicant ?? { code: "", name: "", creditCode: null } };
  const names = await organisationNames(services, seen.answers, locale);
  // What is open again no longer is what the receipt vouches for: it is printed as a draft.
  const receipt = record.receipt && version.definition.workflow.states[record.state]?.open === undefined ? await proofOf(services, record.receipt, sight) : undefined;
  const document: ApplicationDocument = {
    definition: version.definition,
    version: version.version,
    application: applicationFacts(shown, false),
    seesField: sight.seesField,
    seesEvidence: sight.seesEvidence,
    files: Object.fromEntries(Object.entries(seen.evidence).map(([id, files]) => [id, files.map(({ name, sha256 }) => ({ name, sha256 }))])),
    locale,
    now,
    ...(receipt && { receipt }),
    organisationName: (code) => names.get(code) ?? code,
  };
  const marking = applicationMarking(document);
  if (marking && receipt) await registerMark(services, marking.mark, record.id, receipt.at);
  return document;
}

/** What proves a submission, with the platform's key where the reader sees all of it. */
export async function proofOf(services: Services, receipt: NonNullable<ApplicationRecord["receipt"]>, sight: Sight): Promise<SubmissionProof> {
  const { applicationId, number, at, contentHash, event } = receipt;
  const submissions = await services.store.events.submissions(applicationId);
  const submission = submissions.findIndex(({ sequence }) => sequence === event.sequence) + 1;
  if (submission === 0) throw new Error(`The receipt of ${applicationId} is of no submission`);
  const whole = sight.hidden.length === 0 && sight.hiddenEvidence.length === 0 && !sight.blind;
  return { number, at, contentHash, submission, signer: whole ? await markSigner(services) : null };
}

/** Names of all organisations whose codes stand in the answers. */
async function organisationNames(services: Services, answers: ApplicationRecord["answers"], locale: Locale): Promise<Map<string, string>> {
  const codes = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === "string" && /^[a-z0-9][a-z0-9-]{0,63}$/.test(value)) codes.add(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(collect);
  };
  collect(answers);
  const found = await services.store.organisations.byCodes([...codes].slice(0, 500));
  return new Map(found.map((organisation) => [organisation.code, organisation.name[locale]]));
}
