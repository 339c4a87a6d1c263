import type { Text } from "@shenbao/texts";

export interface MeasuringUnit {
  text: Text;
  decimals: number;
  money: boolean;
}

const counted =
  "人:people 名:people 位:people 个:items 项:items 件:items 台:units 套:sets 台套:sets 家:organisations 次:times 场:sessions 场次:sessions 种:kinds 户:households 人次:visits 天:days 日:days 月:months 个月:months 年:years 岁:years 分:points 部:items 篇:papers 辆:vehicles 栋:buildings 间:rooms 条:lines 份:copies 批:batches 只:items 门:courses 期:terms 处:places 级:level 倍:times";
const measured =
  "%:% ‰:‰ ㎡:m² 平方米:m² 平方公里:km² 立方米:m³ 亩:mu 公顷:ha 米:m 公里:km 千米:km 吨:t 万吨:10,000_t 吨标准煤:tce 千克:kg 千瓦时:kWh 万千瓦时:10,000_kWh 千瓦:kW 兆瓦:MW 万人:10,000_people 万人次:10,000_visits 万户:10,000_households 万个:10,000_items 万台:10,000_units 万件:10,000_items TB:TB GB:GB PB:PB MB:MB Mbps:Mbps 小时:hours 分钟:minutes";
const sums = "元:CNY 万元:10,000_CNY 千元:1,000_CNY 亿元:100_million_CNY 万美元:10,000_USD 美元:USD";

/** Units as forms write them; amounts of money and measures have two decimals, what is counted none. */
const known: ReadonlyMap<string, MeasuringUnit> = new Map(
  [
    { list: counted, decimals: 0, money: false },
    { list: measured, decimals: 2, money: false },
    { list: sums, decimals: 2, money: true },
  ].flatMap(({ list, decimals, money }) =>
    list.split(" ").map((entry): [string, MeasuringUnit] => {
      const [chinese = "", english = ""] = entry.split(":");
      return [chinese, { text: { "zh-CN": chinese, en: english.replaceAll("_", " ") }, decimals, money }];
    }),
  ),
);

const written: Readonly<Record<string, string>> = {
  "％": "%",
  百分比: "%",
  "m²": "㎡",
  m2: "㎡",
  "M²": "㎡",
  平米: "㎡",
  人民币万元: "万元",
  万元人民币: "万元",
  人民币元: "元",
  "台（套）": "台套",
  "台/套": "台套",
  "个/项": "项",
  万: "万",
};

/** The unit that a piece of text is, alone; `null` where it is none. */
export function unitOf(text: string): MeasuringUnit | null {
  const clean = text.replace(/[\s_＿：:（()）]/g, "").replace(/^(计量)?单位/, "");
  return known.get(written[clean] ?? clean) ?? null;
}

/** The unit a text begins with, as after a line to write on («____万元»), and what comes after it. */
export function leadingUnit(text: string): { unit: MeasuringUnit; rest: string } | null {
  const start = text.trimStart();
  for (let length = Math.min(6, start.length); length > 0; length--) {
    const unit = known.get(written[start.slice(0, length)] ?? start.slice(0, length));
    const rest = start.slice(length);
    // «人» of «人员» is no unit.
    if (unit && /^(?:$|[\s，,；;。、）)])/.test(rest)) return { unit, rest };
  }
  return null;
}
