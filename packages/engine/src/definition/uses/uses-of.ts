import { usesTexts } from "@shenbao/texts/uses";
import { sentence } from "../../form/sentence.ts";
import type { NoticeDefinition } from "../definition.generated.ts";
import { definitionReferences } from "./definition-references.ts";
import { namesIt } from "./names-it.ts";
import type { Reference } from "./reference.ts";
import type { Subject, Use } from "./subject.ts";

/** A reference as people are told of it. */
export function useOf({ path, user, how }: Reference): Use {
  const kind = user.subject?.kind ?? (path.startsWith("/publication") ? "publication" : "notice");
  const title = user.title;
  const name = sentence(usesTexts[`user.${kind}`], kind === "notice" || kind === "publication" ? {} : { title });
  return { path, subject: user.subject, sentence: sentence(usesTexts[how === "itself" ? "how.shows" : how], { user: name }) };
}

const kept = new WeakMap<NoticeDefinition, Reference[]>();

/** The references of a definition that nobody writes into. */
function referencesOf(definition: NoticeDefinition): Reference[] {
  const found = kept.get(definition) ?? definitionReferences(definition);
  kept.set(definition, found);
  return found;
}

/** Every place that names a thing, other than where it stands itself. */
export function usesOf(definition: NoticeDefinition, subject: Subject): Use[] {
  return referencesOf(definition)
    .filter((reference) => reference.how !== "itself" && namesIt(reference, subject))
    .map(useOf);
}
