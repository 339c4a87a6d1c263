import { sayAll, type Text } from "@shenbao/texts";
import { usesTexts } from "@shenbao/texts/uses";
import type { NoticeDefinition } from "../definition.generated.ts";
import { definitionReferences } from "./definition-references.ts";
import { namesIt } from "./names-it.ts";
import type { Reference } from "./reference.ts";
import type { Subject, Use } from "./subject.ts";

/** A reference as people are told of it. */
export function useOf(reference: Reference): Use {
  const { path, user, how } = reference;
  const name = nameOf(reference);
  return { path, subject: user.subject, sentence: sayAll(usesTexts[how === "itself" ? "how.shows" : how], { user: name }) };
}

/** Parts of the notice that are no subject of their own. */
const parts = ["publication", "print", "attachments"] as const;

/** What names another thing, as people are told of it: «规则「…」». */
export function nameOf({ path, user }: Reference): Text {
  const kind = user.subject?.kind ?? parts.find((part) => path.startsWith(`/${part}`)) ?? "notice";
  return sayAll(usesTexts[`user.${kind}`], kind === "notice" || kind === "publication" || kind === "print" ? {} : { title: user.title });
}

const kept = new WeakMap<NoticeDefinition, Reference[]>();

/** The references of a definition that nobody writes into. */
export function referencesOf(definition: NoticeDefinition): Reference[] {
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
