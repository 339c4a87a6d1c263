import { describe } from "vitest";
import { sampleParts, set } from "./sample-parts.ts";
import { tellFindings, type DefinitionCase } from "./tell-findings.ts";

const { application } = sampleParts;

const cases: DefinitionCase[] = [
  [
    "an unknown operator",
    (d) => set(application(d).rules?.[0] as object, { assert: { and: [true, { like: [1, 2] }] } }),
    ["expression /forms/application/rules/0/assert/and/1/like"],
  ],
  ["a text as an expression", (d) => set(application(d).rules?.[0] as object, { assert: "while(true){}" }), ["expression /forms/application/rules/0/assert"]],
  [
    "a rule that reads nothing there",
    (d) => set(application(d).rules?.[0] as object, { assert: { ">": [{ var: "area.ghost" }, 1] } }),
    ["variable-unknown /forms/application/rules/0/assert"],
  ],
  [
    "a row outside a table",
    (d) => set(application(d).rules?.[0] as object, { assert: { ">": [{ var: "$row.users" }, 1] } }),
    ["variable-unknown /forms/application/rules/0/assert"],
  ],
  ["an unknown fact", (d) => set(application(d).rules?.[0] as object, { when: { var: "$applicant.password" } }), ["variable-unknown /forms/application/rules/0/when"]],
  ["a rule that points at nothing", (d) => set(application(d).rules?.[0] as object, { at: ["/ghost"] }), ["pointer-unknown /forms/application/rules/0/at/0"]],
  [
    "a reason without a place",
    (d) => {
      delete application(d).rules?.[0]?.explainAt;
    },
    ["explain-without-place /forms/application/rules/0"],
  ],
  ["a place without a reason", (d) => set(application(d).rules?.[1] as object, { explainAt: "/areaReason" }), ["explain-misplaced /forms/application/rules/1/explainAt"]],
  ["a reason that is a number", (d) => set(application(d).rules?.[0] as object, { explainAt: "/area" }), ["explain-not-text /forms/application/rules/0/explainAt"]],
  ["rows of two tables", (d) => set(application(d).rules?.[2] as object, { at: ["/patents/*/until", "/months/*/users"] }), ["several-tables /forms/application/rules/2/at"]],
  ["a rule twice", (d) => set(application(d).rules?.[3] as object, { id: "area-principle" }), ["duplicate /forms/application/rules/3/id"]],
  ["an unknown clause", (d) => set(application(d).rules?.[0] as object, { clause: "9.9" }), ["clause-unknown /forms/application/rules/0/clause"]],
  ["a requirement of nothing", (d) => set(application(d).requiredWhen?.[0] as object, { at: ["/ghost"] }), ["pointer-unknown /forms/application/requiredWhen/0/at/0"]],
  ["a computed circle", (d) => application(d).computed?.push({ at: "/area", value: { "+": [{ var: "area" }, 1] } }), ["computed-circle /forms/application/computed/2"]],
  [
    "a longer circle",
    (d) => application(d).computed?.push({ at: "/area", value: { var: "otherKind" } }, { at: "/otherKind", value: { var: "area" } }),
    ["computed-circle /forms/application/computed/2"],
  ],
  [
    "computed too early",
    (d) => application(d).computed?.push({ at: "/otherKind", value: { var: "areaReason" } }, { at: "/areaReason", value: { var: "name" } }),
    ["computed-order /forms/application/computed/2"],
  ],
  ["a computed group", (d) => application(d).computed?.push({ at: "/contact", value: 1 }), ["computed-not-leaf /forms/application/computed/2/at"]],
  ["computed twice", (d) => application(d).computed?.push({ at: "/average", value: 1 }), ["duplicate /forms/application/computed/2/at"]],
  [
    "decimals of a text",
    (d) => application(d).computed?.push({ at: "/otherKind", value: { var: "name" }, decimals: 2 }),
    ["computed-decimals /forms/application/computed/2/decimals"],
  ],
  ["evidence twice", (d) => set(application(d).evidence?.[1] as object, { id: "licence" }), ["duplicate /forms/application/evidence/1/id"]],
  ["evidence counted backwards", (d) => set(application(d).evidence?.[0]?.count as object, { min: 3 }), ["evidence-count /forms/application/evidence/0/count"]],
  [
    "a scan that is proven before anything is submitted",
    (d) => set(application(d).evidence?.[0] as object, { proven: "warn" }),
    ["evidence-proven-early /forms/application/evidence/0/proven"],
  ],
  ["evidence of an opinion", (d) => set(d.forms["opinion"] as object, { evidence: [application(d).evidence?.[0]] }), ["evidence-misplaced /forms/opinion/evidence"]],
];

describe("checkDefinition, on rules, computed fields and evidence", () => tellFindings(cases));
