import { type Draft, Problem, routes } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { sayAll } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { api } from "../api/api.ts";

const longest = 60;

/** Keeps a definition of a draft as a new one beside the one it came from, under a free identifier and a title that says so. */
export async function saveAsCopy(draft: string, definition: NoticeDefinition): Promise<Draft> {
  const title = sayAll(texts["conflict.copyTitle"], { title: definition.title });
  for (let number = 1; ; number++) {
    const end = number === 1 ? "-copy" : `-copy-${number}`;
    const id = definition.id.slice(0, longest - end.length) + end;
    try {
      return await api.call(routes.importDefinition, { body: { ...definition, id, title }, query: { copyOf: draft }, key: crypto.randomUUID() });
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== "already-exists" || number === 20) throw error;
    }
  }
}
