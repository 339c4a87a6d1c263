import { describe, expect, test } from "vitest";
import { checkDefinition } from "./check-definition.ts";
import type { NoticeDefinition } from "./definition.generated.ts";
import { sampleDefinition } from "./sample-definition.ts";
import { definitionReferences } from "./uses/definition-references.ts";
import { rename, usesOf } from "./uses/index.ts";

const text = (words: string) => ({ "zh-CN": words, en: words });

function withWords(): NoticeDefinition {
  const definition = sampleDefinition();
  definition.registers = {
    titles: { title: text("称号名录"), columns: [{ id: "level", title: text("等级") }], rows: [{ key: "91350100M000100Y43", name: "示例", values: { level: 3 } }] },
  };
  definition.limits = { one: { title: text("限报一项"), of: "applicant", most: 1, per: "notice", states: ["submitted"], clause: "1.2" } };
  definition.forms["application"]?.rules?.push({
    id: "untitled",
    assert: { "!": { registered: ["titles", { var: "$applicant.creditCode" }] } },
    severity: "error",
    at: ["/name"],
    message: text("已有称号"),
  });
  return definition;
}
const codes = (definition: NoticeDefinition) => checkDefinition(definition).map(({ path, code }) => `${path} ${code}`);

describe("registers, limits and totals", () => {
  test("are understood as they are written", () => {
    expect(codes(withWords())).toEqual([]);
  });

  test("a register or a column that is not there is told where it is looked up", () => {
    const definition = withWords();
    const rules = definition.forms["application"]?.rules ?? [];
    const last = rules.at(-1);
    if (last) last.assert = { ">=": [{ "register-value": ["titles", { var: "$applicant.creditCode" }, "rank"] }, 3] };
    rules.push({ id: "gone", assert: { registered: ["nothing", "x"] }, severity: "error", at: ["/name"], message: text("没有") });
    definition.registers?.["titles"]?.rows.push({ key: "91350100M000100Y43", values: { rank: 1 } });
    expect(codes(definition)).toEqual([
      expect.stringMatching(/rules\/\d+\/assert register-column-unknown$/),
      expect.stringMatching(/rules\/\d+\/assert register-unknown$/),
      "/registers/titles/rows/1/key duplicate",
      "/registers/titles/rows/1/values/rank register-column-unknown",
    ]);
  });

  test("a limit counts what is there, and no draft", () => {
    const definition = withWords();
    definition.limits = {
      a: { title: text("甲"), of: "value", most: 1, per: "notice", states: ["draft", "gone"] },
      b: { title: text("乙"), of: "applicant", most: 1, per: "track", states: ["submitted"], members: "/name", at: "/area", tracks: ["nothing"], clause: "9" },
      c: { title: text("丙"), of: "value", most: 1, per: "track", states: ["submitted"], at: "/area", members: "/nothing" },
    };
    expect(codes(definition)).toEqual([
      "/limits/a/states/1 state-unknown",
      "/limits/a/states limit-initial",
      "/limits/a limit-without-field",
      "/limits/b/tracks/0 track-unknown",
      "/limits/b/clause clause-unknown",
      "/limits/b/at limit-field",
      "/limits/c/members limit-members",
      "/limits/c/at limit-not-text",
    ]);
    definition.limits = { b: { title: text("乙"), of: "applicant", most: 1, per: "track", states: ["submitted"], members: "/name" } };
    expect(codes(definition)).toEqual(["/limits/b/members limit-not-code"]);
  });

  test("limits of a quota that do not add up to the stated total are refused, with both numbers", () => {
    const definition = withWords();
    definition.quotas["districts"] = { title: text("各区"), scope: "organisation", limit: 0, total: 40, limits: { east: 21, west: 19 }, states: ["selected"] };
    definition.reviews["round"]?.select.quotas.push("districts");
    expect(codes(definition)).toEqual([]);
    definition.quotas["districts"].limits = { east: 21, west: 18 };
    expect(checkDefinition(definition)).toEqual([
      {
        path: "/quotas/districts/total",
        code: "total-differs",
        severity: "error",
        message: { "zh-CN": "各单独名额之和是 39，与写明的总数 40 不符。", en: "The own limits add up to 39, not to the stated total of 40." },
      },
    ]);
    definition.quotas["districts"] = { title: text("各区"), scope: "organisation", limit: 1, total: 40, limits: { east: 40 }, states: ["selected"] };
    expect(codes(definition)).toEqual(["/quotas/districts/limit total-open"]);
    definition.quotas["districts"] = {
      title: text("全部"),
      scope: "notice",
      limit: 40,
      total: 40,
      states: ["selected"],
      addOns: [{ for: "east", more: 1, reason: text("试点"), clause: "9" }],
    };
    expect(codes(definition)).toEqual([
      "/quotas/districts/total total-misplaced",
      "/quotas/districts/addOns/0 limits-misplaced",
      "/quotas/districts/addOns/0/clause clause-unknown",
    ]);
  });

  test("are renamed wherever they are named", () => {
    const definition = withWords();
    expect(usesOf(definition, { kind: "register", id: "titles" }).map(({ path }) => path)).toEqual([expect.stringMatching(/rules\/\d+\/assert$/)]);
    const renamed = rename(definition, { kind: "register", id: "titles" }, "holders");
    expect(codes(renamed)).toEqual([]);
    expect(Object.keys(renamed.registers ?? {})).toEqual(["holders"]);
    expect(codes(rename(renamed, { kind: "state", id: "submitted" }, "handed"))).toEqual([]);
    expect(rename(renamed, { kind: "limit", id: "one" }, "once").limits).toHaveProperty("once");
  });
});

describe("fields that others fill", () => {
  function filled(): NoticeDefinition {
    const definition = sampleDefinition();
    const form = definition.forms["application"];
    const opinion = Object.keys(definition.forms).find((id) => definition.workflow.actions.some((action) => action.form === id));
    if (!form || opinion === undefined) throw new Error("the sample has no opinion");
    const schema = form.schema as unknown as { properties: Record<string, unknown> };
    schema.properties["judged"] = { type: "string", title: "审核意见", readOnly: true };
    const ui = form.ui as unknown as { elements: { elements: unknown[] }[] };
    ui.elements[0]?.elements.push({ type: "Control", scope: "#/properties/judged" });
    if (form.texts) form.texts.en["judged.label"] = "Opinion";
    form.filledBy = [{ at: "/judged", form: opinion, field: "/opinion", released: ["selected"] }];
    return definition;
  }

  test("are read-only, from a form that somebody else fills", () => {
    expect(codes(filled())).toEqual([]);
    const definition = filled();
    definition.forms["application"]?.filledBy?.push(
      { at: "/name", form: "scores", field: "/score", released: ["nowhere"] },
      { at: "/nothing", form: "gone", field: "/x", released: ["selected"] },
    );
    expect(codes(definition)).toEqual([
      "/forms/application/filledBy/1/at filled-not-read-only",
      "/forms/application/filledBy/1/at filled-required",
      "/forms/application/filledBy/1/form filled-by-nobody",
      "/forms/application/filledBy/1/field filled-type",
      "/forms/application/filledBy/1/released/0 state-unknown",
      "/forms/application/filledBy/2/at pointer-unknown",
      "/forms/application/filledBy/2/form form-unknown",
    ]);
  });

  test("are named by references: the field, its form, the states", () => {
    const references = definitionReferences(filled()).filter(({ path }) => path.includes("/filledBy/"));
    expect(references.map(({ path }) => path)).toEqual(["/at", "/form", "/field", "/released/0"].map((end) => `/forms/application/filledBy/0${end}`));
  });
});

describe("what the items of a check-list look at", () => {
  function looking(): NoticeDefinition {
    const definition = sampleDefinition();
    const opinion = definition.workflow.actions.find((action) => action.form !== undefined)?.form ?? "";
    const form = definition.forms[opinion];
    if (!form) throw new Error("the sample has no opinion");
    form.about = [{ at: "/opinion", fields: ["/name"], evidence: [definition.forms["application"]?.evidence?.[0]?.id ?? ""] }];
    return definition;
  }
  const own = (definition: NoticeDefinition) => Object.values(definition.forms).find(({ about }) => about)?.about ?? [];

  test("are places that there are: items of this form, fields and evidence of those that are applied with", () => {
    expect(codes(looking())).toEqual([]);
    const definition = looking();
    own(definition).push({ at: "/opinion", fields: ["/name"] }, { at: "/gone", fields: ["/nothing"], evidence: ["none"] }, { at: "/opinion", row: 2 });
    const path = `/forms/${Object.keys(definition.forms).find((id) => definition.forms[id]?.about)}/about`;
    expect(codes(definition)).toEqual([
      `${path}/1/at duplicate`,
      `${path}/2/at pointer-unknown`,
      `${path}/2/fields/0 pointer-unknown`,
      `${path}/2/evidence/0 about-evidence`,
      `${path}/3/row about-row`,
      `${path}/3 about-nothing`,
    ]);
    const misplaced = looking();
    const application = misplaced.forms["application"];
    if (application) application.about = [{ at: "/name", fields: ["/name"] }];
    expect(codes(misplaced)).toEqual(["/forms/application/about about-misplaced"]);
  });

  test("are named by references", () => {
    const references = definitionReferences(looking()).filter(({ path }) => path.includes("/about/"));
    expect(references.map(({ path }) => path.replace(/.*\/about/, ""))).toEqual(["/0/at", "/0/fields/0", "/0/evidence/0"]);
  });
});
