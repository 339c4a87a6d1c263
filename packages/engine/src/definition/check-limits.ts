import type { Meaning } from "./check-meaning.ts";
import type { Limit } from "./definition.generated.ts";

/** Judges limits over several applications: what is counted is there, in every form concerned, and counting begins and ends. */
export function checkLimits(meaning: Meaning): void {
  for (const [id, limit] of Object.entries(meaning.definition.limits ?? {})) checkLimit(meaning, limit, `/limits/${id}`);
}

function checkLimit(meaning: Meaning, limit: Limit, path: string): void {
  const { definition, findings } = meaning;
  limit.tracks?.forEach((track, i) => meaning.track(track, `${path}/tracks/${i}`));
  meaning.states(limit.states, `${path}/states`);
  meaning.clause(limit.clause, path);
  if (limit.states.includes(definition.workflow.initial)) findings.error(`${path}/states`, "limit-initial");
  const forms = meaning.applicationForms(limit.tracks);
  if (limit.of === "value") {
    if (limit.at === undefined) findings.error(path, "limit-without-field");
    if (limit.members !== undefined) findings.error(`${path}/members`, "limit-members");
    meaning.pointerEverywhere(limit.at, `${path}/at`, forms);
  } else {
    if (limit.at !== undefined) findings.error(`${path}/at`, "limit-field");
    meaning.pointer(limit.members, `${path}/members`, forms);
  }
  for (const [key, pointer] of Object.entries({ at: limit.at, members: limit.members })) {
    if (pointer === undefined) continue;
    for (const { nodes } of forms) {
      const schema = nodes.get(pointer)?.schema;
      if (schema && schema["type"] !== "string") findings.error(`${path}/${key}`, "limit-not-text", { pointer });
      else if (schema && key === "members" && schema["format"] !== "credit-code") findings.error(`${path}/${key}`, "limit-not-code", { pointer });
    }
  }
}
