import type { Json } from "@shenbao/engine";
import { knownIn, type WordsScope } from "@shenbao/engine/words";
import { partAt, withPart } from "./part-at.ts";
import { comparison, predicatesAt, stays, type Compared } from "./predicates.ts";

/** A comparison once another thing is compared: the rest of it stays where it still fits, or is what is usual for things of that kind. */
export function withSubject(part: Json, compared: Compared, subject: Json, scope: WordsScope): Json {
  const known = knownIn(scope, subject);
  const { fitting } = predicatesAt(scope, subject);
  const before = compared.others.map(({ at }) => partAt(part, at));
  // «Is filled in» is what a new condition on a text asks; of a thing of another kind there is more to be asked.
  const usual = compared.predicate === "filled" && known.type !== knownIn(scope, partAt(part, compared.subject)).type;
  const fits = fitting.includes(compared.predicate) && !usual;
  if (fits && before.every((one) => (Array.isArray(one) ? one.every((each) => stays(each, known)) : stays(one, known)))) return withPart(part, compared.subject, subject) as Json;
  return comparison(
    fits ? compared.predicate : (fitting[0] ?? "filled"),
    subject,
    known,
    scope.year,
    before.filter((one) => !Array.isArray(one)),
  );
}
