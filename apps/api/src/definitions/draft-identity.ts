import { codeSchema, Problem, textSchema } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { checkDefinition } from "@shenbao/engine/check";
import type { Locale, Text } from "@shenbao/texts";
import { z } from "zod";

const identitySchema = z.object({ id: codeSchema, year: z.int().min(1900).max(2200), title: textSchema });

/**
 * What a draft is kept and found by. Everything else of a draft may be wrong; without these it is nobody's.
 * @throws Problem "invalid-definition" with the engine's findings
 */
export function draftIdentity(definition: NoticeDefinition, locale: Locale): { noticeId: string; year: number; title: Text } {
  const read = identitySchema.safeParse(definition);
  if (!read.success) throw definitionProblem(definition, locale);
  return { noticeId: read.data.id, year: read.data.year, title: read.data.title };
}

/** The problem of a definition with errors, in the way of publishing it or of what else is said. */
export function definitionProblem(definition: unknown, locale: Locale, code: "invalid-definition" | "definition-unprintable" = "invalid-definition"): Problem {
  const errors = checkDefinition(definition).filter((finding) => finding.severity === "error");
  return new Problem(
    code,
    { count: Math.max(1, errors.length) },
    errors.slice(0, 200).map(({ path, code: finding, severity, message }) => ({ at: path, code: finding, severity, message: message[locale] })),
  );
}
