import type { Locale, Text, TextParams } from "@shenbao/texts";
import { say } from "@shenbao/texts";
import { processTexts as process } from "@shenbao/texts/process";
import { tableSheetTexts as tableSheet } from "@shenbao/texts/table-sheet";
import { z } from "zod";

/**
 * The error catalogue: every error the API can answer with, its HTTP status and its sentence. One fact, one place.
 * Answers are problem documents (RFC 9457), `application/problem+json`.
 */
export const problems = {
  "bad-request": [400, { "zh-CN": "请求的格式不正确：{detail}", en: "The request is not well formed: {detail}" }],
  "unknown-field": [422, { "zh-CN": "请求中有不认识的内容：{path}", en: "The request holds something unknown: {path}" }],
  "forbidden-key": [422, { "zh-CN": "请求中含有不允许的键名：{path}", en: "The request holds a key that is not allowed: {path}" }],
  "too-large": [413, { "zh-CN": "提交的内容过大（上限 {limit}）。", en: "What was sent is too large (limit {limit})." }],
  "too-deep": [400, { "zh-CN": "提交的内容嵌套过深。", en: "What was sent is nested too deeply." }],
  "unsupported-media": [415, { "zh-CN": "不支持这种内容类型。", en: "This content type is not supported." }],
  "not-signed-in": [401, { "zh-CN": "请先登录。已填写的内容不会丢失。", en: "Please sign in. Nothing you typed is lost." }],
  "wrong-credentials": [401, { "zh-CN": "用户名或密码不正确。", en: "The user name or the password is wrong." }],
  "too-many-tries": [429, { "zh-CN": "尝试次数过多，请在 {seconds} 秒后再试。", en: "Too many tries. Please try again in {seconds} seconds." }],
  csrf: [403, { "zh-CN": "请求来源无法确认，请刷新页面后重试。", en: "The origin of the request could not be confirmed. Reload the page and try again." }],
  forbidden: [403, { "zh-CN": "您没有权限进行此操作。", en: "You may not do this." }],
  "not-found": [404, { "zh-CN": "没有找到该内容，或您无权查看。", en: "Not found, or not yours to see." }],
  "method-not-allowed": [405, { "zh-CN": "不支持这种请求方法。", en: "This method is not supported here." }],
  "key-required": [428, { "zh-CN": "请求缺少 Idempotency-Key。", en: "The request lacks an Idempotency-Key." }],
  "key-reused": [409, { "zh-CN": "同一个 Idempotency-Key 已用于不同的请求。", en: "This Idempotency-Key was used for another request." }],
  "match-required": [428, { "zh-CN": "请求缺少 If-Match。", en: "The request lacks If-Match." }],
  stale: [
    412,
    {
      "zh-CN": "内容已在别处修改，请载入最新内容后再保存。您的输入仍保留在本页。",
      en: "This was changed elsewhere. Load the latest before you save; what you typed is still on this page.",
    },
  ],
  "decided-meanwhile": [
    409,
    {
      "zh-CN": "{who}已于 {at} 办理“{action}”，本申报现为“{state}”。您的操作没有进行，填写的内容仍保留在本页。",
      en: "{who} already did “{action}” at {at}; it is “{state}” now. Nothing of yours was done, and what you typed is still on this page.",
    },
  ],
  "decision-prepared": [409, { "zh-CN": "已有一项待公布的决定，请先修改或撤回。", en: "A decision waits for its release; change it or take it back first." }],
  "decision-together": [409, { "zh-CN": "“{action}”先拟定，再一并公布，不能直接办理。", en: "“{action}” is prepared and released with others; it is not done at once." }],
  "decision-gone": [409, { "zh-CN": "这项拟定已被修改、撤回或公布，请查看最新内容。", en: "This decision was changed, taken back or released meanwhile. Load the latest." }],
  "decision-overtaken": [
    409,
    {
      "zh-CN": "拟定之后，{who}于 {at} 办理了“{action}”，现为“{state}”。这项拟定不再适用，请撤回后重新决定。",
      en: "After this was prepared, {who} did “{action}” at {at}; it is “{state}” now. What was prepared no longer fits: take it back and decide anew.",
    },
  ],
  "decision-changed": [
    409,
    { "zh-CN": "预演之后，{who}于 {at} 修改了这项拟定，请重新预演。", en: "{who} changed what was prepared at {at}, after the dry run. Look at it again." },
  ],
  "deadline-passed": [409, { "zh-CN": "已过截止时间（{deadline}：{at}），不能再进行此操作。", en: "The deadline has passed ({deadline}: {at}); this can no longer be done." }],
  "not-yet": [409, { "zh-CN": "尚未到可操作的时间（{deadline}：{at}）。", en: "It is too early for this ({deadline}: {at})." }],
  "not-open": [409, process["refusal.not-open"]],
  "wrong-state": [409, { "zh-CN": "当前状态“{state}”下不能进行此操作。", en: "This cannot be done in the state “{state}”." }],
  "field-closed": [409, process["refusal.field-closed"]],
  "ticket-standing": [409, { "zh-CN": "这条意见的状态已改变，请载入最新内容。", en: "This ticket stands otherwise now. Load the latest." }],
  "condition-unmet": [409, { "zh-CN": "不满足操作条件：{detail}", en: "A condition is not met: {detail}" }],
  "quota-full": [409, process["refusal.quota"]],
  "limit-reached": [409, process["refusal.limit"]],
  invalid: [422, { "zh-CN": "有 {count} 处需要修改。", en: "{count} places need a change." }],
  "invalid-block": [422, { "zh-CN": "{detail}", en: "{detail}" }],
  "invalid-definition": [422, { "zh-CN": "通知定义有 {count} 处错误，不能发布。", en: "The definition has {count} errors and cannot be published." }],
  "definition-unprintable": [
    422,
    { "zh-CN": "通知定义有 {count} 处错误，现在还不能生成文件。请先改正。", en: "The definition has {count} errors; the file cannot be made yet. Mend them first." },
  ],
  "persona-failed": [
    422,
    { "zh-CN": "样例“{persona}”的结果与预期不符，不能发布。", en: "The persona “{persona}” does not give the expected outcome; the definition cannot be published." },
  ],
  unconfirmed: [
    409,
    {
      "zh-CN": "还有 {count} 处从上一份通知沿用的内容没有逐项确认，不能发布。",
      en: "Not to be published yet. Places taken over from the other year that nobody confirmed: {count}.",
    },
  ],
  "note-missing": [422, { "zh-CN": "更正已发布的通知时，请填写更正说明。", en: "A correction of a published notice needs a note that says what was corrected." }],
  "outdated-version": [
    409,
    {
      "zh-CN": "通知已更正（第 {version} 版），涉及本申报。请先查看更正的影响并采用新版本，再提交。",
      en: "The notice was corrected (version {version}) in what concerns this application. See what it changes and go on with the new version, then submit.",
    },
  ],
  "corrected-again": [
    409,
    { "zh-CN": "通知又有更正（第 {version} 版），请重新查看更正的影响。", en: "The notice was corrected again (version {version}). See what that changes." },
  ],
  "track-gone": [409, { "zh-CN": "更正后的通知取消了该申报方向。", en: "The corrected notice no longer has this track." }],
  "already-exists": [409, { "zh-CN": "{what}已存在。", en: "{what} already exists." }],
  "file-type": [422, { "zh-CN": "文件“{name}”的内容不是允许的类型（{types}）。", en: "The content of “{name}” is not of an allowed type ({types})." }],
  "file-picture": [
    422,
    {
      "zh-CN": "文件“{name}”是 {format} 图片，不能接收。请在扫描或拍照时选 {types}，或另存为其中一种再上传。",
      en: "“{name}” is a {format} picture, which is not taken. Scan or photograph it as {types}, or save it as one of them, and upload that.",
    },
  ],
  "file-pixels": [
    422,
    {
      "zh-CN": "图片“{name}”的像素太多（每边最多 {side} 像素）。请缩小，或用较低的分辨率重新扫描后上传。",
      en: "The picture “{name}” has too many pixels (at most {side} a side). Make it smaller, or scan it again at a lower resolution.",
    },
  ],
  "file-damaged": [422, { "zh-CN": "文件“{name}”已损坏或无法读取。", en: "The file “{name}” is damaged or cannot be read." }],
  "file-too-large": [413, { "zh-CN": "文件“{name}”超过上限 {limit}。", en: "The file “{name}” is over the limit of {limit}." }],
  "form-unreadable": [422, { "zh-CN": "没有读取“{name}”：{why}", en: "“{name}” was not read: {why}" }],
  "template-missing": [
    409,
    {
      "zh-CN": "表单“{form}”的 Word 模板“{name}”不在本平台，或与上传时不同。请在“公布与文书”里重新上传。",
      en: "The Word template “{name}” of the form “{form}” is not on this platform, or is not what was uploaded. Upload it again where print is set.",
    },
  ],
  "template-unfilled": [422, { "zh-CN": "没能填写 Word 模板“{name}”：{why}", en: "The Word template “{name}” could not be filled: {why}" }],
  "file-empty": [422, { "zh-CN": "文件“{name}”是空的。", en: "The file “{name}” is empty." }],
  "seal-refused": [422, { "zh-CN": "没有接收“{name}”：{why}", en: "“{name}” was not taken: {why}" }],
  "seal-unavailable": [
    503,
    { "zh-CN": "电子签章暂时无法使用，请联系平台管理人员。", en: "Electronic seals cannot be used at the moment. Please tell those who run the platform." },
  ],
  "too-many-files": [409, { "zh-CN": "该项最多上传 {max} 个文件。", en: "At most {max} files can be uploaded here." }],
  "upload-cut": [400, { "zh-CN": "上传中断，文件未保存，请重试。", en: "The upload broke off and was not stored. Please try again." }],
  "scan-missing": [409, { "zh-CN": "请先上传盖章扫描件。", en: "Upload the stamped scan first." }],
  "scan-unproven": [409, { "zh-CN": "盖章扫描件尚未核验一致。", en: "The stamped scan is not proven." }],
  "cells-missing": [409, tableSheet["hand-in.missing"]],
  "table-empty": [409, process["refusal.table-empty"]],
  "table-handed-in": [409, process["refusal.table-closed"]],
  "order-wrong": [422, { "zh-CN": "优先顺序必须包含表中全部项目且不重复。", en: "The order must hold every row of the table exactly once." }],
  "conflict-of-interest": [409, { "zh-CN": "专家“{expert}”与该项目存在回避关系。", en: "The expert “{expert}” has a conflict of interest with this application." }],
  "not-enough-experts": [
    409,
    {
      "zh-CN": "可用专家不足：每个项目需要 {needed} 位，项目“{application}”只有 {available} 位。",
      en: "Not enough experts: each application needs {needed}, “{application}” has {available}.",
    },
  ],
  "conflict-open": [
    409,
    {
      "zh-CN": "有 {count} 份已提交的评分，专家后来声明了回避。请先查看影响并移出，再确定入选名单。",
      en: "{count} sheets were handed in by experts who stated a conflict since. See what taking them out does, and do it, before the selection is decided.",
    },
  ],
  "reason-missing": [422, { "zh-CN": "请填写理由。", en: "A reason is needed." }],
  "nobody-to-remind": [409, { "zh-CN": "没有需要提醒的专家。", en: "There is nobody to remind." }],
  "plan-changed": [
    409,
    {
      "zh-CN": "情况已有变化，与刚才显示的不同，没有执行。请查看最新内容后再确认。",
      en: "Things changed since this was shown, so nothing was done. Look at the latest and confirm again.",
    },
  ],
  "pair-in-conflict": [
    409,
    { "zh-CN": "专家“{expert}”与项目 {application} 有回避关系，不能指定。", en: "“{expert}” has a conflict of interest with {application} and cannot be given it." },
  ],
  "scores-missing": [409, { "zh-CN": "还有 {count} 份评分未提交，不能确定入选名单。", en: "{count} score sheets are missing; the selection cannot be decided." }],
  "tie-undecided": [
    409,
    { "zh-CN": "第 {place} 名有 {count} 个项目并列，请先人工确定先后。", en: "{count} applications are level at place {place}; decide their order by hand first." },
  ],
  "too-many-tasks": [409, { "zh-CN": "您已有 {most} 项后台任务在进行，请等其中一项完成后再开始。", en: "You have {most} tasks under way; wait until one is done." }],
  "message-gone": [409, { "zh-CN": "该消息已发出或已作废，不能再修改。", en: "The message was released or discarded meanwhile; it can no longer be changed." }],
  "not-prepared": [409, { "zh-CN": "还没有拟定名单，请先拟定。", en: "Nothing is prepared yet; prepare it first." }],
  "selection-outdated": [409, { "zh-CN": "拟定名单之后排名有变化，请核对并重新拟定。", en: "The ranking has changed since this was prepared. Look at it and prepare it anew." }],
  "no-place-free": [409, { "zh-CN": "目前没有空出的名额可以递补。", en: "No place is free now that it could take." }],
  "promotion-note-missing": [422, { "zh-CN": "递补的不是候补名单上的下一个，请写明理由。", en: "It is not the next of the reserve list; say why." }],
  "edition-note-missing": [422, { "zh-CN": "再次公布时，请写明有哪些变化、为什么。", en: "A new edition says what changed, and why." }],
  "result-unchanged": [409, { "zh-CN": "名单与已公布的相同，不必再次公布。", en: "The list is the same as published." }],
  "objection-closed": [
    409,
    { "zh-CN": "现在不受理异议：不在公示期内，或该项目不在公示名单上。", en: "No objection is possible now: the period is over, or the application is not on the list." },
  ],
  "objection-code-wrong": [404, { "zh-CN": "编号或查询码不正确。", en: "The number or the code is wrong." }],
  "objection-handled": [409, { "zh-CN": "该异议已办结。", en: "This objection was dealt with." }],
  "objection-own": [409, { "zh-CN": "不能对本单位申报的项目提出异议。", en: "An organisation cannot object to its own application." }],
  "too-many-objections": [409, { "zh-CN": "您在本通知下最多提出 {most} 件异议。", en: "At most {most} objections can be made under one notice." }],
  "selection-released": [409, { "zh-CN": "入选名单已公布，不能再试算。", en: "The selection was released; there is nothing left to try." }],
  "plan-unfinished": [409, { "zh-CN": "预演还没有完成，完成后才能执行。", en: "The dry run is not finished; only then can it be done." }],
  "password-weak": [422, { "zh-CN": "密码至少 {length} 个字符，且不能是常见密码。", en: "A password needs at least {length} characters and must not be a common one." }],
  "link-used": [410, { "zh-CN": "该链接已使用或已失效。", en: "This link was used or is no longer valid." }],
  "clock-fixed": [409, { "zh-CN": "正式运行时不能调整时钟。", en: "The clock cannot be set in production." }],
  cancelled: [409, { "zh-CN": "已取消。", en: "Cancelled." }],
  busy: [503, { "zh-CN": "系统正忙，您的内容没有丢失，请稍后重试。", en: "The service is busy; nothing of yours is lost. Please try again shortly." }],
  internal: [500, { "zh-CN": "系统出现错误（编号 {requestId}）。已保存的内容没有丢失。", en: "Something went wrong (reference {requestId}). What was saved is safe." }],
} as const satisfies Record<string, readonly [status: number, text: Text]>;

export type ProblemCode = keyof typeof problems;

/** A finding as it travels: the engine's finding with its sentence in the reader's language. */
export const findingSchema = z.strictObject({
  at: z.string().describe("JSON Pointer into the answers, or evidence:<id>"),
  code: z.string().describe("the schema keyword or the id of the rule"),
  severity: z.enum(["error", "explain", "warning"]),
  message: z.string(),
  clause: z.string().optional(),
});

/** A problem document (RFC 9457). */
export const problemSchema = z.strictObject({
  type: z.literal("about:blank"),
  status: z.int(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  title: z.string().describe("a sentence in the reader's language"),
  findings: z.array(findingSchema).optional(),
  clause: z.string().optional().describe("the clause of the notice that a refusal rests on"),
  requestId: z.string().optional(),
});
export type ProblemDocument = z.infer<typeof problemSchema>;

/** An error of the catalogue, thrown by the server and by the typed client alike. */
export class Problem extends Error {
  readonly status: number;
  constructor(
    readonly code: ProblemCode,
    readonly params: TextParams = {},
    readonly findings: z.infer<typeof findingSchema>[] = [],
    /** The sentence as the server said it, where the problem came over the wire. */
    readonly sentence?: string,
    /** The clause of the notice that a refusal rests on. */
    readonly clause?: string,
  ) {
    super(sentence ?? `${code} ${JSON.stringify(params)}`);
    this.name = "Problem";
    this.status = problems[code][0];
  }

  /** The sentence for a person. */
  say(locale: Locale): string {
    return this.sentence ?? say(problems[this.code][1], locale, this.params);
  }
}
