import { afterEach, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { loadValidator, patternsComing, type Form, type FormValidator } from "@shenbao/engine";
import { standaloneValidator } from "@shenbao/engine/ajv";
import { openForm, type OpenedForm } from "../testing/open-form.tsx";

// A backtracking engine needs 2^40 steps for this.
const bad = `${"示".repeat(40)}!`;
const form: Form = {
  title: { "zh-CN": "编号", en: "Numbers" },
  description: { "zh-CN": "", en: "" },
  schema: {
    type: "object",
    additionalProperties: false,
    properties: { code: { type: "string", title: "编号", pattern: "^(示+)+$" }, name: { type: "string", title: "名称", maxLength: 2 } },
  },
  ui: {
    type: "VerticalLayout",
    elements: [
      { type: "Control", scope: "#/properties/code" },
      { type: "Control", scope: "#/properties/name" },
    ],
  },
  rules: [],
};

/** As the apps get it: a module that the server compiled. */
async function compiledAhead(): Promise<FormValidator> {
  const address = URL.createObjectURL(new Blob([standaloneValidator(form)], { type: "text/javascript" }));
  return loadValidator((await import(/* @vite-ignore */ address)) as { default: (runtime: unknown) => unknown });
}

let opened: OpenedForm | undefined;
afterEach(() => opened?.close());

// The first test of a page on which no pattern was asked for yet: the order matters.
it("counts texts as fitting until the engine of patterns is there, and judges them from then on", async () => {
  expect(patternsComing()).toBeNull();
  const validate = await compiledAhead();
  expect(patternsComing()).not.toBeNull();
  expect(validate({ code: bad })).toEqual([]);
  // What needs no pattern is judged at once.
  expect(validate({ code: bad, name: "三个字" })).toMatchObject([{ keyword: "maxLength" }]);
  await patternsComing();
  expect(patternsComing()).toBeNull();
  expect(validate({ code: bad })).toMatchObject([{ keyword: "pattern" }]);
  expect(validate({ code: "示示" })).toEqual([]);
});

it("gives a bad text its finding in the form, and takes it away when it fits", async () => {
  opened = await openForm({ form, validate: await compiledAhead() });
  const input = opened.control("/code");
  await userEvent.fill(input, bad);
  await userEvent.tab();
  await vi.waitFor(() => expect(input.getAttribute("aria-invalid")).toBe("true"));
  expect(opened.field("/code").textContent).toContain("须修改");
  await userEvent.fill(input, "示示");
  await userEvent.tab();
  await vi.waitFor(() => expect(input.getAttribute("aria-invalid")).not.toBe("true"));
});
