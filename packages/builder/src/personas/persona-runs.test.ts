import type { NoticeDefinition, Persona } from "@shenbao/engine";
import { expect, test } from "vitest";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { DefinitionDocument } from "../document/definition-document.ts";
import { setPlace } from "../document/place-commands.ts";
import { PersonaRuns } from "./persona-runs.ts";

const label = { "zh-CN": "改", en: "Edit" };

const opened = () => {
  const written = sampleDefinition();
  const [good] = written.personas;
  if (!good) throw new Error("the sample definition has a persona");
  written.personas.push({ ...structuredClone(good), id: "other" });
  const document = new DefinitionDocument(written);
  const ran: string[] = [];
  const runs = new PersonaRuns((_: NoticeDefinition, { id }: Persona) => {
    ran.push(id);
    return { persona: id, passed: true, missing: [], unexpected: [], submittable: true, findings: [] };
  });
  const all = () => {
    ran.length = 0;
    const running = runs.of(document.definition);
    let steps = 0;
    for (;;) {
      const step = running.next();
      if (step.done) return { ran: [...ran], steps, told: step.value.map(({ persona }) => persona) };
      steps++;
    }
  };
  return { document, all, form: written.tracks.find(({ id }) => id === good.track)?.form ?? "" };
};

test("one sample runs with every step, and again only those whose answers, form or facts changed", () => {
  const { document, all, form } = opened();
  const told = ["good", "other"];
  expect(all()).toEqual({ ran: ["good", "other"], steps: 2, told });
  expect(all()).toEqual({ ran: [], steps: 0, told });
  document.apply(setPlace("/personas/1/answers", { name: "x" }, label));
  expect(all()).toEqual({ ran: ["other"], steps: 1, told });
  document.apply(setPlace("/issuer", { "zh-CN": "局", en: "Bureau" }, label));
  expect(all()).toEqual({ ran: [], steps: 0, told });
  document.apply(setPlace(`/forms/${form}/rules`, [], label));
  expect(all()).toEqual({ ran: ["good", "other"], steps: 2, told });
  document.apply(setPlace("/opens", "2023-08-09", label));
  expect(all().ran).toEqual(["good", "other"]);
});
