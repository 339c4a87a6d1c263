import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Fragment } from "@shenbao/engine/fragment";
import contact from "../../../../schemas/blocks/contact.json" with { type: "json" };
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { openBuilder, type OpenedBuilder } from "../testing/open-builder.tsx";
import { placeBlock } from "./place-block.ts";
import type { BlockLibrary, LibraryBlock } from "./block-library.ts";

/** A library of one block in memory, whose calls can be watched. */
function libraryOf(versions: Fragment[]) {
  const blocks: LibraryBlock[] = [
    { id: "contact", title: { "zh-CN": "联系人", en: "Contact" }, version: versions.length, revision: 1, archived: false, updatedAt: "2023-08-01T00:00:00.000Z", updatedBy: null },
  ];
  const library: BlockLibrary = {
    list: () => Promise.resolve(blocks.map((block) => ({ ...block }))),
    version: (_, version) => Promise.resolve(structuredClone(versions[version - 1]!)),
    create(title, fragment) {
      versions.push(fragment);
      blocks.push({ id: "own", title, version: 1, revision: 1, archived: false, updatedAt: "2023-08-02T00:00:00.000Z", updatedBy: "管理员" });
      return Promise.resolve(blocks[1]!);
    },
    save: () => Promise.reject(new Error("内容已在别处修改。")),
    archive(block, archived) {
      Object.assign(
        blocks.find(({ id }) => id === block.id)!,
        { archived },
      );
      return Promise.resolve(blocks[0]!);
    },
  };
  return { library, versions, blocks };
}
const shipped = () => structuredClone(contact) as unknown as Fragment;

let opened: OpenedBuilder;
beforeEach(() => page.viewport(1280, 900));
afterEach(() => opened.close());
const form = () => opened.document.definition.forms["application"]!;

describe("the library of blocks", () => {
  test("is offered beside the palette; a block comes in as one step and is remembered with its version", async () => {
    const services = { blocks: libraryOf([shipped()]).library };
    opened = openBuilder(sampleDefinition(), { section: "forms", path: "/forms/application/ui/elements/0" }, { services });
    const before = form();
    await userEvent.click(page.elementLocator(await found("[data-block]")));
    await vi.waitFor(() => expect(form().blocks).toHaveLength(1));
    expect(form().blocks![0]).toMatchObject({ block: "contact", version: 1 });
    expect(form().blocks![0]!.fields[0]).toEqual({ name: "contactPerson", at: "/contactPerson" });
    await expect.element(page.getByText("已放入组件“联系人”。")).toBeInTheDocument();
    opened.document.undo();
    expect(form()).toEqual(before);
  });

  test("takes what is selected as a new block, refuses in the server's words, and stops offering one", async () => {
    const { library, versions, blocks } = libraryOf([shipped()]);
    opened = openBuilder(sampleDefinition(), { section: "forms", path: "/forms/application/schema/properties/area" }, { services: { blocks: library } });
    await found("[data-block]");
    await userEvent.click(page.getByRole("button", { name: "存为组件" }));
    const dialog = page.getByRole("dialog");
    await userEvent.fill(dialog.getByLabelText("组件名称（英文）"), "");
    await userEvent.click(dialog.getByRole("button", { name: "保存到组件库" }));
    await expect.element(dialog.getByText("中文和英文名称都要填写。")).toBeVisible();
    await userEvent.selectOptions(dialog.getByLabelText("存到"), "contact");
    await userEvent.click(dialog.getByRole("button", { name: "保存到组件库" }));
    await expect.element(dialog.getByText("没有保存：内容已在别处修改。")).toBeVisible();
    await userEvent.selectOptions(dialog.getByLabelText("存到"), "");
    await userEvent.fill(dialog.getByLabelText("组件名称（中文）"), "场地面积");
    await userEvent.fill(dialog.getByLabelText("组件名称（英文）"), "Floor area");
    await userEvent.click(dialog.getByRole("button", { name: "保存到组件库" }));
    await vi.waitFor(() => expect(versions).toHaveLength(2));
    expect(versions[1]!.title).toEqual({ "zh-CN": "场地面积", en: "Floor area" });
    await expect.element(page.elementLocator(await found('[data-block="own"]'))).toBeVisible();

    await userEvent.click(page.getByRole("button", { name: "管理组件库" }));
    await userEvent.click(page.getByRole("button", { name: "停用“联系人”" }));
    await expect.element(page.getByRole("button", { name: "恢复“联系人”" })).toBeVisible();
    expect(blocks[0]!.archived).toBe(true);
    expect(document.querySelector('[data-block="contact"]')).toBeNull();
  });

  test("offers a newer version where an older one was put in; what collides is asked, and all of it is one step", async () => {
    const newer = shipped();
    const fields = (newer.form.schema as { properties: Record<string, { title: string; maxLength?: number }> }).properties;
    fields["contactPerson"]!.title = "项目联系人";
    fields["contactPosition"]!.title = "职务或职称";
    const { library } = libraryOf([shipped(), newer]);
    const definition = sampleDefinition();
    const application = definition.forms["application"]!;
    definition.forms["application"] = placeBlock(application, { parent: [0], index: 0 }, { id: "contact", version: 1, fragment: shipped() }, definition, true)!.form;
    (definition.forms["application"].schema as { properties: Record<string, { title: string }> }).properties["contactPerson"]!.title = "经办人";
    opened = openBuilder(definition, { section: "forms", path: null }, { services: { blocks: library } });
    await expect.element(page.getByText("组件“联系人”有新版本：组件库里是第2版，这张表里是第1版。")).toBeVisible();
    const before = form();
    await userEvent.click(page.getByRole("button", { name: "查看“联系人”的变化" }));
    const dialog = page.getByRole("dialog");
    await expect.element(dialog.getByText("字段「职务」有变化：名称。")).toBeVisible();
    const asked = dialog.getByRole("group", { name: "字段「经办人」的名称：这里是“经办人”，组件库改成了“项目联系人”。" });
    await expect.element(asked.getByRole("radio", { name: "保留这里的" })).toBeChecked();
    await userEvent.click(asked.getByRole("radio", { name: "采用组件库的" }));
    await userEvent.click(dialog.getByRole("button", { name: "采用新版本" }));
    const titles = () => ["contactPerson", "contactPosition"].map((name) => (form().schema as { properties: Record<string, { title: string }> }).properties[name]!.title);
    expect([titles(), form().blocks![0]!.version]).toEqual([["项目联系人", "职务或职称"], 2]);
    await expect.element(page.getByText("组件“联系人”有新版本", { exact: false })).not.toBeInTheDocument();
    opened.document.undo();
    expect(form()).toEqual(before);
  });

  test("is not there where the page has none", async () => {
    opened = openBuilder(sampleDefinition(), { section: "forms", path: null });
    await found("[data-new]");
    expect(document.querySelector("[data-block]")).toBeNull();
    expect(document.body.textContent).not.toContain("存为组件");
  });
});

async function found(selector: string): Promise<HTMLElement> {
  await vi.waitFor(() => expect(document.querySelector(selector)).not.toBeNull(), { timeout: 10_000 });
  return document.querySelector(selector) as HTMLElement;
}
