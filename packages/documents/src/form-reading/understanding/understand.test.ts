import { describe, expect, it, test } from "vitest";
import { errorsIn, linesOf, readFixture } from "../read-fixture.fixture.ts";

describe("a form of Word", () => {
  it.each(["company.docx", "company-by-libreoffice.docx"])("of the basics of a company is understood field by field: %s", async (name) => {
    const reading = await readFixture(name);
    expect(reading.form.title["zh-CN"]).toBe("示例市数字应用示范项目申报书");
    expect(linesOf(reading.form)).toEqual([
      "# 封面信息",
      "  projectName: text 项目名称",
      "  applicantName: text 申报单位",
      "  appliedOn: date 申报日期",
      "# 填表说明",
      "  “1. 请用宋体填写，不得改变表格格式。\n2. 数据截至上年末，没有的填“无”。”",
      "# 申报单位基本情况",
      "  organisationName: text 单位名称",
      "  creditCode: creditCode 统一社会信用代码",
      "  founded: date 成立时间",
      "  nature: choice 单位性质 {国有|民营|外资|其他} *",
      "  natureOther: text 单位性质：其他 ?",
      "  field1: yesNo 是否高新技术企业",
      "  capital: money 注册资本 [万元]",
      "  domain: choices 所属领域 {人工智能|物联网|区块链}",
      "  # 联系人",
      "    fullName: text 姓名",
      "    mobile: mobile 手机",
      "  email: email 电子邮箱",
      "  postcode: postcode 邮政编码",
      "  website: webAddress 单位网址",
      "  telephone: telephone 联系电话",
      "  profile: longText 单位简介 ≤500",
      "# 项目基本情况",
      "  projectPeriodFrom: month 项目起止年月（起）",
      "  projectPeriodTo: month 项目起止年月（止）",
      "  area: number 建设面积 [平方米]",
      "  field2: longText 项目建设内容 ≤1000",
      "  innovation: longText 创新点 ≤300",
      "# 效益分析",
      "  economicBenefit: longText 经济效益 ≤800",
      "  socialBenefit: longText 社会效益 ≤800",
      "# 真实性承诺",
      "  “本单位承诺所填内容真实、准确，如有不实愿承担责任。”",
    ]);
    expect(reading.leftOut.map(({ where, text, why }) => `${where["zh-CN"]} ${text}：${why["zh-CN"]}`)).toEqual([
      "正文第1段 附件1：附件编号。",
      "正文第3段 示例市数字办公室 制：封面上的文字。",
      "第1个表格第6行第4格 照片：贴照片的位置；需要照片的，请加一项证明材料。",
      "第1个表格第16行第1格 推荐单位意见：由审核单位填写的意见，不属于申报表，可在流程或评审里设置。",
      "第1个表格第16行第2格 （盖章） 年 月 日：由审核单位填写的意见，不属于申报表，可在流程或评审里设置。",
      "正文第17段 法定代表人（签字）： 单位（盖章）：：签字、盖章或落款的位置，线上不填。",
      "正文第18段 年 月 日：签字、盖章或落款的位置，线上不填。",
    ]);
    expect(reading.counts).toEqual({ read: 59, used: 51, leftOut: 7, blank: 1 });
    expect(reading.elements.filter(({ sure }) => !sure).map(({ title }) => title)).toEqual([
      "申报单位",
      "联系电话",
      "项目起止年月（起）",
      "项目起止年月（止）",
      "本单位承诺所填内容真实、准确，如有不实愿承担责任。",
    ]);
  });

  test("of figures gives tables: years become rows, labels and headers keep their units, sums stay sums", async () => {
    const reading = await readFixture("figures.docx");
    expect(linesOf(reading.form)).toEqual([
      "# 近三年经营情况",
      "  finances: fixedTable 近三年经营情况 rows({year-3}年 {year-2}年 {year-1}年)",
      "    revenue: money 营业收入 [万元]",
      "    netProfit: money 净利润 [万元]",
      "    researchShare: number 研发投入占比 [%]",
      "    staff: number 员工人数 [人]",
      "# 主要设备",
      "  field1: freeTable 主要设备 sums(quantity)",
      "    equipment: text 设备名称",
      "    quantity: number 数量 [台]",
      "    price: money 单价 [万元]",
      "    column1: date 购置日期",
      "    remarks: text 备注",
      "# 资金来源",
      "  funding: fixedTable 资金来源 rows(建设投资 流动资金) sums(column1 column2 column3 column4)",
      "    column1: money 已到位·自筹 [万元]",
      "    column2: money 已到位·财政 [万元]",
      "    column3: money 计划·自筹 [万元]",
      "    column4: money 计划·财政 [万元]",
      "# 绩效指标",
      "  field2: fixedTable 绩效指标 rows(产出·新增用户 产出·服务场次 效益·带动就业)",
      "    column1: longText 目标值 ≤200",
      "    explanation: longText 说明 ≤200",
      "# 项目团队",
      "  # 负责人",
      "    fullName: text 姓名",
      "    position: text 职务",
      "    mobile: mobile 手机",
      "  # 成员",
      "    field3: freeTable 主要成员",
      "      fullName: text 姓名",
      "      born: month 出生年月",
      "      part: text 分工",
    ]);
    expect(reading.counts).toEqual({ read: 111, used: 111, leftOut: 0, blank: 0 });
    const finances = reading.elements.find(({ at }) => "field" in at && at.field === "/finances");
    expect(finances).toMatchObject({ sure: false, where: { "zh-CN": "第1个表格第1行第1格", en: "table 1, row 1, cell 1" } });
  });

  test("that asks for documents gives evidence, from a list and from a table", async () => {
    const { form, counts } = await readFixture("evidence.docx");
    expect(form.evidence?.map(({ id, title, note, required, count }) => [id, title["zh-CN"], note?.["zh-CN"] ?? "", required, count.min])).toEqual([
      ["licence", "营业执照复印件", "", true, 1],
      ["evidence-1", "近两年财务审计报告（含附注）", "", true, 1],
      ["evidence-2", "场地租赁合同或房屋产权证明", "如有", false, 0],
      ["evidence-3", "现场照片", "每个功能区不少于2张", true, 1],
      ["patent-proof", "知识产权证明", "复印件，加盖公章", true, 1],
      ["award-proof", "获奖证书", "近三年", false, 0],
    ]);
    expect(counts.leftOut).toBe(0);
  });
});

describe("a form of Excel", () => {
  it.each(["basics.xlsx", "basics-by-libreoffice.xlsx"])("is understood by its borders, merged cells and lists: %s", async (name) => {
    const reading = await readFixture(name);
    expect(reading.form.title["zh-CN"]).toBe("示例区小微企业奖励申请表");
    expect(linesOf(reading.form)).toEqual([
      "# 填报内容",
      "  companyName: text 企业名称",
      "  size: choice 企业规模 {中型|小型|微型}",
      "  creditCode: creditCode 统一社会信用代码",
      "  staff: number 从业人数 [人]",
      "  registeredAddress: text 注册地址",
      "  field1: money 上年度营业收入 [万元]",
      "  field2: number 申请金额",
      "  field3: longText 申请理由 ≤300",
      "  “注：本表一式两份。”",
      "  field4: text 经办人",
      "  officeTelephone: telephone 办公电话",
    ]);
    expect(reading.leftOut).toMatchObject([{ where: { "zh-CN": "工作表“申请表”A9" }, text: "申请单位（盖章）： 年 月 日" }]);
  });

  test("with several sheets has a step for each; a sheet without borders is read too, a hidden one is told", async () => {
    const reading = await readFixture("budget.xlsx");
    expect(linesOf(reading.form)).toEqual([
      "# 项目概况",
      "  projectName: text 项目名称",
      "  projectLeader: text 项目负责人",
      "  start: date 开始时间",
      "  investment: money 总投资 [万元]",
      "# 经费预算",
      "  “单位：万元”",
      "  budget: fixedTable 经费预算 rows(设备费 材料费 劳务费) sums(column1 column2 total)",
      "    column1: money 第一年 [万元]",
      "    column2: money 第二年 [万元]",
      "    total: money 合计 [万元]",
      "    column3: text 测算依据",
    ]);
    expect(reading.form.computed).toEqual([{ at: "/budget/*/total", value: { sum: [{ var: "$row.column1" }, { var: "$row.column2" }] } }]);
    expect(reading.ignored).toMatchObject([
      { what: { en: "Formulas" }, count: 6 },
      { what: { en: "Hidden sheets" }, count: 1, words: ["参数"] },
    ]);
  });
});

test.each(["company.docx", "company-by-libreoffice.docx", "figures.docx", "evidence.docx", "basics.xlsx", "basics-by-libreoffice.xlsx", "budget.xlsx"])(
  "the engine has nothing against what is read of %s",
  async (name) => {
    const { form } = await readFixture(name);
    expect(errorsIn(form)).toEqual([]);
    // The check does look: without the fields every control leads nowhere.
    expect(errorsIn({ ...form, schema: { ...form.schema, properties: {} } })).not.toEqual([]);
  },
);
