import type { NoticeDefinition } from "@shenbao/engine";
import { builderTexts as texts } from "@shenbao/texts/builder";

export interface BlankDefinition {
  id: string;
  year: number;
  /** The first day of applications and the last, as dates. */
  opens: string;
  closes: string;
  /** Who runs the call: the code of the organisation and its level. */
  owner: string;
  level: string;
}

const applicants = "applicant";

/**
 * The least that a notice can be, without a finding: a form with one field, somebody who applies and somebody who decides, a deadline between. Its
 * things have numbers for names; what they are is for whoever builds on it.
 */
export function blankDefinition({ id, year, opens, closes, owner, level }: BlankDefinition): NoticeDefinition {
  const [applying, deciding] = ["role-1", "role-2"];
  const [writing, waiting, passed, refused] = ["state-1", "state-2", "state-3", "state-4"];
  const [form, deadline] = ["form-1", "deadline-1"];
  return {
    id,
    year,
    title: { ...texts["blank.title"] },
    summary: { ...texts["blank.summary"] },
    timezone: "Asia/Shanghai",
    owner,
    opens,
    issuer: { ...texts["blank.issuer"] },
    basis: [],
    contacts: [],
    clauses: [],
    roles: {
      [applying]: { title: { ...texts["blank.applying"] }, level: applicants, sees: { scope: "own" } },
      [deciding]: { title: { ...texts["blank.deciding"] }, level, sees: { scope: "below" } },
    },
    tracks: [{ id: "track-1", title: { ...texts["blank.track"] }, summary: { ...texts["blank.trackSummary"] }, form, name: "/field1" }],
    forms: {
      [form]: {
        title: { ...texts["blank.form"] },
        description: { ...texts["blank.formText"] },
        schema: {
          $schema: "http://json-schema.org/draft-07/schema#",
          type: "object",
          additionalProperties: false,
          required: ["field1"],
          properties: {
            field1: { type: "string", title: texts["blank.field"]["zh-CN"], maxLength: 60 },
            field2: { type: "string", format: "organisation", level, title: texts["blank.receiver"]["zh-CN"] },
          },
        },
        ui: {
          type: "Categorization",
          elements: [
            {
              type: "Category",
              label: texts["blank.step"]["zh-CN"],
              elements: [
                { type: "Control", scope: "#/properties/field1" },
                { type: "Control", scope: "#/properties/field2" },
              ],
            },
          ],
        },
        texts: { en: { "field1.label": texts["blank.field"].en, "field2.label": texts["blank.receiver"].en, "step.1.label": texts["blank.step"].en } },
      },
    },
    deadlines: { [deadline]: { title: { ...texts["blank.deadline"] }, at: closes, late: "refuse" } },
    quotas: {},
    workflow: {
      initial: writing,
      receivedBy: "/field2",
      states: {
        [writing]: { title: { ...texts["blank.writing"] }, tone: "neutral", open: "all" },
        [waiting]: { title: { ...texts["blank.waiting"] }, tone: "progress" },
        [passed]: { title: { ...texts["blank.passed"] }, tone: "success", final: true },
        [refused]: { title: { ...texts["blank.refused"] }, tone: "failure", final: true },
      },
      actions: [
        { id: "action-1", title: { ...texts["blank.submit"] }, from: [writing], to: waiting, by: applying, until: deadline, needs: ["valid", "evidence"], tone: "primary" },
        { id: "action-2", title: { ...texts["blank.accept"] }, from: [waiting], to: passed, by: deciding, tone: "primary" },
        { id: "action-3", title: { ...texts["blank.refuse"] }, from: [waiting], to: refused, by: deciding, tone: "danger" },
      ],
    },
    reviews: {},
    tables: {},
    publication: {
      title: { ...texts["blank.result"] },
      by: deciding,
      states: [passed],
      columns: [
        { id: "column-1", title: { ...texts["blank.applying"] }, value: { var: "$applicant.name" }, kind: "text" },
        { id: "column-2", title: { ...texts["blank.field"] }, value: { var: "field1" }, kind: "text" },
      ],
    },
    personas: [],
  };
}
