import type { Catalogue } from "./index.ts";

/** The words in which values are shown: apart from the engine's sentences, since every form needs these at once. */
export const valueTexts = {
  "value.yes": { "zh-CN": "是", en: "Yes" },
  "value.no": { "zh-CN": "否", en: "No" },
  "value.rows": { "zh-CN": "{count} 行", en: "{count} rows" },
} as const satisfies Catalogue;
