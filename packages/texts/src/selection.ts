import type { Catalogue } from "./index.ts";

/** Why a selection under quotas came out as it did: a sentence for each application, with the numbers. */
export const selectionTexts = {
  incomplete: { "zh-CN": "评分未齐（{done}/{expected} 份），暂不排名。", en: "Scores are missing ({done} of {expected}); not ranked yet." },
  below: { "zh-CN": "第{place}名，得分 {score}，低于合格线 {mark}，不入选。", en: "Place {place} with {score}: below the pass mark of {mark}, not selected." },
  selected: { "zh-CN": "第{place}名，得分 {score}；{means}，入选。", en: "Place {place} with {score}; {means}: selected." },
  passed: { "zh-CN": "第{place}名，得分 {score}；{full}，未入选。", en: "Place {place} with {score}; {full}: not selected." },
  reserve: { "zh-CN": "第{place}名，得分 {score}；{full}；若有{gap}个退出则递补。", en: "Place {place} with {score}; {full}; moves up after {gap} withdrawal(s)." },
  "reserve-level": {
    "zh-CN": "第{place}名，得分 {score}，与{level}个项目并列；{full}；若有{gap}个退出则全部递补。",
    en: "Place {place} with {score}, level with {level} more; {full}; all of them move up after {gap} withdrawal(s).",
  },
  "reserve-several": {
    "zh-CN": "第{place}名，得分 {score}；{full}；候补第{position}位，其中最迟{gap}个退出后递补。",
    en: "Place {place} with {score}; {full}; number {position} of the reserve list, moves up after {gap} withdrawal(s) of these at the latest.",
  },
  "reserve-each": {
    "zh-CN": "第{place}名，得分 {score}；{full}；候补第{position}位，以上各项都有空余时递补。",
    en: "Place {place} with {score}; {full}; number {position} of the reserve list, moves up when each of these has room.",
  },
  "reserve-several-level": {
    "zh-CN": "第{place}名，得分 {score}，与{level}个项目并列；{full}；候补第{position}位，有空余时递补。",
    en: "Place {place} with {score}, level with {level} more; {full}; number {position} of the reserve list, moves up when there is room.",
  },
  tied: {
    "zh-CN": "第{place}名，得分 {score}；与{count}个项目并列，只剩{left}个名额（{places}），须人工确定先后。",
    en: "Place {place} with {score}, level with {count} more for the last {left} ({places}); their order is decided by hand.",
  },
  cap: { "zh-CN": "名额{limit}", en: "quota {limit}" },
  "cap-titled": { "zh-CN": "{title}{limit}个", en: "{title}: {limit}" },
  "cap-full": { "zh-CN": "{title}已满{limit}个", en: "{title}: all {limit} taken" },
  unlimited: { "zh-CN": "不受名额限制", en: "no quota applies" },
  exempt: { "zh-CN": "按规定不占“{title}”", en: "exempt from “{title}”" },
  "by-preference": { "zh-CN": "“{title}”至少{places}个，按名次不足，由此补足", en: "at least {places} of “{title}”, fewer by rank alone" },
  kept: { "zh-CN": "为“{title}”留{places}个", en: "{places} kept for “{title}”" },
  ahead: { "zh-CN": "同分，按“{by}”在先。", en: "Equal score; ahead by “{by}”." },
  behind: { "zh-CN": "同分，按“{by}”在后。", en: "Equal score; behind by “{by}”." },
  promoted: { "zh-CN": "{title}{limit}个，现有{taken}个；候补第{position}位递补。", en: "{title}: {taken} of {limit} taken; number {position} of the reserve list moves up." },
  "by-hand": { "zh-CN": "人工排定", en: "decided by hand" },
} as const satisfies Catalogue;
