import { expect, test } from "vitest";
import { checkDefinition } from "./check-definition.ts";
import type { Evidence, NoticeDefinition } from "./definition.generated.ts";
import { printingOf } from "./printing.ts";
import { sampleDefinition } from "./sample-definition.ts";
import { remove, rename, usesOf } from "./uses/index.ts";

const text = (words: string) => ({ "zh-CN": words, en: words });

/** The sample with every word of print. */
function printed(): NoticeDefinition {
  const definition = sampleDefinition();
  definition.print = {
    coverLines: ["applicant"],
    parts: ["commitment", "form"],
    commitment: text("承诺"),
    seal: "signature",
    footer: text("页脚"),
    textSize: "size-small-4",
    tableSize: "size-5",
    typeface: "hei",
    sides: "one",
    bindingMargin: 35,
    paper: { copies: 2, to: text("东街"), until: "apply", binding: text("胶装"), clause: "1.2" },
  };
  definition.attachments = [
    { id: "one", label: text("附件1"), title: text("申报书"), form: "application" },
    { id: "two", title: text("汇总表"), table: Object.keys(definition.tables)[0] ?? "" },
  ];
  const form = definition.forms["application"] ?? expect.fail();
  form.print = { title: text("封面"), coverFields: ["/kind"], commitment: text("本表承诺") };
  return definition;
}

const sealed: Evidence = {
  id: "sealed",
  title: text("电子签章的申报书"),
  required: true,
  stage: "after-submit",
  sealed: true,
  types: ["pdf"],
  count: { min: 1, max: 1 },
  size: 10_000_000,
};
const at = sampleDefinition().forms["application"]?.evidence?.length ?? 0;

const codes = (definition: unknown) => checkDefinition(definition).map(({ path, code }) => `${path} ${code}`);

test("print and attachments are understood as they are written, and have their places where nothing is said", () => {
  expect(codes(printed())).toEqual([]);
  expect(printingOf(printed(), "application")).toMatchObject({
    cover: { title: text("封面"), lines: ["applicant"], fields: ["/kind"] },
    commitment: text("本表承诺"),
    seal: "signature",
    layout: { text: 12, cell: 10.5, face: "hei", bothSides: false, binding: 35 },
  });
  expect(printingOf(sampleDefinition(), "application")).toEqual({
    cover: { title: sampleDefinition().forms["application"]?.title, lines: ["number", "project", "track", "applicant", "credit-code", "receiver", "submitted"], fields: [] },
    parts: ["form", "evidence", "commitment"],
    commitment: null,
    seal: "paper",
    footer: null,
    layout: { text: 16, cell: 12, face: "song", bothSides: true, binding: 28 },
    paper: null,
  });
});

test("an electronic seal has its place among the evidence", () => {
  const definition = printed();
  Object.assign(definition.print ?? {}, { seal: "electronic" });
  definition.forms["application"]?.evidence?.push(sealed);
  expect(codes(definition)).toEqual([]);
});

test.each<[string, (definition: NoticeDefinition) => unknown, string[]]>([
  ["a seal that the platform does not make", ({ print }) => Object.assign(print ?? {}, { seal: "wax" }), ["/print/seal not-one-of"]],
  ["an electronic seal with nowhere to keep what is sealed", ({ print }) => Object.assign(print ?? {}, { seal: "electronic" }), ["/forms/application/evidence sealed-missing"]],
  [
    "a sealed application that nobody asks to seal, or that is no one PDF after submission",
    ({ forms }) => forms["application"]?.evidence?.push({ ...sealed, types: ["pdf", "image"], stage: "form" }),
    [`/forms/application/evidence/${at}/sealed sealed-unasked`, `/forms/application/evidence/${at}/sealed sealed-shape`],
  ],
  ["a word it does not know", ({ print }) => Object.assign(print ?? {}, { watermark: true }), ["/print/watermark unknown-word"]],
  [
    "a size and a margin that no page has",
    ({ print }) => Object.assign(print ?? {}, { textSize: "huge", bindingMargin: 90 }),
    ["/print/textSize not-one-of", "/print/bindingMargin out-of-range"],
  ],
  ["a print without the form", ({ print }) => Object.assign(print ?? {}, { parts: ["evidence"] }), ["/print/parts print-without-form"]],
  ["paper without a place", ({ print }) => delete print?.paper?.to, ["/print/paper/to paper-nowhere"]],
  ["a place without paper", ({ print }) => Object.assign(print ?? {}, { paper: { copies: 0, to: text("东街") } }), ["/print/paper/to paper-none"]],
  ["a deadline that is not there", ({ print }) => Object.assign(print?.paper ?? {}, { until: "never" }), ["/print/paper/until deadline-unknown"]],
  [
    "no cover to print on",
    ({ print }) => Object.assign(print ?? {}, { cover: "none" }),
    ["/forms/application/print/title print-no-cover", "/forms/application/print/coverFields/0 print-no-cover", "/print/coverLines print-no-cover"],
  ],
  ["a field that is not there", ({ forms }) => forms["application"]?.print?.coverFields?.push("/gone"), ["/forms/application/print/coverFields/1 pointer-unknown"]],
  ["a table on the cover", ({ forms }) => forms["application"]?.print?.coverFields?.push("/months"), ["/forms/application/print/coverFields/1 cover-field"]],
  ["print of a form that nobody applies with", ({ forms }) => Object.assign(forms["opinion"] ?? {}, { print: {} }), ["/forms/opinion/print print-misplaced"]],
  ["an attachment of nothing", ({ attachments }) => delete attachments?.[0]?.form, ["/attachments/0 attachment-of"]],
  ["an attachment of both", ({ attachments }) => Object.assign(attachments?.[1] ?? {}, { form: "application" }), ["/attachments/1 attachment-of"]],
  [
    "attachments of what is not there",
    ({ attachments }) => attachments?.push({ id: "one", title: text("无"), table: "gone" }),
    ["/attachments/2/id duplicate", "/attachments/2/table table-unknown"],
  ],
])("refuses %s", (_, change, expected) => {
  const definition = printed();
  change(definition);
  expect(codes(definition)).toEqual(expected);
});

test("follow what they name: renamed with it, told before it goes, gone with it", () => {
  const definition = rename(rename(printed(), { kind: "field", form: "application", pointer: "/kind" }, "sort"), { kind: "deadline", id: "apply" }, "closing");
  expect(definition.forms["application"]?.print?.coverFields).toEqual(["/sort"]);
  expect(definition.print?.paper?.until).toBe("closing");
  expect(usesOf(printed(), { kind: "form", id: "application" }).map(({ sentence }) => sentence["zh-CN"])).toContain("可下载的附件「申报书」是它的空白表。");
  expect(usesOf(printed(), { kind: "field", form: "application", pointer: "/kind" }).map(({ sentence }) => sentence["zh-CN"])).toContain(
    `表单「${printed().forms["application"]?.title["zh-CN"]}」把它印在封面上。`,
  );
  const table = Object.keys(printed().tables)[0] ?? "";
  expect(remove(printed(), { kind: "table", id: table }).definition.attachments).toHaveLength(1);
});
