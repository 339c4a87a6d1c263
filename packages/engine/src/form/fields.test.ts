import { describe, expect, it } from "vitest";
import type { Field } from "./field.ts";
import { displayValue } from "./display-value.ts";
import { elementText } from "./element-text.ts";
import { fieldAt } from "./field-at.ts";
import { fieldsOf } from "./fields-of.ts";
import { formats } from "./formats/index.ts";
import { normaliseCreditCode } from "./formats/credit-code.ts";
import { sampleForm } from "./sample-form.ts";
import { stepsOf } from "./steps-of.ts";

const form = sampleForm();
const field = (pointer: string) => fieldAt(form, 2023, pointer) as Field;

describe("the fields of a form", () => {
  it("come in the order of the UI, groups flattened, columns inside their table", () => {
    expect(fieldsOf(form, 2023).map(({ pointer, type, step }) => `${step} ${type} ${pointer}`)).toEqual([
      "0 text /name",
      "0 choice /kind",
      "0 text /otherKind",
      "0 number /area",
      "0 long-text /areaReason",
      "0 choices /functions",
      "0 text /contact/person",
      "0 mobile /contact/mobile",
      "0 email /contact/email",
      "0 organisation /receiver",
      "0 credit-code /code",
      "0 yes-no /agreed",
      "1 table /months",
      "1 number /average",
      "1 yes-no /hasPatents",
      "1 cards /patents",
      "1 date /founded",
      "1 month /opened",
    ]);
    expect(field("/months").columns?.map(({ pointer }) => pointer)).toEqual(["/months/*/users", "/months/*/share"]);
  });

  it("have titles in both languages, years filled, and what the schema says", () => {
    expect(field("/name")).toMatchObject({ title: { "zh-CN": "项目名称", en: "Project name" }, required: true, computed: false });
    expect(field("/months")).toMatchObject({ title: { "zh-CN": "2022年月活", en: "2022年月活" }, sums: ["users"], rowLabels: [{ en: "January" }, {}, {}] });
    expect(field("/kind").choices).toEqual([
      { value: "store", title: { "zh-CN": "体验店", en: "Store" } },
      { value: "other", title: { "zh-CN": "其他", en: "其他" } },
    ]);
    expect(field("/area")).toMatchObject({ unit: { en: "m²" }, decimals: 2 });
    expect(field("/months/2/share")).toMatchObject({ pointer: "/months/*/share", computed: true });
    expect(field("/contact")).toMatchObject({ type: "group" });
    expect(fieldAt(form, 2023, "/ghost")).toBeUndefined();
    expect(fieldAt(form, 2023, "/constructor")).toBeUndefined();
  });

  it("stand on steps", () => {
    expect(stepsOf(form, 2023).map(({ title, elements }) => [title.en, elements.length])).toEqual([
      ["Basics", 10],
      ["数据", 6],
    ]);
    const [note] = stepsOf(form, 2023)[0]?.elements ?? [];
    expect(elementText(form, note, 2023)?.en).toBe("Be honest.");
    expect(stepsOf({ ...form, ui: { type: "VerticalLayout", elements: [] } }, 2023)).toMatchObject([{ title: { en: "Sample" } }]);
  });
});

it.each<[string, Parameters<typeof displayValue>[1], string, string]>([
  ["/area", 1234567.5, "1,234,567.50", "1,234,567.50"],
  ["/area", -0.005, "-0.01", "-0.01"],
  ["/average", 1e21, "1,000,000,000,000,000,000,000", "1,000,000,000,000,000,000,000"],
  ["/average", 0.1, "0.1", "0.1"],
  ["/kind", "store", "体验店", "Store"],
  ["/functions", ["show", "sell"], "展示、销售", "展示, 销售"],
  ["/agreed", false, "否", "No"],
  ["/founded", "2023-08-05", "2023年8月5日", "5 August 2023"],
  ["/opened", "2023-08", "2023年8月", "August 2023"],
  ["/receiver", "wuchang", "单位wuchang", "单位wuchang"],
  ["/months", [{}, {}], "2 行", "2 rows"],
  ["/name", undefined, "", ""],
  ["/name", 7, "", ""],
])("%s %j reads %s", (pointer, value, chinese, english) => {
  const name = (code: string) => `单位${code}`;
  expect(displayValue(field(pointer), value, "zh-CN", name)).toBe(chinese);
  expect(displayValue(field(pointer), value, "en", name)).toBe(english);
});

describe("formats", () => {
  const valid: Record<string, string[]> = {
    date: ["2023-08-25", "2024-02-29", "2000-02-29"],
    "year-month": ["2023-08", "1999-12"],
    email: ["a@b.cn", "first.last+tag@mail.example.com"],
    "credit-code": ["91350100M000100Y43", "91440300708461136T", "91110108551385082Q", "91420100MA87DQ12U0"],
    mobile: ["13812345678"],
    telephone: ["027-85316963", "85316963", "0755-8531696"],
    postcode: ["430000"],
    "web-address": ["https://www.xinxixiaofei.com/sfxm", "example.com", "示例.中国", "http://a.cn:8080/x?y#z"],
    organisation: ["district-420111"],
  };
  const invalid: Record<string, string[]> = {
    date: ["2023-02-29", "1900-02-29", "2023-13-01", "2023-8-5", "0000-01-01", "2023-08-25T00:00"],
    "year-month": ["2023-13", "0000-01", "2023"],
    email: ["a", "a@b", "@b.cn", "a@", ".a@b.cn", "a..b@c.cn", "a b@c.cn", `a@${"-".repeat(5)}.cn`],
    "credit-code": ["91350100M000100Y4Z", "91350100M000100Y4", "91350100I000100Y43", "91350100m000100y43"],
    mobile: ["12812345678", "1381234567", "138123456789"],
    telephone: ["1234", "27-85316963"],
    postcode: ["43000"],
    "web-address": ["javascript:alert(1)", "data:text/html,x", "http://", "a b.cn", "localhost", "https://a.cn/<script>"],
    organisation: ["Wuchang", "-a", "a/b"],
  };
  it.each(Object.keys(formats))("%s", (format) => {
    const judge = formats[format] as (text: string) => boolean;
    for (const text of valid[format] ?? []) expect([text, judge(text)]).toEqual([text, true]);
    for (const text of invalid[format] ?? []) expect([text, judge(text)]).toEqual([text, false]);
    const begun = performance.now();
    for (const text of ["a".repeat(200_000), `a@${"a.".repeat(100_000)}`, "1".repeat(200_000), `http://${"a-".repeat(100_000)}`]) judge(text);
    expect(performance.now() - begun).toBeLessThan(300);
  });

  it("normalise a credit code before they judge it", () => expect(normaliseCreditCode(" ９１３５０１００ｍ０００１００ｙ４３ ")).toBe("91350100M000100Y43"));
});
