import type { Catalogue } from "./index.ts";

/** The texts of: renderer. */
export const rendererTexts = {
  "dialog.close": { "zh-CN": "关闭", en: "Close" },
  "spinner.loading": { "zh-CN": "正在加载…", en: "Loading…" },
  "banner.info": { "zh-CN": "提示", en: "Note" },
  "banner.success": { "zh-CN": "完成", en: "Done" },
  "banner.warning": { "zh-CN": "请注意", en: "Please note" },
  "banner.error": { "zh-CN": "出错", en: "Error" },
  "demo.clock": { "zh-CN": "演示环境，系统时间 {time}", en: "Demonstration. The system's time is {time}" },

  "countdown.days": { "zh-CN": "还剩 {days} 天 {hours} 小时", en: "{days} d {hours} h left" },
  "countdown.hours": { "zh-CN": "还剩 {hours} 小时 {minutes} 分", en: "{hours} h {minutes} min left" },
  "countdown.minutes": { "zh-CN": "还剩 {minutes} 分 {seconds} 秒", en: "{minutes} min {seconds} s left" },
  "countdown.over": { "zh-CN": "已截止", en: "Closed" },

  "pagination.label": { "zh-CN": "分页", en: "Pages" },
  "pagination.previous": { "zh-CN": "上一页", en: "Previous page" },
  "pagination.next": { "zh-CN": "下一页", en: "Next page" },
  "pagination.count": { "zh-CN": "共 {count} 条", en: "{count} in all" },
  "pagination.countCapped": { "zh-CN": "{count} 条以上", en: "more than {count}" },

  "stepper.label": { "zh-CN": "填报步骤", en: "Steps of the form" },
  "stepper.current": { "zh-CN": "第 {number} 步，共 {count} 步：{title}", en: "Step {number} of {count}: {title}" },
  "stepper.show": { "zh-CN": "查看所有步骤", en: "Show all steps" },
  "stepper.done": { "zh-CN": "必填项已填完", en: "All required fields filled" },
  "stepper.filled": { "zh-CN": "必填 {filled}/{required}", en: "{filled} of {required} required filled" },
  "stepper.errors": { "zh-CN": "{count} 处需要修改", en: "{count} to correct" },

  "timeline.reasons": { "zh-CN": "需要修改的内容", en: "What has to be changed" },

  "findings.title": { "zh-CN": "有 {count} 处需要处理", en: "{count} to attend to" },
  "findings.none": { "zh-CN": "没有发现问题", en: "No problem found" },
  "findings.error": { "zh-CN": "须修改", en: "To correct" },
  "findings.explain": { "zh-CN": "须说明理由", en: "Reason needed" },
  "findings.warning": { "zh-CN": "提醒", en: "For your attention" },
  "findings.clause": { "zh-CN": "依据：{text}", en: "From the notice: {text}" },
} as const satisfies Catalogue;
