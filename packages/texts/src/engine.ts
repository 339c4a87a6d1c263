import type { Catalogue } from "./index.ts";

/** The texts of: engine. */
export const engineTexts = {
  "value.yes": { "zh-CN": "是", en: "Yes" },
  "value.no": { "zh-CN": "否", en: "No" },
  "value.rows": { "zh-CN": "{count} 行", en: "{count} rows" },
} as const satisfies Catalogue;
