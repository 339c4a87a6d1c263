import { afterEach, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { FormOutcome } from "@shenbao/engine";
import { everyFieldForm } from "../../demo/every-field-form.ts";
import { openForm, type OpenedForm } from "../testing/open-form.tsx";

let opened: OpenedForm | undefined;
const network = vi.hoisted(() => ({ release: () => {} }));

// The evaluator comes when the test lets it: a slow network.
vi.mock("./evaluators.ts", async () => {
  const { useEffect, useState } = await import("react");
  const evaluators = await import("@shenbao/engine/evaluator");
  return {
    loadedEvaluators: () => null,
    useEvaluators() {
      const [known, setKnown] = useState(false);
      useEffect(() => {
        network.release = () => setKnown(true);
      }, []);
      return known ? evaluators : null;
    },
  };
});

afterEach(() => opened?.close());

it("draws a form before its evaluator is there, keeps what is typed, and judges it then", async () => {
  const outcomes: FormOutcome[] = [];
  opened = await openForm({ answers: { name: "体验中心" }, onOutcome: (outcome) => outcomes.push(outcome) });
  expect(opened.control("/name").value).toBe("体验中心");
  await userEvent.fill(opened.control("/name"), "示范中心");
  expect(await opened.answers()).toMatchObject({ name: "示范中心" });
  await opened.change({ show: "all" });
  expect(outcomes).toEqual([]);
  expect(opened.field("/profile").textContent).not.toContain("须修改");

  network.release();
  await vi.waitFor(() => expect(outcomes.at(-1)?.answers).toMatchObject({ name: "示范中心" }));
  await vi.waitFor(() => expect(opened?.field("/profile").textContent).toContain("须修改"));
  expect(opened.control("/name").value).toBe("示范中心");
});

it("waits with a form that only its evaluator can draw", async () => {
  const ui = { type: "VerticalLayout", elements: [{ type: "Control", scope: "#/properties/name", rule: { effect: "SHOW", condition: { expression: true } } }] };
  opened = await openForm({ form: { ...everyFieldForm, ui } as typeof everyFieldForm });
  expect(opened.maybe("/name")).toBeNull();
  expect(document.body.textContent).toContain("正在加载");
  network.release();
  await vi.waitFor(() => expect(opened?.control("/name")).toBeTruthy());
});
