import type { Text } from "@shenbao/texts";
import { clauseOfModel, formModel } from "../../form/form-model.ts";
import type { NoticeDefinition } from "../definition.generated.ts";
import type { Subject, Use } from "./subject.ts";
import { nameOf, referencesOf, useOf } from "./uses-of.ts";

/** What cites a clause. */
export interface Citation extends Use {
  /** How it is called: «规则「…」». */
  name: Text;
}

/** What could cite a clause and cites none. */
export interface Uncited {
  kind: "rule" | "requirement" | "evidence" | "deadline" | "quota" | "limit" | "field";
  /** JSON Pointer of the thing; its clause stands at `<path>/clause`. */
  path: string;
  subject: Subject;
  title: Text;
}

export interface ClauseCoverage {
  /** Every clause of the notice in order, with what cites it. Nothing enforces one without; where it `informs`, nothing has to. */
  clauses: { clause: string; informs: boolean; enforcedBy: Citation[] }[];
  /** Rules, conditional requirements, evidence, deadlines, quotas, limits and fields that somebody fills in, without a clause. */
  uncited: Uncited[];
}

/** Which clauses of the notice's text something enforces, and what is enforced without one. */
export function clauseCoverage(definition: NoticeDefinition): ClauseCoverage {
  const citing = new Map<string, Citation[]>(definition.clauses.map(({ id }) => [id, []]));
  for (const reference of referencesOf(definition))
    if (reference.how === "how.cites" && "id" in reference.named) citing.get(reference.named.id)?.push({ ...useOf(reference), name: nameOf(reference) });
  const clauses = definition.clauses.map(({ id, informs }) => ({ clause: id, informs: informs === true, enforcedBy: citing.get(id) ?? [] }));
  return { clauses, uncited: [...uncitedOfForms(definition), ...uncitedOfActions(definition), ...uncitedOfNotice(definition), ...uncitedFields(definition)] };
}

function uncitedOfForms({ forms, year }: NoticeDefinition): Uncited[] {
  return Object.entries(forms).flatMap(([id, form]) => {
    const path = `/forms/${id}`;
    const titleOf = (pointer: string): Text => formModel(form, year).byPointer.get(pointer)?.title ?? { "zh-CN": pointer, en: pointer };
    return [
      ...without(form.rules, `${path}/rules`, (rule) => ({ kind: "rule", subject: { kind: "rule", form: id, id: rule.id }, title: rule.message })),
      ...without(form.requiredWhen, `${path}/requiredWhen`, ({ at: [pointer = ""] }) => ({
        kind: "requirement",
        subject: { kind: "field", form: id, pointer },
        title: titleOf(pointer),
      })),
      ...without(form.evidence, `${path}/evidence`, (item) => ({ kind: "evidence", subject: { kind: "evidence", form: id, id: item.id }, title: item.title })),
    ];
  });
}

function uncitedOfActions({ workflow }: NoticeDefinition): Uncited[] {
  return workflow.actions.flatMap(({ id, requires }, i) =>
    without(requires, `/workflow/actions/${i}/requires`, ({ message }) => ({ kind: "rule", subject: { kind: "action", id }, title: message })),
  );
}

function uncitedOfNotice({ deadlines, quotas, limits = {} }: NoticeDefinition): Uncited[] {
  return (
    [
      ["deadline", deadlines],
      ["quota", quotas],
      ["limit", limits],
    ] as const
  ).flatMap(([kind, things]) =>
    Object.entries(things).flatMap(([id, { title, clause }]) => (clause === undefined ? [{ kind, path: `/${kind}s/${id}`, subject: { kind, id }, title }] : [])),
  );
}

/** Fields that somebody fills in, where neither they nor what is around them cites a clause. */
function uncitedFields(definition: NoticeDefinition): Uncited[] {
  const open = new Map(
    Object.entries(definition.forms).map(([id, form]) => {
      const model = formModel(form, definition.year);
      const fields = model.fields.filter(({ pointer, computed, schema }) => !computed && schema["readOnly"] !== true && clauseOfModel(model, pointer) === undefined);
      return [id, new Map(fields.map(({ pointer, title }) => [pointer, title]))];
    }),
  );
  return referencesOf(definition).flatMap(({ path, how, user: { subject } }): Uncited[] => {
    if (how !== "itself" || subject?.kind !== "field") return [];
    const title = open.get(subject.form)?.get(subject.pointer);
    return title ? [{ kind: "field", path, subject, title }] : [];
  });
}

function without<T extends { clause?: string }>(items: readonly T[] | undefined, path: string, say: (item: T) => Omit<Uncited, "path">): Uncited[] {
  return (items ?? []).flatMap((item, i) => (item.clause === undefined ? [{ ...say(item), path: `${path}/${i}` }] : []));
}
