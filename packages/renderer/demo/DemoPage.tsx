import { useState } from "react";
import { createFormEvaluator, type Answers, type FormOutcome } from "@shenbao/engine";
import { compileForm } from "@shenbao/engine/ajv";
import { Banner, Button, Card, NoticeForm, PageHeader, Stepper, focusField, useTitle } from "../src/index.ts";
import { DemoPieces } from "./DemoPieces.tsx";
import { everyFieldForm } from "./every-field-form.ts";

const validate = compileForm(everyFieldForm);
const facts = { $today: "2023-08-20" };
const districts = [
  { code: "district-a", name: { "zh-CN": "江岸区科技和经济信息化局", en: "Jiang'an district" } },
  { code: "district-b", name: { "zh-CN": "武昌区科技和经济信息化局", en: "Wuchang district" } },
];
const filled: Answers = {
  name: "城市信息消费体验中心",
  applicant: "武汉示例科技有限公司",
  creditCode: "91350100M000100Y43",
  capital: 12345678.5,
  founded: "2012-08-05",
  kind: "other",
  kindOther: "移动体验站",
  region: "r2",
  district: "district-b",
  services: ["s0", "s3"],
  sme: true,
  staff: 1280,
  mobile: "13800138000",
  profile: "面向社区的信息消费体验。\n第二段。",
  months: [
    { revenue: 1409.5, research: 120.25, staff: 30 },
    { revenue: 2500, research: 300, staff: 42 },
  ],
  products: [{ name: "智能感知终端", since: "2021-03", kind: "hard", domestic: true }, { name: "体验平台" }],
  awards: [{ title: "市科技进步奖", day: "2022-11-30", about: "二等奖" }],
  contact: { person: "王小明", position: "经理" },
};

/** Everything the package draws, in the way the address asks for: ?mode=edit|all|read|return&step=0&filled&locale=en */
export function DemoPage() {
  const query = new URLSearchParams(location.search);
  const mode = query.get("mode") ?? "edit";
  const locale = query.get("locale") === "en" ? "en" : "zh-CN";
  const [answers, setAnswers] = useState<Answers>(query.has("filled") || mode !== "edit" ? filled : { applicant: "武汉示例科技有限公司" });
  const [step, setStep] = useState(Number(query.get("step") ?? 0));
  const [show, setShow] = useState<"touched" | "all">(mode === "all" ? "all" : "touched");
  const [outcome, setOutcome] = useState<FormOutcome>(() => createFormEvaluator({ form: everyFieldForm, facts, year: 2023, validate }).evaluate(answers));
  useTitle("字段", "演示");
  if (mode === "pieces") return <DemoPieces locale={locale} outcome={outcome} />;
  const reasons =
    mode === "return"
      ? [
          { at: "/name", text: "项目名称与营业执照不符，请核对。" },
          { at: "/months/0/revenue", text: "与审计报告不一致。" },
        ]
      : [];
  return (
    <div className="sb-container">
      <PageHeader title="新型信息消费示范项目申报书" caption="2023年">
        <Button onClick={() => setShow("all")}>检查</Button>
      </PageHeader>
      <div className="demo-columns">
        {mode !== "read" && (
          <Stepper
            locale={locale}
            current={step}
            onGo={setStep}
            steps={outcome.steps.map((each) => ({
              title: each.title[locale],
              required: each.required,
              requiredFilled: each.requiredFilled,
              errors: show === "all" ? each.errors : 0,
            }))}
          />
        )}
        <Card>
          {show === "all" && outcome.blocking && (
            <Banner tone="warning" locale={locale}>
              还有需要修改的内容。
              <Button small kind="quiet" onClick={() => focusField(outcome.findings[0]?.at ?? "")}>
                定位
              </Button>
            </Banner>
          )}
          <NoticeForm
            form={everyFieldForm}
            formId="demo"
            year={2023}
            locale={locale}
            facts={facts}
            answers={answers}
            onChange={setAnswers}
            open={mode === "read" ? null : mode === "return" ? reasons.map((reason) => reason.at) : "all"}
            validate={validate}
            layout={mode === "read" ? "page" : "steps"}
            step={step}
            show={show}
            organisations={() => Promise.resolve(districts)}
            reasons={reasons}
            onOutcome={setOutcome}
            fieldAside={
              mode === "read"
                ? (_, title) => (
                    <Button kind="quiet" small>
                      退回<span className="sb-hidden">{title}</span>
                    </Button>
                  )
                : undefined
            }
          />
        </Card>
      </div>
    </div>
  );
}
