import { cloneIntoYear, yearOrigin } from "@shenbao/engine/next-year";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { openBuilder, type OpenedBuilder } from "../testing/open-builder.tsx";
import type { Confirmations } from "./confirmations.ts";

let opened: OpenedBuilder;
let keys: readonly string[];

/** What the admin app gives: keys in memory. */
function confirmationsOf(origin: Confirmations["origin"]): Confirmations {
  const listeners = new Set<() => void>();
  keys = [];
  return {
    origin,
    subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)),
    confirmed: () => keys,
    confirm(given, confirmed) {
      keys = confirmed ? [...keys, ...given] : keys.filter((key) => !given.includes(key));
      for (const listener of listeners) listener();
    },
  };
}

beforeEach(async () => {
  await page.viewport(1280, 900);
  const original = sampleDefinition();
  original.title = { "zh-CN": "2023年申报通知", en: "The call of 2023" };
  const above = { title: { "zh-CN": "2023年的通知", en: "The notice of 2023" }, issuer: { "zh-CN": "上级单位", en: "Above" } };
  original.basis = [above, structuredClone(above)];
  original.contacts = [{ office: { "zh-CN": "产业处", en: "Industry office" }, telephone: "027-12345678" }];
  const services = { confirmations: confirmationsOf(yearOrigin(original)) };
  opened = openBuilder(cloneIntoYear(original, { id: "next", year: 2024 }), { section: "confirm", path: null }, { services });
  await expect.element(page.getByText("本草稿以2023年的通知为底稿")).toBeVisible();
});
afterEach(() => opened.close());

const left = () => Number(document.querySelector("[data-to-confirm]")?.getAttribute("data-to-confirm") ?? 0);
const card = (path: string) => page.getByRole("listitem", { name: path });

describe("confirming one by one", () => {
  test("two places that say the same are two", async () => {
    const both = page.getByRole("button", { name: /^采用建议：.*上级文件/ });
    await vi.waitFor(() => expect(both.elements()).toHaveLength(4));
    for (const remaining of [3, 2, 1, 0]) {
      await userEvent.click(both.first());
      await vi.waitFor(() => expect(both.elements()).toHaveLength(remaining));
    }
    expect(opened.document.definition.basis.map(({ title }) => title["zh-CN"])).toEqual(["2024年的通知", "2024年的通知"]);
  });

  test("a suggestion is an edit: it can be undone, and is then asked about again", async () => {
    const { opens } = opened.document.definition;
    const before = left();
    const item = card("基本信息 › 开始申报");
    await expect.element(item).toBeVisible();
    await userEvent.click(item.getByRole("button", { name: /^采用建议/ }));
    expect(opened.document.definition.opens).not.toBe(opens);
    expect(opened.document.definition.opens.slice(0, 4)).toBe("2024");
    await vi.waitFor(() => expect(left()).toBe(before - 1));
    await expect.element(item).not.toBeInTheDocument();
    // The focus is on what comes next.
    await vi.waitFor(() => expect(document.activeElement?.closest("[data-confirm]")).not.toBeNull());
    opened.document.undo();
    await vi.waitFor(() => expect(left()).toBe(before));
    await expect.element(item).toBeVisible();
  });

  test("what is kept as it is can be seen and opened again; what is edited elsewhere is no longer asked about", async () => {
    const before = left();
    const contact = card("联系方式 › 产业处");
    await userEvent.click(contact.getByRole("button", { name: /^已核对，无误/ }));
    await vi.waitFor(() => expect(left()).toBe(before - 1));
    expect(keys).toHaveLength(1);
    await userEvent.click(page.getByText("已确认的内容"));
    await userEvent.click(page.getByRole("button", { name: /^重新打开/ }));
    await vi.waitFor(() => expect(left()).toBe(before));
    expect(keys).toEqual([]);

    await userEvent.click(card("基本信息 › 开始申报").getByRole("button", { name: /^去修改/ }));
    expect(opened.place()).toEqual({ section: "notice", path: "/opens" });
    opened.document.apply({ label: { "zh-CN": "改", en: "Edit" }, recipe: (draft) => void (draft.opens = "2024-03-05") });
    await vi.waitFor(() => expect(left()).toBe(before - 1));
  });

  test("only the notice's own year in titles is taken at once, as one step", async () => {
    await userEvent.click(page.getByRole("button", { name: /^全部采用/ }));
    expect(opened.document.definition.title).toEqual({ "zh-CN": "2024年申报通知", en: "The call of 2024" });
    expect(keys.length).toBeGreaterThanOrEqual(2);
    await expect.element(page.getByRole("button", { name: /^全部采用/ })).not.toBeInTheDocument();
    opened.document.undo();
    expect(opened.document.definition.title["zh-CN"]).toBe("2023年申报通知");
  });
});

test("a draft of its own has nothing to confirm, and no such part", async () => {
  opened.close();
  opened = openBuilder(sampleDefinition(), { section: "confirm", path: null });
  await expect.element(page.getByRole("navigation").getByRole("button", { name: /^通知/ })).toHaveAttribute("aria-current", "page");
  expect(page.getByRole("button", { name: /逐项确认/ }).elements()).toEqual([]);
});
