import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { evaluateForm, type Form } from "@shenbao/engine";
import { compileForm } from "@shenbao/engine/ajv";
import "../../theme/tokens.css";
import "../../theme/components.css";
import { NoticeForm } from "../form/NoticeForm.tsx";
import { FindingsList } from "../pieces/FindingsList.tsx";
import { ClausesContext } from "./clauses-context.ts";

const said = (chinese: string) => ({ "zh-CN": chinese, en: chinese });
const clauses = [
  { id: "2.1", heading: said("二、条件"), text: said("申报单位应当在本市注册。") },
  { id: "3.1", text: said("金额不得超过预算。") },
];
const form: Form = {
  title: said("表"),
  description: said("表"),
  schema: {
    type: "object",
    additionalProperties: false,
    required: ["name"],
    properties: {
      name: { type: "string", title: "名称", clause: "2.1" },
      amount: { type: "number", title: "金额" },
      rows: {
        type: "array",
        title: "明细",
        clause: "3.1",
        items: { type: "object", additionalProperties: false, required: ["what"], properties: { what: { type: "string", title: "内容", minLength: 3 } } },
      },
    },
  },
  ui: { type: "VerticalLayout", elements: ["name", "amount", "rows"].map((name) => ({ type: "Control", scope: `#/properties/${name}` })) },
  rules: [{ id: "bound", assert: { "<": [{ var: "amount" }, 10] }, severity: "error", at: ["/amount"], clause: "3.1", message: said("超出预算。") }],
};
const answers = { amount: 20, rows: [{ what: "ab" }] };
const validate = compileForm(form);

let root: Root;
let holder: HTMLElement;
beforeEach(() => {
  document.documentElement.lang = "zh-CN";
  holder = document.createElement("main");
  document.body.append(holder);
  root = createRoot(holder);
});
afterEach(() => {
  root.unmount();
  holder.remove();
});
const field = (pointer: string) => page.elementLocator(holder.querySelector(`[data-field="${pointer}"]`) as HTMLElement);
const draw = (open: "all" | null) =>
  root.render(
    <ClausesContext value={clauses}>
      <NoticeForm
        form={form}
        formId="clauses"
        year={2023}
        locale="zh-CN"
        facts={{}}
        answers={answers}
        onChange={() => {}}
        open={open}
        validate={validate}
        layout="page"
        show="all"
        organisations={() => Promise.resolve([])}
      />
    </ClausesContext>,
  );

describe("the clause behind it", () => {
  test("stands at a field that cites one, and at a finding that another brings; its words are read by key", async () => {
    draw("all");
    await expect.element(page.getByText("超出预算。")).toBeVisible();
    // The field's own clause is told once, above it.
    expect(holder.querySelectorAll('[data-field="/name"] .sb-clause')).toHaveLength(1);
    const basis = field("/name").getByText("依据 2.1");
    await expect.element(basis).toBeVisible();
    await expect.element(field("/name").getByText("申报单位应当在本市注册。")).not.toBeVisible();
    (basis.element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(field("/name").getByText("申报单位应当在本市注册。")).toBeVisible();
    await expect.element(field("/name").getByText("二、条件")).toBeVisible();
    await expect.element(field("/amount").getByText("依据 3.1")).toBeVisible();
    await expect.element(field("/rows/0/what").getByText("依据 3.1")).toBeVisible();
    const size = (field("/amount").getByText("依据 3.1").element() as HTMLElement).getBoundingClientRect();
    expect(size.height).toBeGreaterThanOrEqual(24);
  });

  test("is told of findings alone where a form is only read", async () => {
    draw(null);
    await expect.element(page.getByText("名称", { exact: true })).toBeVisible();
    expect(holder.querySelectorAll('[data-field="/name"] .sb-clause')).toHaveLength(1);
    await expect.element(field("/name").getByText("「名称」不能为空。")).toBeVisible();
  });

  test("stands in the list of findings; of a clause that is not known its number is told", async () => {
    const { findings } = evaluateForm({ form, answers, facts: {}, year: 2023, validate });
    root.render(
      <ClausesContext value={clauses.slice(0, 1)}>
        <FindingsList findings={findings} titleOf={(at) => at} locale="zh-CN" onGo={() => {}} />
      </ClausesContext>,
    );
    await userEvent.click(page.getByText("依据 2.1"));
    await expect.element(page.getByText("申报单位应当在本市注册。")).toBeVisible();
    expect([...holder.querySelectorAll("span.sb-clause")].map((one) => one.textContent)).toEqual(["依据 3.1", "依据 3.1"]);
  });
});
