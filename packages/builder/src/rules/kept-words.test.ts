import type { NoticeDefinition } from "@shenbao/engine";
import { expect, test } from "vitest";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { keptWords } from "./kept-words.ts";

test("words are made once, and anew where a field, a track or a state is called otherwise", () => {
  const definition = sampleDefinition();
  const rule = definition.forms["application"]?.rules?.[0] as object;
  let made = 0;
  const ask = (of: NoticeDefinition) => {
    keptWords(of, rule, () => ({ "zh-CN": String(++made), en: "" }));
    return made;
  };
  const form = definition.forms["application"];
  if (!form) throw new Error("no form");
  const withForm = (change: object): NoticeDefinition => ({ ...definition, forms: { ...definition.forms, application: { ...form, ...change } } });
  expect(ask(definition)).toBe(1);
  expect(ask(definition)).toBe(1);
  // Another rule of the form is edited.
  expect(ask(withForm({ rules: [...(form.rules ?? [])] }))).toBe(1);
  expect(ask(withForm({ schema: { ...form.schema } }))).toBe(2);
  expect(ask({ ...definition, tracks: [...definition.tracks] })).toBe(3);
  expect(ask({ ...definition, workflow: { ...definition.workflow, states: { ...definition.workflow.states } } })).toBe(4);
  expect(ask({ ...definition, workflow: { ...definition.workflow, states: definition.workflow.states } })).toBe(5);
});
