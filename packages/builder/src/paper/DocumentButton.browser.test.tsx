import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { openBuilder, type OpenedBuilder } from "../testing/open-builder.tsx";

let opened: OpenedBuilder;
afterEach(() => opened.close());

test("the form under work is asked for as an empty Word file; what stands against it is said", async () => {
  const definition = sampleDefinition();
  const makeDocument = vi
    .fn()
    .mockRejectedValueOnce(new Error("有 2 处错误"))
    .mockResolvedValueOnce(new File(["x"], "表.docx"));
  opened = openBuilder(definition, { section: "forms", path: null }, { services: { makeDocument } });
  const button = page.getByRole("button", { name: "空白表 Word" });
  await button.click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("没能生成：有 2 处错误");
  const saved = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  await button.click();
  await vi.waitFor(() => expect((saved.mock.contexts[0] as HTMLAnchorElement).download).toBe("表.docx"));
  expect(page.getByRole("alert").elements()).toHaveLength(0);
  expect(makeDocument).toHaveBeenCalledWith({ kind: "empty-form", form: definition.tracks[0]?.form });
  saved.mockRestore();
});
