import { assembleDefinition, type NoticeDefinition } from "@shenbao/engine";
import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { chineseNumber } from "./chinese-number.ts";
import { divideText } from "./divide-text.ts";

const short = (text: string) => divideText(text).map(({ id, heading, text: words }) => [id, heading, words]);

describe("numbers", () => {
  test("are read as notices write them", () => {
    expect(["三", "十", "十二", "二十", "二十一", "一百零三", "12", "１２"].map(chineseNumber)).toEqual([3, 10, 12, 20, 21, 103, 12, 12]);
    expect(["", "第", "三x", "1234"].map(chineseNumber)).toEqual([null, null, null, null]);
  });
});

describe("a notice's text", () => {
  test("is divided at 一、 and （一）; a heading stands over what it begins, what comes first is 0", () => {
    const text = `关于组织申报的通知
各有关单位：现将有关事项通知如下。

一、申报方向
（一）大平台。月活跃用户1亿以上。
（二）体验中心。面积原则上不低于300平方米。
二、申报条件
申报主体应在本市注册。
三、申报程序
（一）申报。网上提交。
1.登录系统；
2.填写申报书。
（二）推荐。逾期不予受理。
附件：1.申报书
2.汇总表`;
    expect(short(text)).toEqual([
      ["0", "", "关于组织申报的通知\n各有关单位：现将有关事项通知如下。"],
      ["1.1", "一、申报方向", "（一）大平台。月活跃用户1亿以上。"],
      ["1.2", "", "（二）体验中心。面积原则上不低于300平方米。"],
      ["2", "二、申报条件", "申报主体应在本市注册。"],
      ["3.1", "三、申报程序", "（一）申报。网上提交。"],
      ["3.1.1", "", "1.登录系统；"],
      ["3.1.2", "", "2.填写申报书。"],
      ["3.2", "", "（二）推荐。逾期不予受理。"],
      ["4", "", "附件：1.申报书\n2.汇总表"],
    ]);
  });

  test("is divided at 第三条 and at 1.1, whatever stands around", () => {
    expect(short("第一章 总则\n第一条 为了规范，制定本办法。\n第二条 本办法适用于：\n（一）企业；\n（二）院所。\n第二章 申报\n第三条 申报单位应当合法。")).toEqual([
      ["1", "第一章 总则", "第一条 为了规范，制定本办法。"],
      ["2", "", "第二条 本办法适用于："],
      ["2.1", "", "（一）企业；"],
      ["2.2", "", "（二）院所。"],
      ["3", "第二章 申报", "第三条 申报单位应当合法。"],
    ]);
    expect(short("1. 总则\n1.1 适用范围为全市。\n1.2 3.5万元以上的项目。\n2. 条件\n2.1 收入须达到，\n3.5万元，\n2023.08前成立。")).toEqual([
      ["1.1", "1. 总则", "1.1 适用范围为全市。"],
      ["1.2", "", "1.2 3.5万元以上的项目。"],
      ["2.1", "2. 条件", "2.1 收入须达到，\n3.5万元，\n2023.08前成立。"],
    ]);
  });

  test("copied without its lines is divided all the same; a list inside of a sentence is not", () => {
    expect(short("一、条件。（一）注册在本市；（二）诚信经营。二、程序。先提交，再审核。").map(([id]) => id)).toEqual(["1", "1.1", "1.2", "2"]);
    expect(short("一、材料：\n1.申请书\n2.承诺书\n其中申请书包括\n1.封面\n2.正文\n二、其他。").map(([id]) => id)).toEqual(["1", "1.1", "1.2", "2"]);
  });

  test("in English is divided at 1. and (1)", () => {
    expect(
      divideText("To all.\n1. Tracks\n(1) Platforms with many users.\n(2) Centres.\n2. Conditions\nRegistered here.", { english: true }).map(({ id, heading }) => [id, heading]),
    ).toEqual([
      ["0", ""],
      ["1.1", "1. Tracks"],
      ["1.2", ""],
      ["2", "2. Conditions"],
    ]);
  });

  test("of the notices whose clauses bear their numbers comes apart as those clauses", () => {
    const root = new URL("../../../../schemas/notices/", import.meta.url);
    const notices = readdirSync(root)
      .map((id) => assembleDefinition({ "notice.json": JSON.parse(readFileSync(new URL(`${id}/notice.json`, root), "utf8")) as never }) as NoticeDefinition)
      .filter(({ clauses }) => clauses.every(({ id, text }) => !id.includes(".") || text["zh-CN"].startsWith("（")));
    expect(notices.length).toBeGreaterThan(0);
    for (const { clauses } of notices) {
      const text = clauses.map(({ heading, text: words }) => (heading ? `${heading["zh-CN"]}\n${words["zh-CN"]}` : words["zh-CN"])).join("\n");
      expect(divideText(text).map(({ id, heading, text: words }) => [id, heading, words])).toEqual(clauses.map((one) => [one.id, one.heading?.["zh-CN"] ?? "", one.text["zh-CN"]]));
    }
  });

  test("loses no word and no two clauses have one number, whatever is pasted", () => {
    const lines = fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom("一、标题", "（二）条件。", "3.说明", "1.2 范围", "第四条 规定。", "第一章 总则", "附件：1.表", "2023.08.01", "文字。（一）再来", "\u202e", ""),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(lines, (all) => {
        const text = all.join("\n");
        const divided = divideText(text);
        const words = (said: string) => said.replace(/[\s\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\ufeff　]/g, "");
        expect(words(divided.map(({ heading, text: own }) => heading + own).join(""))).toBe(words(text));
        expect(new Set(divided.map(({ id }) => id)).size).toBe(divided.length);
        expect(divided.every(({ id, text: own }) => /^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$/.test(id) && own !== "")).toBe(true);
      }),
    );
  });

  test("takes time that grows with the text alone", () => {
    for (const part of ["（一", "一", "。 ", "1.1", "第一", "（", "1.", "、", "。（一）"]) {
      const time = (length: number) => {
        const text = part.repeat(length / part.length);
        const before = performance.now();
        divideText(text);
        return performance.now() - before;
      };
      time(20_000);
      expect(time(200_000)).toBeLessThan(2_000);
    }
  });
});
