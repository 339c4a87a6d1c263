import type { FormReading } from "./form-reading.ts";

const text = (words: string) => ({ "zh-CN": words, en: words });

/** A reading as the server answers it, for tests: a field, a table, a note and a thing to hand in, some of it guessed. */
export function sampleReading(): FormReading {
  return {
    form: {
      title: text("示例申请表"),
      description: text("读出的草稿"),
      schema: {
        type: "object",
        additionalProperties: false,
        properties: {
          projectName: { type: "string", title: "项目名称", maxLength: 100 },
          field1: {
            type: "array",
            title: "设备",
            maxItems: 20,
            items: { type: "object", additionalProperties: false, properties: { quantity: { type: "number", title: "数量", decimals: 0 } } },
          },
        },
      },
      ui: {
        type: "Categorization",
        elements: [
          {
            type: "Category",
            label: "基本情况",
            elements: [
              { type: "Control", scope: "#/properties/projectName" },
              { type: "Control", scope: "#/properties/field1" },
              { type: "Label", text: "注：如实填写。" },
            ],
          },
        ],
      },
      evidence: [{ id: "licence", title: { "zh-CN": "营业执照", en: "Business licence" }, required: true, types: ["pdf"], count: { min: 1, max: 5 }, size: 1_000_000 }],
      texts: { en: { "projectName.label": "Project" } },
    },
    elements: [
      { at: { place: [0] }, kind: "step", title: "基本情况", where: text("正文第1段"), sure: true, why: [text("按标题分段。")] },
      { at: { field: "/projectName" }, kind: "text", title: "项目名称", where: text("第1个表格第1行第1格"), sure: true, why: [text("左边是名称，右边是空格。")] },
      { at: { field: "/field1" }, kind: "freeTable", title: "设备", where: text("第1个表格第2行第1格"), sure: false, why: [text("表头下面只有一个空行。")] },
      { at: { field: "/field1/*/quantity" }, kind: "number", title: "数量", where: null, sure: false, why: [text("没有写单位。")] },
      { at: { place: [0, 2] }, kind: "note", title: "注：如实填写。", where: text("第1个表格第9行第1格"), sure: true, why: [text("写明是注释。")] },
      { at: { evidence: "licence" }, kind: "evidence", title: "营业执照", where: text("正文第2段"), sure: true, why: [text("材料清单中的一项。")] },
    ],
    leftOut: [{ where: text("正文第9段"), text: "法定代表人（签字）：", why: text("签字的位置。") }],
    counts: { read: 12, used: 9, leftOut: 1, blank: 2 },
    ignored: [{ what: text("图片"), count: 1, words: [] }],
  };
}
