import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { fieldTypes, type Answers, type Json } from "@shenbao/engine";
import type { NoticeFormProps } from "./notice-form-props.ts";
import { openForm, type OpenedForm } from "../testing/open-form.tsx";

let opened: OpenedForm | undefined;

afterEach(() => opened?.close());

async function violations(): Promise<string[]> {
  const result = await axe.run(document.body, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false }, "heading-order": { enabled: false } },
  });
  return result.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

const type = async (pointer: string, text: string) => {
  const control = (opened as OpenedForm).control(pointer);
  await userEvent.click(control);
  await userEvent.keyboard(text);
  await userEvent.tab();
};
const tick = async (pointer: string, index: number) => {
  await userEvent.click((opened as OpenedForm).field(pointer).querySelectorAll("input")[index] as Element);
};
const choose = async (pointer: string, value: string) => {
  await userEvent.selectOptions((opened as OpenedForm).control(pointer), value);
};

/** For every field type what a person does, and the answer it must give. */
const acts: Record<string, { at: string; step: number; act: () => Promise<void>; gives: Json }> = {
  text: { at: "/name", step: 0, act: () => type("/name", "城市体验"), gives: "城市体验" },
  "long-text": { at: "/profile", step: 0, act: () => type("/profile", "第一段{Enter}第二段"), gives: "第一段\n第二段" },
  number: { at: "/profit", step: 0, act: () => type("/profit", "-1,234.50"), gives: -1234.5 },
  date: { at: "/founded", step: 0, act: () => type("/founded", "20120805"), gives: "2012-08-05" },
  month: { at: "/begun", step: 1, act: () => type("/begun", "2012年8月"), gives: "2012-08" },
  choice: { at: "/region", step: 0, act: () => choose("/region", "r2"), gives: "r2" },
  choices: {
    at: "/services",
    step: 1,
    act: async () => {
      await tick("/services", 3);
      await tick("/services", 0);
    },
    gives: ["s0", "s3"],
  },
  "yes-no": { at: "/sme", step: 0, act: () => tick("/sme", 1), gives: false },
  organisation: { at: "/district", step: 0, act: () => choose("/district", "district-b"), gives: "district-b" },
  "credit-code": { at: "/creditCode", step: 0, act: () => type("/creditCode", " 91350100m000100y43"), gives: "91350100M000100Y43" },
  mobile: { at: "/mobile", step: 0, act: () => type("/mobile", "１３８ 0013 8000"), gives: "13800138000" },
  telephone: { at: "/telephone", step: 0, act: () => type("/telephone", "027-85316963"), gives: "027-85316963" },
  postcode: { at: "/postcode", step: 0, act: () => type("/postcode", "４30000"), gives: "430000" },
  email: { at: "/email", step: 0, act: () => type("/email", "a@example.com"), gives: "a@example.com" },
  "web-address": { at: "/site", step: 0, act: () => type("/site", "https://example.com"), gives: "https://example.com" },
  table: { at: "/months", step: 1, act: () => type("/months/1/revenue", "12"), gives: [{}, { revenue: 12 }] },
  cards: {
    at: "/awards",
    step: 1,
    act: async () => {
      await userEvent.click((opened as OpenedForm).field("/awards").querySelector("button") as Element);
      await vi.waitFor(() => (opened as OpenedForm).field("/awards/0"));
      await type("/awards/0/title", "科技奖");
    },
    gives: [{ title: "科技奖" }],
  },
  group: { at: "/contact", step: 0, act: () => type("/contact/person", "王小明"), gives: { person: "王小明" } },
};

describe("every field type of the engine", () => {
  it("has a renderer that is tried here", () => {
    expect(fieldTypes.map(({ id }) => id).sort()).toEqual(Object.keys(acts).sort());
  });

  it.each(Object.entries(acts))("%s: what is typed arrives as JSON of the right type, and no finding is left", async (_, { at, step, act, gives }) => {
    opened = await openForm({ step });
    await act();
    expect((await opened.answers())[at.slice(1)]).toEqual(gives);
  });
});

describe("axe finds nothing", () => {
  const filled: Answers = { name: "体验中心", kind: "other", products: [{ name: "终端" }], awards: [{ title: "奖" }], months: [{ revenue: 1, research: 2 }, {}] };
  const cases: [string, Partial<NoticeFormProps>][] = [
    ["empty, first step", { step: 0 }],
    ["empty, second step", { step: 1 }],
    ["all findings, first step", { step: 0, show: "all", answers: { capital: "x", creditCode: "1", profile: "长".repeat(600) } }],
    ["all findings, second step", { step: 1, show: "all", answers: filled }],
    [
      "returned",
      {
        step: 1,
        answers: filled,
        open: ["/months/0/revenue", "/kind", "/products"],
        reasons: [
          { at: "/kind", text: "核对" },
          { at: "/months/0/revenue", text: "核对" },
        ],
      },
    ],
    ["read", { answers: filled, open: null, layout: "page", fieldAside: (_: string, title: string) => <button type="button">{`退回${title}`}</button> }],
    ["in English", { step: 1, answers: filled, locale: "en" }],
  ];

  it.each(cases)("%s", async (_, props) => {
    opened = await openForm(props);
    await opened.settled();
    expect(await violations()).toEqual([]);
  });
});

describe("by keyboard alone", () => {
  it("goes through the first step in order, and every stop has a name", async () => {
    opened = await openForm({ step: 0 });
    const seen: string[] = [];
    (document.activeElement as HTMLElement | null)?.blur();
    for (let stop = 0; stop < 60; stop++) {
      await userEvent.tab();
      const active = document.activeElement as HTMLInputElement | null;
      const place = active?.closest<HTMLElement>("[data-field]")?.dataset["field"];
      if (!active || place === undefined) break;
      expect(active.labels?.length || active.getAttribute("aria-label") || active.textContent).toBeTruthy();
      if (seen.at(-1) !== place) seen.push(place);
    }
    expect(seen).toEqual([
      "/name",
      "/creditCode",
      "/founded",
      "/capital",
      "/staff",
      "/profit",
      "/sme",
      "/region",
      "/district",
      "/profile",
      "/contact/person",
      "/contact/position",
      "/mobile",
      "/telephone",
      "/postcode",
      "/email",
      "/site",
    ]);
  });
});
