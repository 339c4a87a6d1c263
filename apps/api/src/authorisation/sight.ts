import { blindRounds, hiddenEvidence, hiddenFields, releasedForms, variablesOf, withoutFields, type Answers, type Expression, type NoticeDefinition } from "@shenbao/engine";
import type { ApplicationRecord } from "@shenbao/store";

/** What a role does not get to see of the applications it sees. */
export interface Sight {
  role: string;
  /** Field pointers, `*` for every row. */
  hidden: string[];
  /** Evidence whose files it does not see. */
  hiddenEvidence: readonly string[];
  /** The applicant is unknown to it. */
  blind: boolean;
  /** It sees what it was assigned to, and nothing of what others did before. */
  assigned: boolean;
  /** Lists and exports of many show it by which number or address people are reached only in part: it judges single applications and calls nobody. */
  masksContacts: boolean;
  /** Whether it sees what was filled in, on this form, by that role. */
  seesOpinion(opinion: { form: string; role: string }): boolean;
  /** Forms of others that it sees of an application of a track in a state, for the applicant's own form shows what is in them. */
  released(track: string, state: string): readonly string[];
  /** Whether it sees what the applications of a track are called. */
  seesName(track: string): boolean;
  /** Whether nothing hidden lies at, above or below a pointer. */
  seesField(pointer: string): boolean;
  seesEvidence(id: string): boolean;
  /** Whether it sees what a reason or a finding points at: a field, an evidence item or one of its files; anything else is no place of the application. */
  seesPlace(at: string): boolean;
  /** Whether an expression reads nothing hidden. */
  seesExpression(expression: Expression): boolean;
}

const parts = (pointer: string) => pointer.split("/").slice(1);
const isIndex = (part: string | undefined) => part === "*" || (part !== undefined && /^\d+$/.test(part));

function overlap(one: string[], other: string[]): boolean {
  const shorter = Math.min(one.length, other.length);
  return one.slice(0, shorter).every((part, index) => part === other[index] || (isIndex(part) && isIndex(other[index])));
}

/** The sight of a role. Blind rounds hide the applicant from those who score. */
export function sightOf(definition: NoticeDefinition, role: string): Sight {
  const sees = definition.roles[role]?.sees;
  const hidden = hiddenFields(definition, role);
  const paths = hidden.map(parts);
  const blind = blindRounds(definition, role).length > 0;
  const unseen = hiddenEvidence(definition, role);
  const seesEvidence = (id: string) => !unseen.includes(id);
  const seesField = (pointer: string) => !paths.some((path) => overlap(path, parts(pointer)));
  return {
    role,
    hidden,
    hiddenEvidence: unseen,
    blind,
    assigned: sees?.scope === "assigned",
    masksContacts: sees?.scope === "assigned",
    seesOpinion: (opinion) => opinion.role === role || (sees?.opinions?.includes(opinion.form) ?? false),
    released: (track, state) => (sees?.scope === "own" ? releasedForms(definition, track, state) : []),
    seesField,
    seesEvidence,
    seesPlace: (at) => (at.startsWith("/") ? seesField(at) : !at.startsWith("evidence:") || seesEvidence(at.slice("evidence:".length).split("/")[0] ?? "")),
    seesName(track) {
      const pointer = definition.tracks.find((one) => one.id === track)?.name;
      return pointer === undefined || seesField(pointer);
    },
    seesExpression: (expression) =>
      variablesOf(expression).every((name) => {
        if (name.startsWith("$applicant")) return !blind;
        if (name.startsWith("$opinion.")) {
          const form = name.split(".")[1] ?? "";
          return sees?.opinions?.includes(form) || definition.workflow.actions.some((action) => action.form === form && action.by === role);
        }
        return name.startsWith("$") || seesField(`/${name.replaceAll(".", "/")}`);
      }),
  };
}

/** Answers without what is hidden. */
export function seenAnswers(sight: Sight, answers: Answers): Answers {
  return withoutFields(answers, sight.hidden);
}

/**
 * Files as somebody sees them: none of what is hidden. Where the applicant is unknown their names are what they are evidence of and their number, since
 * applicants write their own names into them.
 */
export function seenFiles<T extends { name: string }>(sight: Pick<Sight, "blind" | "seesEvidence">, evidence: Record<string, T[]>): Record<string, T[]> {
  const seen = Object.entries(evidence).filter(([id]) => sight.seesEvidence(id));
  if (!sight.blind) return Object.fromEntries(seen);
  return Object.fromEntries(seen.map(([id, files]) => [id, files.map((file, index) => ({ ...file, name: `${id}-${index + 1}${extensionOf(file.name)}` }))]));
}

const extensionOf = (name: string): string => /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? "";

/** An application as somebody sees it. */
export type SeenApplication = Omit<ApplicationRecord, "applicant" | "prepared"> & { applicant: ApplicationRecord["applicant"] | null };

/**
 * Takes out of an application what a role does not see. The one place where this happens: views, lists, documents and exports
 * all go through here.
 */
export function seenApplication(sight: Sight, record: ApplicationRecord): SeenApplication {
  const released = sight.released(record.track, record.state);
  // What was prepared is told by `decisionView` alone.
  const { prepared: _prepared, ...told } = record;
  return {
    ...told,
    answers: seenAnswers(sight, record.answers),
    evidence: seenFiles(sight, record.evidence),
    name: sight.seesName(record.track) ? record.name : null,
    applicant: sight.blind ? null : record.applicant,
    opinions: record.opinions.filter((opinion) => sight.seesOpinion(opinion) || released.includes(opinion.form)),
    reasons: record.reasons.filter(({ at }) => sight.seesPlace(at)),
    tickets: sight.assigned ? [] : record.tickets.filter(({ at }) => sight.seesPlace(at)),
  };
}
