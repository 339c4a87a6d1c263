import { normaliseCreditCode, participantsOf, type Assignable, type Declared, type Expert, type NoticeDefinition, type Party, type Review } from "@shenbao/engine";
import type { AccountRecord, ApplicationRecord, AssignmentRecord, InterestRecord, OrganisationRecord } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import type { Services } from "../services.ts";
import { sameName } from "./same-name.ts";

/** Somebody who can score, as the round knows them. */
export interface RoundExpert {
  account: AccountRecord;
  organisation: OrganisationRecord;
  expert: Expert;
}

/** What a name or a code of an organisation is compared by. */
const byName = (name: string) => `name:${sameName(name)}`;

function partyOf({ code, name, creditCode, group }: Pick<OrganisationRecord, "code" | "name" | "creditCode" | "group">): Party {
  const codes = [code, ...(creditCode === null ? [] : [creditCode]), byName(name["zh-CN"]), byName(name.en)];
  return { name: name["zh-CN"], codes: [...new Set(codes)], group };
}

/** The accounts that may score a round, with whom they belong to and what they know. Those of suspended organisations are left out. */
export async function roundExperts({ store }: Services, definition: NoticeDefinition, review: Review, tx?: ClientSession): Promise<RoundExpert[]> {
  const level = definition.roles[review.by]?.level ?? "";
  const accounts = await store.accounts.ofLevel(level, tx);
  const organisations = new Map((await store.organisations.byCodes([...new Set(accounts.map((account) => account.organisationCode))], tx)).map((one) => [one.code, one]));
  const credit = accounts.flatMap(({ affiliations }) => affiliations.flatMap(({ creditCode }) => creditCode ?? []));
  const known = new Map((await store.organisations.byCreditCodes([...new Set(credit)], tx)).map((one) => [one.creditCode, one]));
  return accounts.flatMap((account): RoundExpert[] => {
    const organisation = organisations.get(account.organisationCode);
    if (!organisation || organisation.suspended) return [];
    const beside = account.affiliations.map(({ name, creditCode }): Party => {
      const registered = creditCode === null ? undefined : known.get(creditCode);
      const party = registered && partyOf(registered);
      return { name, codes: [...(party?.codes ?? []), ...(creditCode === null ? [] : [creditCode]), byName(name)], group: party?.group ?? null };
    });
    const { id, displayName, expertise, mostAssigned } = account;
    const knows = expertise.length === 0 ? null : definition.tracks.filter((track) => expertise.some((word) => meansTrack(word, track))).map((track) => track.id);
    return [{ account, organisation, expert: { id, name: displayName, parties: [partyOf(organisation), ...beside], parents: organisation.ancestors, knows, most: mostAssigned } }];
  });
}

/** Whether a word for what somebody knows means a track: its identifier, or its name or a part of it. */
function meansTrack(word: string, { id, title }: NoticeDefinition["tracks"][number]): boolean {
  const said = sameName(word);
  return said === id || Object.values(title).some((name) => sameName(name) === said || (said.length >= 2 && sameName(name).includes(said)));
}

/** Applications as conflicts know them: with every participant. */
export async function roundApplications({ store }: Services, review: Review, applications: readonly ApplicationRecord[], tx?: ClientSession): Promise<Assignable[]> {
  const participants = new Map(applications.map(({ id, answers }) => [id, participantsOf(review, answers)]));
  const applicants = new Map((await store.organisations.byCodes([...new Set(applications.map(({ applicant }) => applicant.code))], tx)).map((one) => [one.code, one]));
  const registered = new Map((await store.organisations.byCreditCodes([...new Set([...participants.values()].flat())], tx)).map((one) => [one.creditCode, one]));
  return applications.map(({ id, track, applicant }) => {
    const lead = applicants.get(applicant.code);
    const own: Party = {
      name: applicant.name,
      codes: [...new Set([applicant.code, ...(applicant.creditCode === null ? [] : [applicant.creditCode]), byName(applicant.name)])],
      group: lead?.group ?? null,
    };
    const others = (participants.get(id) ?? []).map((code): Party => {
      const found = registered.get(code);
      return found ? partyOf(found) : { name: code, codes: [code], group: null };
    });
    return { id, track, parties: [own, ...others] };
  });
}

/** What experts stated, in the round and before it. Interests meet an application by its number, an organisation by code, credit code or name. */
export function declaredIn(
  round: readonly AssignmentRecord[],
  interests: readonly InterestRecord[],
  applications: readonly ApplicationRecord[],
): (Declared & { interest?: InterestRecord })[] {
  const within = round.flatMap(({ status, stated, applicationId, expert, conflict }) =>
    status === "conflict" || stated ? [{ application: applicationId, expert, reason: conflict ?? stated?.reason ?? "" }] : [],
  );
  const before = interests.flatMap((interest): (Declared & { interest: InterestRecord })[] => {
    const { expert, kind, about, reason } = interest;
    if (kind === "application") {
      const meant = applications.filter(({ number }) => number !== null && sameName(number) === sameName(about));
      return meant.map(({ id }) => ({ expert, application: id, reason, interest }));
    }
    return [about.toLowerCase(), normaliseCreditCode(about), byName(about)].map((organisation) => ({ expert, organisation, reason, interest }));
  });
  return [...within, ...before];
}

/** Stated interests that meet nothing in the round. */
export function unmatchedIn(interests: readonly InterestRecord[], applications: readonly ApplicationRecord[], pieces: readonly Assignable[]): InterestRecord[] {
  const codes = new Set(pieces.flatMap(({ parties }) => parties.flatMap((party) => party.codes)));
  return interests.filter((interest) => {
    const stated = declaredIn([], [interest], applications);
    return !stated.some(({ application, organisation }) => application !== undefined || (organisation !== undefined && codes.has(organisation)));
  });
}
