import { listColumns, roleFor, sees, type ApplicationFacts, type Json, type NoticeDefinition, type StandingDecision } from "@shenbao/engine";
import { nothing, slotNames, type ApplicationRecord, type Listing, type SlotName } from "./application-record.ts";
import { searchText, searchWords } from "./search-words.ts";
import type { PreparedDecision } from "./prepared-decision.ts";
import { momentKey, sortKey } from "./sort-key.ts";

/** The value at a pointer; undefined where there is none. Own properties only. */
export function valueAt(answers: Json | undefined, pointer: string): Json | undefined {
  let value: Json | undefined = answers;
  for (const part of pointer.split("/").slice(1)) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, part)) return undefined;
    value = Array.isArray(value) ? value[Number(part)] : value[part];
  }
  return value;
}

/** The engine's view of a record. `handedIn` is not known to the application alone. */
export function applicationFacts(record: ApplicationRecord, handedIn: boolean): ApplicationFacts {
  return {
    id: record.id,
    number: record.number,
    track: record.track,
    state: record.state,
    answers: record.answers,
    applicant: record.applicant,
    receiver: record.receiver,
    reach: record.reach,
    evidence: Object.fromEntries(Object.entries(record.evidence).map(([id, files]) => [id, files.length])),
    scans: Object.fromEntries(Object.entries(record.scans ?? {}).map(([id, { standing }]) => [id, standing])),
    opinions: Object.fromEntries(record.opinions.map((opinion) => [opinion.form, opinion.answers])),
    reasons: record.reasons,
    order: record.order,
    submittedAt: record.submittedAt,
    handedIn,
    ...(record.prepared && !record.prepared.overtaken && { prepared: standing(record.prepared) }),
  };
}

function standing({ action, by, at }: PreparedDecision): StandingDecision {
  return { action, role: by.role, organisation: by.organisation?.code ?? "", by: by.name ?? "", at };
}

/** Pointer of each list field of a track by its slot. */
export function slotsOf(definition: NoticeDefinition, track: string): { slot: SlotName; at: string }[] {
  const fields = listColumns(definition, track).filter((column) => !column.system);
  return slotNames.flatMap((slot, index) => {
    const field = fields[index];
    return field ? [{ slot, at: field.at }] : [];
  });
}

function seenBy(definition: NoticeDefinition, record: ApplicationRecord): string[] {
  const facts = applicationFacts(record, false);
  const found = new Set<string>();
  record.reach.forEach((code, index) => {
    const role = roleFor(definition, record.reachLevels[index] ?? "");
    if (role !== undefined && definition.roles[role]?.sees.scope === "below" && sees(definition, role, code, facts, false)) found.add(code);
  });
  const assignedRoles = Object.keys(definition.roles).filter((role) => definition.roles[role]?.sees.scope === "assigned");
  if (assignedRoles.some((role) => sees(definition, role, "", facts, true))) for (const account of record.assigned) found.add(`account:${account}`);
  return [...found];
}

/** Of a draft lists read nothing, so that saving one touches none of their indexes. */
export const unlisted: Listing = {
  listed: false,
  seenBy: nothing,
  keys: { submittedAt: "", updatedAt: "", number: "", name: "", applicant: "", receiver: "", order: "", s1: "", s2: "", s3: "", s4: "", s5: "", s6: "", s7: "", s8: "" },
  words: nothing,
  search: "",
};

/** What lists read of an application, from the rest of it and the version it is pinned to. */
export function listingOf(definition: NoticeDefinition, record: ApplicationRecord): Listing {
  if (record.submittedAt === null) return unlisted;
  const { applicant } = record;
  const search = searchText([record.name, applicant.name, record.number, applicant.creditCode]);
  const slots = new Map(slotsOf(definition, record.track).map(({ slot, at }) => [slot, sortKey(valueAt(record.answers, at))]));
  const slot = (name: SlotName) => slots.get(name) ?? "";
  return {
    listed: true,
    seenBy: seenBy(definition, record),
    keys: {
      submittedAt: momentKey(record.submittedAt),
      updatedAt: momentKey(record.updatedAt),
      number: sortKey(record.number),
      name: sortKey(record.name),
      applicant: sortKey(applicant.name),
      receiver: sortKey(record.receiver?.code),
      order: sortKey(record.order),
      s1: slot("s1"),
      s2: slot("s2"),
      s3: slot("s3"),
      s4: slot("s4"),
      s5: slot("s5"),
      s6: slot("s6"),
      s7: slot("s7"),
      s8: slot("s8"),
    },
    words: searchWords(search),
    search,
  };
}
