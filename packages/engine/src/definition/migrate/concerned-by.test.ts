import { describe, expect, it } from "vitest";
import type { NoticeDefinition } from "../definition.generated.ts";
import { sampleDefinition } from "../sample-definition.ts";
import { changedPlaces, concernedBy } from "./index.ts";

/** The sample notice with a second track of its own form. */
function twoTracks(): NoticeDefinition {
  const definition = sampleDefinition();
  const [only] = definition.tracks;
  const form = definition.forms["application"];
  if (!only || !form) throw new Error("the sample has a track and its form");
  definition.tracks.push({ ...only, id: "second", form: "second" });
  definition.forms["second"] = structuredClone(form);
  return definition;
}

function corrected(change: (definition: NoticeDefinition) => void): NoticeDefinition {
  const definition = twoTracks();
  change(definition);
  return definition;
}

const concerned = (after: NoticeDefinition) => ["only", "second"].filter((track) => concernedBy(twoTracks(), after, track));

describe("what a correction changes", () => {
  it("is nothing where only the order of names differs, and else each part or thing that does", () => {
    const turned = Object.fromEntries(Object.entries(twoTracks()).reverse()) as unknown as NoticeDefinition;
    expect(changedPlaces(twoTracks(), turned)).toEqual([]);
    expect(concerned(turned)).toEqual([]);
    const after = corrected((definition) => {
      definition.opens = "2023-07-31";
      definition.title.en = "Another title";
      delete definition.forms["second"]?.evidence;
      definition.contacts = [...definition.contacts, { office: { "zh-CN": "处", en: "Office" } }];
    });
    expect(changedPlaces(twoTracks(), after)).toEqual(["/title/en", "/contacts/0", "/forms/second", "/opens"].sort((a, b) => orderOf(a) - orderOf(b)));
  });

  it("concerns those whose form it changes, all where it is the notice's, and no applicant where it is the reviewers' business", () => {
    const longer = (form: string) => corrected((definition) => void (definition.forms[form]!.title["zh-CN"] = "改过的表"));
    expect(concerned(longer("second"))).toEqual(["second"]);
    expect(concerned(longer("application"))).toEqual(["only"]);
    expect(concerned(corrected((definition) => void (definition.opens = "2023-07-31")))).toEqual(["only", "second"]);
    expect(concerned(corrected((definition) => void (definition.publication.title.en = "Renamed")))).toEqual([]);
    expect(concerned(corrected((definition) => void definition.tracks.pop()))).toEqual(["second"]);
  });
});

function orderOf(path: string): number {
  return Object.keys(twoTracks()).indexOf(path.split("/")[1] ?? "");
}
