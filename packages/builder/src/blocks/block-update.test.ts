import { checkDefinition } from "@shenbao/engine/check";
import { rename } from "@shenbao/engine/uses";
import type { NoticeDefinition } from "@shenbao/engine";
import type { Fragment } from "@shenbao/engine/fragment";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { schemaAt } from "../form/commands/schema-edits.ts";
import { everyNode, pointerOf, uiOf } from "../form/commands/ui-tree.ts";
import { blockUpdate } from "./block-update.ts";
import { placeBlock } from "./place-block.ts";

type Fields = Record<string, Record<string, unknown>>;
const shipped = (name: string) => JSON.parse(readFileSync(new URL(`../../../../schemas/blocks/${name}.json`, import.meta.url), "utf8")) as Fragment;
const fieldsOf = (fragment: Fragment) => (fragment.form.schema as unknown as { properties: Fields; required: string[] }).properties;
const errors = (definition: NoticeDefinition) => checkDefinition(definition).filter(({ severity }) => severity === "error");

/** The contact block with a rule, in the sample's form, where one of its fields has another name and another length. */
function placed() {
  const base = shipped("contact");
  base.form.rules = [
    { id: "reach", assert: { "!": [{ empty: { var: "contactMobile" } }] }, severity: "error", at: ["/contactMobile"], message: { "zh-CN": "留手机", en: "A mobile" } },
    { id: "old", assert: { "!": [{ empty: { var: "contactEmail" } }] }, severity: "warning", at: ["/contactEmail"], message: { "zh-CN": "旧规则", en: "Old" } },
  ];
  const notice = sampleDefinition();
  const at = { parent: [0], index: 0 };
  const form = placeBlock(notice.forms["application"]!, at, { id: "contact", version: 1, fragment: base }, notice, true)!.form;
  const whole = { ...notice, forms: { ...notice.forms, application: form } };
  return { base, notice: rename(whole, { kind: "field", form: "application", pointer: "/contactPerson" }, "who") };
}
/** The next version: a title, a length, a new field after the telephone, none for the postcode, a rule more and a rule less. */
function changed(base: Fragment): Fragment {
  const next = structuredClone(base);
  const fields = fieldsOf(next);
  fields["contactPerson"]!["title"] = "项目联系人";
  fields["contactPerson"]!["maxLength"] = 30;
  const { contactPostcode: _gone, ...others } = fields;
  const entries = Object.entries(others);
  entries.splice(entries.findIndex(([name]) => name === "contactTelephone") + 1, 0, ["contactFax", { type: "string", title: "传真", format: "telephone" }]);
  (next.form.schema as { properties: Fields }).properties = Object.fromEntries(entries);
  (next.form.schema as { required: string[] }).required.push("contactTelephone");
  const row = (next.form.ui as { elements: { elements: { elements?: unknown[] }[] }[] }).elements[0]!.elements;
  row[3] = { type: "Control", scope: "#/properties/contactAddress" } as never;
  row.push({ type: "Control", scope: "#/properties/contactFax" } as never);
  next.form.texts = { en: { ...next.form.texts!.en, "contactFax.label": "Fax", "contactPerson.label": "Contact of the project" } };
  delete next.form.texts.en["contactPostcode.label"];
  next.form.rules = [next.form.rules![0]!, { ...next.form.rules![1]!, id: "fresh", message: { "zh-CN": "新规则", en: "Fresh" } }];
  next.form.rules[0] = { ...next.form.rules[0]!, severity: "warning" };
  return next;
}
const field = (definition: NoticeDefinition, at: string) => schemaAt(definition.forms["application"]!, at);

describe("a newer version of a block", () => {
  test("tells what it changes, and brings it under the names that fields have here", () => {
    const { base, notice } = placed();
    expect(errors(notice)).toEqual([]);
    const update = blockUpdate(notice, "application", 0, base, changed(base), 2);
    expect(update.changes.map(({ sentence, collides }) => [sentence["zh-CN"], collides])).toEqual([
      ["字段「联系人」有变化：名称、最多多少字、英文。", false],
      ["字段「办公电话」有变化：必须填写。", false],
      ["新增字段「传真」。", false],
      ["规则「留手机」有变化。", false],
      ["新增规则「新规则」。", false],
      ["删去规则「旧规则」。", false],
      ["删去字段「邮政编码」。", false],
      ["版面（顺序、分组、宽度、显示条件）在组件库里也有变化；这些不会带过来，请自行调整。", false],
    ]);
    const after = update.apply(new Set());
    expect(errors(after)).toEqual([]);
    const form = after.forms["application"]!;
    expect(field(after, "/who")).toMatchObject({ title: "项目联系人", maxLength: 30 });
    expect([field(after, "/contactPostcode"), field(after, "/contactFax")?.["title"]]).toEqual([null, "传真"]);
    expect(form.texts?.en["who.label"]).toBe("Contact of the project");
    expect((form.schema as { required: string[] }).required).toContain("contactTelephone");
    expect(form.rules?.filter(({ id }) => ["reach", "old", "fresh"].includes(id)).map(({ id, severity }) => [id, severity])).toEqual([
      ["reach", "warning"],
      ["fresh", "warning"],
    ]);
    const order = everyNode(uiOf(form)).flatMap(({ node }) => pointerOf(node) ?? []);
    expect(order.indexOf("/contactFax")).toBe(order.indexOf("/contactTelephone") + 1);
    expect(form.blocks).toEqual([
      {
        block: "contact",
        version: 2,
        fields: expect.arrayContaining([
          { name: "contactPerson", at: "/who" },
          { name: "contactFax", at: "/contactFax" },
        ]) as unknown,
      },
    ]);
    expect(form.blocks![0]!.fields).toHaveLength(7);
    // Once taken, there is nothing more to take.
    expect(blockUpdate(after, "application", 0, changed(base), changed(base), 2).changes).toEqual([]);
  });

  test("keeps what was changed here; where both were, it is asked", () => {
    const { base, notice } = placed();
    const own = structuredClone(notice);
    const properties = (own.forms["application"]!.schema as unknown as { properties: Fields }).properties;
    properties["who"]!["title"] = "负责人";
    properties["who"]!["description"] = "本单位人员";
    properties["contactPostcode"]!["title"] = "邮编";
    own.forms["application"]!.rules!.find(({ id }) => id === "reach")!.clause = "1.2";
    own.forms["application"]!.rules!.find(({ id }) => id === "old")!.message["zh-CN"] = "改过的旧规则";
    const update = blockUpdate(own, "application", 0, base, changed(base), 2);
    const collisions = update.changes.filter(({ collides }) => collides);
    expect(collisions.map(({ sentence }) => sentence["zh-CN"])).toEqual([
      "字段「负责人」的名称：这里是“负责人”，组件库改成了“项目联系人”。",
      "删去规则「改过的旧规则」。",
      "删去字段「邮编」。",
    ]);
    const mine = update.apply(new Set());
    expect(field(mine, "/who")).toMatchObject({ title: "负责人", description: "本单位人员", maxLength: 30 });
    expect(field(mine, "/contactPostcode")?.["title"]).toBe("邮编");
    expect(mine.forms["application"]!.rules!.find(({ id }) => id === "reach")).toMatchObject({ severity: "warning", clause: "1.2" });
    const theirs = update.apply(new Set(collisions.map(({ key }) => key)));
    expect([field(theirs, "/who")?.["title"], field(theirs, "/who")?.["description"], field(theirs, "/contactPostcode")]).toEqual(["项目联系人", "本单位人员", null]);
    expect(theirs.forms["application"]!.rules!.some(({ id }) => id === "old")).toBe(false);
    expect([errors(mine), errors(theirs)]).toEqual([[], []]);
  });

  test("does not bring back what was taken out here", () => {
    const { base, notice } = placed();
    const own = structuredClone(notice);
    const form = own.forms["application"]!;
    form.rules = form.rules!.filter(({ id }) => id !== "reach");
    form.blocks![0]!.fields = form.blocks![0]!.fields.filter(({ name }) => name !== "contactTelephone");
    const sentences = blockUpdate(own, "application", 0, base, changed(base), 2).changes.map(({ sentence }) => sentence["zh-CN"]);
    expect(sentences.join()).not.toMatch(/办公电话|留手机/);
  });
});
