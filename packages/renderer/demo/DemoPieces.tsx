import { useState } from "react";
import type { FormOutcome } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";
import {
  Banner,
  Button,
  Card,
  Countdown,
  DemoBanner,
  DescriptionList,
  Dialog,
  Empty,
  EvidenceList,
  FindingsList,
  PageHeader,
  Pagination,
  Spinner,
  StateTag,
  Timeline,
} from "../src/index.ts";

const now = Date.UTC(2023, 7, 20, 2, 0);
const clock = () => now;
const file = (id: string, name: string) => ({ id, name, mediaType: "application/pdf", size: 1_250_000, sha256: "", uploadedAt: "2023-08-19T06:00:00Z" });
const evidence = [
  {
    id: "licence",
    title: { "zh-CN": "营业执照", en: "Business licence" },
    required: true,
    types: ["pdf" as const, "image" as const],
    count: { min: 1, max: 3 },
    size: 20 * 1024 * 1024,
    note: { "zh-CN": "副本扫描件，加盖公章。", en: "A stamped copy." },
  },
  { id: "awards", title: { "zh-CN": "获奖证明", en: "Awards" }, required: false, types: ["pdf" as const], count: { min: 0, max: 5 }, size: 5 * 1024 * 1024 },
  { id: "scan", title: { "zh-CN": "盖章扫描件", en: "Stamped scan" }, required: true, types: ["pdf" as const], count: { min: 1, max: 1 }, size: 20 * 1024 * 1024 },
];

/** The plain pieces, all on one page. */
export function DemoPieces({ locale, outcome }: { locale: Locale; outcome: FormOutcome }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <DemoBanner now={now} locale={locale} />
      <div className="sb-container sb-stack">
        <PageHeader title="组成部分" caption="首页 / 我的申报" note="所有组成部分的样子。">
          <StateTag title="待区审核" tone="progress" />
          <Button kind="primary" onClick={() => setOpen(true)}>
            提交
          </Button>
        </PageHeader>
        <div className="sb-buttons">
          <Button kind="primary">主要</Button>
          <Button>次要</Button>
          <Button kind="danger">不予推荐</Button>
          <Button kind="quiet">取消</Button>
          <Button kind="primary" busy>
            正在提交
          </Button>
          <Button disabled>不可用</Button>
          <Button small>小</Button>
        </div>
        {(["info", "success", "warning", "error"] as const).map((tone) => (
          <Banner key={tone} tone={tone} locale={locale} title="标题">
            <p>说明文字，一句或两句。</p>
          </Banner>
        ))}
        <p className="sb-buttons">
          {(["neutral", "progress", "attention", "success", "failure"] as const).map((tone) => (
            <StateTag key={tone} title={tone} tone={tone} />
          ))}
          <Countdown until={Date.UTC(2023, 7, 25, 15, 59)} now={clock} locale={locale} />
          <Countdown until={Date.UTC(2023, 7, 20, 5, 0)} now={clock} locale={locale} />
          <Countdown until={Date.UTC(2023, 7, 19, 5, 0)} now={clock} locale={locale} />
        </p>
        <Card title="进度" aside={<a href="#x">全部</a>}>
          <Timeline
            locale={locale}
            events={[
              { at: "2023-08-18T02:00:00Z", title: "退回修改", by: "江岸区科经局", tone: "attention", reasons: [{ at: "/name", title: "项目名称", text: "与营业执照不符。" }] },
              { at: "2023-08-17T02:00:00Z", title: "提交", by: "武汉示例科技有限公司", tone: "progress" },
              { at: "2023-08-16T02:00:00Z", title: "新建草稿", by: "武汉示例科技有限公司" },
            ]}
          />
        </Card>
        <Card title="信息">
          <DescriptionList
            items={[
              { term: "编号", value: "2023-A-0001" },
              { term: "申报单位", value: "武汉示例科技有限公司" },
            ]}
          />
        </Card>
        <Card title="需要处理">
          <FindingsList findings={outcome.findings} locale={locale} titleOf={(at) => at} onGo={() => {}} />
        </Card>
        <Card title="附件">
          <EvidenceList
            evidence={evidence}
            files={{ licence: [file("1", "营业执照副本（加盖公章）.pdf")] }}
            openIds={["licence", "awards"]}
            locale={locale}
            upload={(_, __, onProgress) => {
              onProgress(0.4);
              return new Promise(() => {});
            }}
            remove={() => Promise.resolve()}
            open={() => {}}
            findings={[{ at: "evidence:awards", code: "minItems", severity: "error", message: { "zh-CN": "请上传获奖证明。", en: "Upload the awards." } }]}
            reasons={[{ at: "evidence:licence", text: "扫描件不清晰。" }]}
          />
        </Card>
        <Empty title="还没有申报" text="可以从开放的通知开始申报。">
          <Button kind="primary">查看通知</Button>
        </Empty>
        <Spinner locale={locale} />
        <Pagination locale={locale} onNext={() => {}} count={{ value: 1000, capped: true }} />
        <Dialog
          open={open}
          title="确认提交？"
          locale={locale}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button kind="primary">提交</Button>
              <Button onClick={() => setOpen(false)}>再看看</Button>
            </>
          }
        >
          <p>提交后在区审核前可以撤回。</p>
        </Dialog>
      </div>
    </>
  );
}
