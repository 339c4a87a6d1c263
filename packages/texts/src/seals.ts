import type { Catalogue } from "./index.ts";

const one = (zh: string, en: string) => ({ "zh-CN": zh, en });

/** Electronic seals. */
export const sealTexts = {
  authority: one("申报平台签章证书", "Seals of the platform"),
  kind: one("电子签章", "Electronic seal"),
  reason: one("对申报书内容的真实性负责", "Answers for what the application says"),
  file: one("{number} 申报书（电子签章）.pdf", "{number} sealed application.pdf"),
  event: one("电子签章：{name}（证书 {certificate}）", "Sealed electronically: {name} (certificate {certificate})"),
  "event.uploaded": one("上传了电子签章的申报书：{name}（证书 {certificate}）", "Uploaded the sealed application: {name} (certificate {certificate})"),

  "refused.none": one("没有电子签章。请使用“电子签章”按钮，不要上传打印后的扫描件。", "It carries no electronic seal. Use the button “Seal electronically”, not a scan."),
  "refused.changed": one("签章之后文件被改动过，签章无效。", "It was changed after it was sealed; the seal does not hold."),
  "refused.unknown": one("签章证书不是平台认可的。", "Nobody the platform trusts vouches for the seal."),
  "refused.other": one("不是本单位的签章（签章单位：{name}）。", "It is not sealed by your organisation ({name})."),
  "refused.content": one("签章的不是最近一次提交的申报书。", "What is sealed is not the application as it was last submitted."),
} as const satisfies Catalogue;
