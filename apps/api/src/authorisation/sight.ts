import { variablesOf, type Expression, type NoticeDefinition } from "@shenbao/engine";
import type { Answers, Json } from "@shenbao/engine";
import type { ApplicationRecord } from "@shenbao/store";

/** What a role does not get to see of the applications it sees. */
export interface Sight {
  role: string;
  /** Field pointers, `*` for every row. */
  hidden: string[];
  /** The applicant is unknown to it. */
  blind: boolean;
  /** Whether it sees what was filled in, on this form, by that role. */
  seesOpinion(opinion: { form: string; role: string }): boolean;
  /** Whether it sees what the applications of a track are called. */
  seesName(track: string): boolean;
  /** Whether nothing hidden lies at, above or below a pointer. */
  seesField(pointer: string): boolean;
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
  const blindRounds = Object.values(definition.reviews).filter((review) => review.by === role && review.blind);
  const hidden = [...new Set([...(sees?.hides ?? []), ...blindRounds.flatMap((review) => review.blindFields ?? [])])];
  const paths = hidden.map(parts);
  const blind = blindRounds.length > 0;
  const seesField = (pointer: string) => !paths.some((path) => overlap(path, parts(pointer)));
  return {
    role,
    hidden,
    blind,
    seesOpinion: (opinion) => opinion.role === role || (sees?.opinions?.includes(opinion.form) ?? false),
    seesField,
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

function without(value: Json, path: string[]): Json {
  const [name, ...rest] = path;
  if (name === undefined || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item, index) => (name === "*" || name === String(index) ? without(item, rest) : item));
  if (!Object.hasOwn(value, name)) return value;
  if (rest.length === 0) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
  return { ...value, [name]: without(value[name] ?? null, rest) };
}

/** Answers without what is hidden. */
export function seenAnswers(sight: Sight, answers: Answers): Answers {
  return sight.hidden.reduce<Answers>((seen, pointer) => without(seen, parts(pointer)) as Answers, answers);
}

/** An application as somebody sees it. */
export type SeenApplication = Omit<ApplicationRecord, "applicant"> & { applicant: ApplicationRecord["applicant"] | null };

/**
 * Takes out of an application what a role does not see. The one place where this happens: views, lists, documents and exports
 * all go through here.
 */
export function seenApplication(sight: Sight, record: ApplicationRecord): SeenApplication {
  return {
    ...record,
    answers: seenAnswers(sight, record.answers),
    name: sight.seesName(record.track) ? record.name : null,
    applicant: sight.blind ? null : record.applicant,
    opinions: record.opinions.filter((opinion) => sight.seesOpinion(opinion)),
    reasons: record.reasons.filter((reason) => !reason.at.startsWith("/") || sight.seesField(reason.at)),
  };
}
