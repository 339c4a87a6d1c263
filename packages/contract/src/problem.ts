import type { Locale, Text, TextParams } from "@shenbao/texts";
import { say } from "@shenbao/texts";
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
  "deadline-passed": [409, { "zh-CN": "已过截止时间（{deadline}：{at}），不能再进行此操作。", en: "The deadline has passed ({deadline}: {at}); this can no longer be done." }],
  "not-yet": [409, { "zh-CN": "尚未到可操作的时间（{deadline}：{at}）。", en: "It is too early for this ({deadline}: {at})." }],
  "not-open": [409, { "zh-CN": "该通知目前不接受申报。", en: "This notice does not take applications now." }],
  "wrong-state": [409, { "zh-CN": "当前状态“{state}”下不能进行此操作。", en: "This cannot be done in the state “{state}”." }],
  "field-closed": [409, { "zh-CN": "以下内容目前不能修改：{path}", en: "This cannot be changed now: {path}" }],
  "condition-unmet": [409, { "zh-CN": "不满足操作条件：{detail}", en: "A condition is not met: {detail}" }],
  "quota-full": [409, { "zh-CN": "名额已满（{quota}：{limit} 个）。", en: "The quota is full ({quota}: {limit})." }],
  invalid: [422, { "zh-CN": "有 {count} 处需要修改。", en: "{count} places need a change." }],
  "invalid-definition": [422, { "zh-CN": "通知定义有 {count} 处错误，不能发布。", en: "The definition has {count} errors and cannot be published." }],
  "persona-failed": [
    422,
    { "zh-CN": "样例“{persona}”的结果与预期不符，不能发布。", en: "The persona “{persona}” does not give the expected outcome; the definition cannot be published." },
  ],
  "already-exists": [409, { "zh-CN": "{what}已存在。", en: "{what} already exists." }],
  "file-type": [422, { "zh-CN": "文件“{name}”的内容不是允许的类型（{types}）。", en: "The content of “{name}” is not of an allowed type ({types})." }],
  "file-damaged": [422, { "zh-CN": "文件“{name}”已损坏或无法读取。", en: "The file “{name}” is damaged or cannot be read." }],
  "file-too-large": [413, { "zh-CN": "文件“{name}”超过上限 {limit}。", en: "The file “{name}” is over the limit of {limit}." }],
  "file-empty": [422, { "zh-CN": "文件“{name}”是空的。", en: "The file “{name}” is empty." }],
  "too-many-files": [409, { "zh-CN": "该项最多上传 {max} 个文件。", en: "At most {max} files can be uploaded here." }],
  "upload-cut": [400, { "zh-CN": "上传中断，文件未保存，请重试。", en: "The upload broke off and was not stored. Please try again." }],
  "scan-missing": [409, { "zh-CN": "请先上传盖章扫描件。", en: "Upload the stamped scan first." }],
  "table-empty": [409, { "zh-CN": "汇总表中没有项目，不能报送。", en: "The table has no rows and cannot be handed in." }],
  "table-handed-in": [409, { "zh-CN": "该汇总表已报送，不能再修改。", en: "This table was handed in and can no longer be changed." }],
  "order-wrong": [422, { "zh-CN": "优先顺序必须包含表中全部项目且不重复。", en: "The order must hold every row of the table exactly once." }],
  "conflict-of-interest": [409, { "zh-CN": "专家“{expert}”与该项目存在回避关系。", en: "The expert “{expert}” has a conflict of interest with this application." }],
  "not-enough-experts": [
    409,
    {
      "zh-CN": "可用专家不足：每个项目需要 {needed} 位，项目“{application}”只有 {available} 位。",
      en: "Not enough experts: each application needs {needed}, “{application}” has {available}.",
    },
  ],
  "scores-missing": [409, { "zh-CN": "还有 {count} 份评分未提交，不能确定入选名单。", en: "{count} score sheets are missing; the selection cannot be decided." }],
  "tie-undecided": [
    409,
    { "zh-CN": "第 {place} 名有 {count} 个项目并列，请先人工确定先后。", en: "{count} applications are level at place {place}; decide their order by hand first." },
  ],
  "password-weak": [422, { "zh-CN": "密码至少 {length} 个字符，且不能是常见密码。", en: "A password needs at least {length} characters and must not be a common one." }],
  "link-used": [410, { "zh-CN": "该链接已使用或已失效。", en: "This link was used or is no longer valid." }],
  "clock-fixed": [409, { "zh-CN": "正式运行时不能调整时钟。", en: "The clock cannot be set in production." }],
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
