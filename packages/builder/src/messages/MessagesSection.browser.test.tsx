import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { openBuilder, type OpenedBuilder } from "../testing/open-builder.tsx";

let opened: OpenedBuilder;
beforeEach(() => page.viewport(1280, 900));
afterEach(() => opened.close());

const text = (written: string) => ({ "zh-CN": written, en: written });

test("a message is said in a sentence, read with a sample, and changed in the inspector", async () => {
  const definition = sampleDefinition();
  definition.messages = {
    receipt: {
      title: text("收到申报"),
      on: "action",
      actions: ["submit"],
      to: ["applicant"],
      subject: text("收到 {application.number}"),
      body: text("{applicant.name}：截止 {deadline.apply}。"),
      release: "at-once",
    },
  };
  opened = openBuilder(definition, { section: "messages", path: null });
  await expect.element(page.getByText(/^办理“提交”时，发给“申报单位”；立即送达/)).toBeVisible();
  const letter = page.getByRole("group", { name: "以样例申报预览" });
  await expect.element(letter.getByRole("heading", { name: "收到 2023-A-0001" })).toBeVisible();
  await expect.element(letter.getByText(/^甲：截止 2023-08-25/)).toBeVisible();
  await userEvent.click(page.getByRole("button", { name: "收到申报" }).first());
  await vi.waitFor(() => expect(opened.place().path).toBe("/messages/receipt"));
});
