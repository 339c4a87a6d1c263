const units = { "zh-CN": "万元", en: "10,000 CNY" };
const kinds = ["retail", "service", "social", "finance", "rural", "other"];
const titles = { retail: "网络销售", service: "生活服务", social: "社交娱乐", finance: "金融服务", rural: "乡村振兴", other: "其他" };

/** One block of twenty fields, as a real application has them: 8 lines, 2 paragraphs, 4 numbers, and one each of the rest. */
function blockFields(block) {
  const fields = [];
  const add = (kind, title, more = {}) => fields.push({ name: `f${block}x${fields.length + 1}`, kind, title: `${title}${block + 1}`, required: true, ...more });
  for (let index = 1; index <= 8; index++) {
    add("text", `文本${index}号`, { maxLength: 60, required: index > 2, ...(index === 3 && { help: "不超过60字，与纸质申报书一致。" }) });
  }
  add("long-text", "情况说明", { maxLength: 500 });
  add("long-text", "推广价值", { maxLength: 1000 });
  for (const title of ["营业收入", "研发投入", "净资产", "总投资"]) add("number", title, { unit: "万元", decimals: 2 });
  add("mobile", "手机");
  add("postcode", "邮编", { required: false });
  add("choice", "服务类型", { choices: kinds.map((value) => ({ value, title: titles[value] })) });
  add("text", "其他类型说明", { maxLength: 60, required: false, shownBy: { name: `f${block}x17`, value: "other" } });
  add("yes-no", "是否连锁");
  add("date", "成立日期");
  return fields;
}

/** The draft that is opened: most of it filled. */
function draftOf(fields) {
  const values = {
    text: (index) => `武汉示例信息科技有限公司${index}`,
    "long-text": (index) => `面向社区的信息消费体验，建设内容与成效第${index}段。`.repeat(3),
    number: (index) => 1000 + index + 0.25,
    mobile: () => "13800138000",
    postcode: () => "430000",
    choice: (index) => kinds[index % kinds.length],
    "yes-no": () => true,
    date: () => "2012-08-05",
  };
  const entries = fields.map((field, index) => [field, index]).filter(([field, index]) => index % 5 !== 0 && !field.shownBy);
  return Object.fromEntries(entries.map(([field, index]) => [field.name, values[field.kind](index)]));
}

function schemaOf(field) {
  const named = { title: field.title, ...(field.help && { description: field.help }) };
  switch (field.kind) {
    case "number":
      return { ...named, type: "number", minimum: 0, unit: units, decimals: field.decimals };
    case "choice":
      return { ...named, type: "string", oneOf: field.choices.map(({ value, title }) => ({ const: value, title })) };
    case "yes-no":
      return { ...named, type: "boolean" };
    case "text":
    case "long-text":
      return { ...named, type: "string", maxLength: field.maxLength };
    default:
      return { ...named, type: "string", format: field.kind };
  }
}

/**
 * The same form twice: as a definition for NoticeForm, and as the list of fields that plain React inputs are made of.
 * @param count a multiple of 20
 */
export function makeForm(count) {
  const blocks = Array.from({ length: count / 20 }, (_, block) => ({
    title: `第${block + 1}部分`,
    fields: blockFields(block),
    numbers: [11, 12, 13, 14].map((index) => `f${block}x${index}`),
    total: `f${block}total`,
  }));
  const fields = blocks.flatMap((block) => block.fields);
  const properties = Object.fromEntries(
    blocks.flatMap((block) => [
      ...block.fields.map((field) => [field.name, schemaOf(field)]),
      [block.total, { type: "number", title: `${block.title}合计`, unit: units, decimals: 2, readOnly: true }],
    ]),
  );
  const control = (field) => ({
    type: "Control",
    scope: `#/properties/${field.name}`,
    ...(field.shownBy && { rule: { effect: "SHOW", condition: { scope: `#/properties/${field.shownBy.name}`, schema: { const: field.shownBy.value } } } }),
  });
  const form = {
    title: { "zh-CN": "申报书", en: "Application" },
    description: { "zh-CN": "测速用", en: "For measuring" },
    schema: { type: "object", additionalProperties: false, required: fields.filter((field) => field.required).map((field) => field.name), properties },
    ui: {
      type: "VerticalLayout",
      elements: blocks.map((block) => ({ type: "Group", label: block.title, elements: [...block.fields.map(control), { type: "Control", scope: `#/properties/${block.total}` }] })),
    },
    computed: blocks.map((block) => ({ at: `/${block.total}`, value: { "+": block.numbers.map((name) => ({ var: name })) }, decimals: 2 })),
  };
  return { ours: { form, answers: draftOf(fields) }, plain: { blocks, answers: draftOf(fields) } };
}
