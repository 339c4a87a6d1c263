import { contentHash, judgeSubmission, type Action, type Finding, type NoticeDefinition } from "@shenbao/engine";
import { valueAt, type ApplicationRecord } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import { invalid } from "../authorisation/refuse.ts";
import { withoutSeals } from "../seals/outdated-seals.ts";
import type { Services } from "../services.ts";
import type { LoadedApplication } from "./load-application.ts";
import { organisationsByCode } from "./organisation-directory.ts";
import { organisationFindings } from "./organisation-findings.ts";

/** The number of an application: year, code (or place) of its track, and its place in the sequence in four digits. */
export async function nextNumber(services: Services, definition: NoticeDefinition, track: string): Promise<string> {
  const index = definition.tracks.findIndex((one) => one.id === track);
  const code = definition.tracks[index]?.code ?? String(index + 1);
  const sequence = await services.store.numbers.next(`${definition.id}/${definition.year}/${code}`);
  return `${definition.year}-${code}-${String(sequence).padStart(4, "0")}`;
}

/**
 * What a submission stores: the answers as the server sees them (hidden ones gone, computed ones made here), who receives it, and
 * the hash over all of it. Number and time are left to the caller.
 * @throws Problem "invalid" with every finding, where something blocks
 */
export async function submittedContent(services: Services, loaded: LoadedApplication, action: Action, now: number, locale: Locale): Promise<Partial<ApplicationRecord>> {
  const { record, version, facts } = loaded;
  const { definition } = version;
  const { form, validate } = version.formOf(record.track);
  const { answers, findings, blocked } = judgeSubmission(definition, action, facts, now, validate);
  const organisations = await organisationFindings(services, form, definition.year, answers);
  if (blocked || organisations.length > 0) throw invalid([...findings, ...organisations], locale);
  const receiver = await receiverOf(services, definition, answers);
  const unsealed = withoutSeals(definition, record);
  const evidence = Object.fromEntries(Object.entries(unsealed ?? record.evidence).map(([id, files]) => [id, files.map((file) => file.sha256)]));
  return {
    answers,
    ...(unsealed && { evidence: unsealed }),
    ...receiver,
    name: nameOf(definition, record.track, answers),
    contentHash: contentHash({ notice: record.noticeId, version: record.version, track: record.track, answers, evidence }),
  };
}

/** The project's name, where the track says which field holds it. */
export function nameOf(definition: NoticeDefinition, track: string, answers: ApplicationRecord["answers"]): string | null {
  const pointer = definition.tracks.find((one) => one.id === track)?.name;
  const name = pointer === undefined ? undefined : valueAt(answers, pointer);
  return typeof name === "string" && name.trim() !== "" ? name.slice(0, 200) : null;
}

/** The receiving organisation and all above it; the notice's owner where the form does not say. */
async function receiverOf(
  services: Services,
  definition: NoticeDefinition,
  answers: ApplicationRecord["answers"],
): Promise<Pick<ApplicationRecord, "receiver" | "reach" | "reachLevels">> {
  const chosen = valueAt(answers, definition.workflow.receivedBy);
  const code = typeof chosen === "string" && chosen !== "" ? chosen : definition.owner;
  const receiver = (await organisationsByCode(services.store, [code])).get(code);
  if (!receiver) throw new Error(`There is no organisation ${code} to receive applications of ${definition.id}`);
  const above = await organisationsByCode(services.store, receiver.ancestors);
  return {
    receiver: { code: receiver.code, name: receiver.name },
    reach: [receiver.code, ...receiver.ancestors],
    reachLevels: [receiver.level, ...receiver.ancestors.map((ancestor) => above.get(ancestor)?.level ?? "")],
  };
}

/** A finding at a place, for what the engine does not judge. */
export function findingAt(at: string, code: string, message: Finding["message"]): Finding {
  return { at, code, severity: "error", message };
}
