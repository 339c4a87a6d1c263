import { afterEach, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { rankWith, scopeEndsWith, uiTypeIs, type ControlProps, type LayoutProps, type Layout } from "@jsonforms/core";
import { JsonFormsDispatch, withJsonFormsControlProps, withJsonFormsLayoutProps } from "@jsonforms/react";
import { openForm, type OpenedForm } from "../testing/open-form.tsx";

let opened: OpenedForm;

afterEach(() => opened.close());

/** A renderer as somebody writes it for any JSON Forms application. */
const Shouting = withJsonFormsControlProps(({ data, path, label, errors, visible, handleChange }: ControlProps) =>
  visible ? (
    <label>
      {label}!
      <input className="foreign" value={typeof data === "string" ? data : ""} onChange={(event) => handleChange(path, event.target.value)} />
      <em>{errors}</em>
    </label>
  ) : null,
);

const Boxed = withJsonFormsLayoutProps(({ uischema, schema, path }: LayoutProps) => (
  <div className="foreign-box">
    {(uischema as Layout).elements.map((element, index) => (
      <JsonFormsDispatch key={index} uischema={element} schema={schema} path={path} />
    ))}
  </div>
));

it("a control by JSON Forms' own contract plugs in: it reads, writes, is judged, and follows the form's rules", async () => {
  opened = await openForm({ step: 1, show: "all", answers: { kind: "other" }, renderers: [{ tester: rankWith(50, scopeEndsWith("kindOther")), renderer: Shouting }] });
  await vi.waitFor(() => expect(document.querySelector(".foreign")).not.toBeNull());
  await vi.waitFor(() => expect(opened.field("/kindOther").querySelector("em")?.textContent).not.toBe(""));
  await userEvent.type(document.querySelector(".foreign") as Element, "移动站");
  expect(await opened.answers()).toMatchObject({ kindOther: "移动站" });
  await userEvent.click(opened.field("/kind").querySelectorAll("input")[0] as Element);
  await vi.waitFor(() => expect(document.querySelector(".foreign")).toBeNull());
});

it("below a layout of somebody else's our fields are drawn by our renderers", async () => {
  opened = await openForm({ step: 0, renderers: [{ tester: rankWith(50, uiTypeIs("Group")), renderer: Boxed }] });
  await vi.waitFor(() => expect(document.querySelector(".foreign-box")).not.toBeNull());
  await vi.waitFor(() => expect(opened.maybe("/capital")).not.toBeNull());
  await userEvent.fill(opened.control("/capital"), "12");
  expect(await opened.answers()).toMatchObject({ capital: 12 });
});
