import { expect, it } from "vitest";
import type { NoticeDefinition } from "../definition/definition.generated.ts";
import { sampleDefinition } from "../definition/sample-definition.ts";
import { commonPlaces } from "./common-places.ts";

/** The sample with a second track whose form lacks a field, calls another otherwise, and asks for other evidence. */
function twoTracks(): NoticeDefinition {
  const definition = structuredClone(sampleDefinition());
  const form = structuredClone(definition.forms["application"]) as NoticeDefinition["forms"][string];
  const { properties } = form.schema as { properties: Record<string, { title?: string }> };
  delete properties["area"];
  if (properties["kind"]) properties["kind"].title = "别的类型";
  const [first, ...rest] = form.evidence ?? [];
  return {
    ...definition,
    forms: { ...definition.forms, other: { ...form, evidence: first ? [{ ...first, id: "another" }, ...rest] : [] } },
    tracks: [...definition.tracks, { ...(definition.tracks[0] as NoticeDefinition["tracks"][number]), id: "second", form: "other" }],
  };
}

it("reasons for several applications can point at what all their forms have, and nothing else", () => {
  const definition = twoTracks();
  const at = (tracks: string[], role = "city") => commonPlaces(definition, tracks, role).map((place) => place.at);
  const track = definition.tracks[0]?.id ?? "";
  const alone = at([track]);
  expect(alone).toEqual(expect.arrayContaining(["/area", "/kind"]));
  const both = at([track, "second"]);
  expect(alone.filter((one) => !both.includes(one)).sort()).toEqual(["/area", "/kind", `evidence:${definition.forms["application"]?.evidence?.[0]?.id}`].sort());
  expect(both.every((one) => alone.includes(one))).toBe(true);
  expect(at([])).toEqual([]);
});

it("nor at what is worked out by itself, or what the role does not see", () => {
  const definition = sampleDefinition();
  const places = commonPlaces(definition, [definition.tracks[0]?.id ?? ""], "district").map(({ at }) => at);
  expect(places.length).toBeGreaterThan(3);
  for (const { at } of definition.forms["application"]?.computed ?? []) expect(places).not.toContain(at);
  expect(places).toContain("evidence:licence");
  Object.assign(definition.roles["district"]?.sees ?? {}, { hidesEvidence: ["licence"] });
  expect(commonPlaces(definition, [definition.tracks[0]?.id ?? ""], "district").map(({ at }) => at)).not.toContain("evidence:licence");
  for (const hidden of definition.roles["district"]?.sees.hides ?? []) expect(places.some((at) => at.startsWith(hidden))).toBe(false);
});
