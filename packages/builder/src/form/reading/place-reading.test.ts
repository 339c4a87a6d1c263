import type { Form, NoticeDefinition } from "@shenbao/engine";
import { checkDefinition } from "@shenbao/engine/check";
import { readPointer, type Json } from "@shenbao/engine";
import { describe, expect, test } from "vitest";
import { sampleDefinition } from "../../../../engine/src/definition/sample-definition.ts";
import { uiOf } from "../commands/ui-tree.ts";
import { checkFragment } from "@shenbao/engine/fragment";
import { fragmentOfReading, pathInNewForm, placeReading } from "./place-reading.ts";
import { sampleReading } from "./sample-reading.fixture.ts";

const definition = sampleDefinition();
const id = definition.tracks[0]?.form ?? "";
const before = definition.forms[id] as Form;
const reading = sampleReading();
const at = (form: Form, path: string) => readPointer({ forms: { [id]: form } } as unknown as Json, path) as Record<string, unknown> | undefined;

describe("what was read", () => {
  test("is a part that any form takes", () => {
    expect(checkFragment(JSON.parse(JSON.stringify(fragmentOfReading(reading))))).toMatchObject({ problem: null });
  });

  test("becomes the last steps of a form, and each of its elements is found there", () => {
    const placed = placeReading(id, before, reading, definition, true);
    if (!placed) return expect.fail("not placed");
    const steps = uiOf(placed.form).elements ?? [];
    expect(steps.at(-1)).toMatchObject({ type: "Category", label: "基本情况" });
    const paths = reading.elements.map((element) => placed.pathOf(element));
    const titles = paths.map((path) => at(placed.form, path)).map((found) => found?.["label"] ?? found?.["text"] ?? found?.["title"]);
    expect(titles).toEqual(["基本情况", "项目名称", "设备", "数量", "注：如实填写。", { "zh-CN": "营业执照", en: "Business licence" }]);
    const wrong = checkDefinition({ ...definition, forms: { ...definition.forms, [id]: placed.form } } as NoticeDefinition).filter(({ severity }) => severity === "error");
    expect(wrong).toEqual([]);
  });

  test("in a form that nobody applies with leaves evidence out, and says so", () => {
    const placed = placeReading(id, { ...before, evidence: undefined }, reading, definition, false);
    expect(placed?.left).toMatchObject([{ kind: "evidence", title: { "zh-CN": "营业执照" } }]);
    expect(placed?.form.evidence).toBeUndefined();
  });

  test("is found in a form of its own", () => {
    const found = reading.elements.map((element) => at(reading.form, pathInNewForm(id, element, reading)));
    expect(found.every((one) => one !== undefined)).toBe(true);
  });
});
