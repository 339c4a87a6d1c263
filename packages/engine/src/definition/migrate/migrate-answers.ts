import type { Text } from "@shenbao/texts";
import { evaluateForm } from "../../form/evaluate-form.ts";
import { fieldOfModel, formModel, type FormModel } from "../../form/form-model.ts";
import type { Finding, FormOutcome, FormValidator } from "../../form/outcome.ts";
import { isHollow } from "../../form/prune.ts";
import type { SchemaNode } from "../../form/schema-tree.ts";
import type { Form, NoticeDefinition } from "../definition.generated.ts";
import { isRecord, type Answers, type Facts, type Json } from "../json.ts";
import { pointerBelow } from "../pointer.ts";
import { readPointer } from "../read-pointer.ts";

/** Why an answer does not go along: its field is gone, nobody types it any more, the field takes another kind of value, its choice is gone, or it is hidden now. */
export type DropReason = "gone" | "computed" | "kind" | "choice" | "hidden";

/** An answer that the new version no longer asks for, as it was. */
export interface DroppedAnswer {
  /** Where it stood under the version before. */
  pointer: string;
  title: Text;
  value: Json;
  why: DropReason;
}

export interface RequiredAnswer {
  /** A pointer into the answers, or `evidence:<id>`. */
  pointer: string;
  title: Text;
}

/** What becomes of an application's answers under another version. */
export interface AnswersMigration {
  /** What goes along, unchanged; without computed values. Hidden answers stay in them, as in every draft. */
  answers: Answers;
  dropped: DroppedAnswer[];
  /** Missing and asked for now, but not before. */
  newlyRequired: RequiredAnswer[];
  /** What else is wrong now and was not before. */
  newlyWrong: Finding[];
}

/** What both versions' forms are judged with. */
export interface MigrationContext {
  facts: { before: Facts; after: Facts };
  validate: { before: FormValidator; after: FormValidator };
  /** How many files there are of each evidence item. Absent: evidence is not judged. */
  evidence?: Record<string, number>;
}

/**
 * Takes the answers of an application in a track from one version of its notice to another. What the new form can hold is kept as it
 * is, valid or not; nothing is made up, and all that is left behind is told. Null where the new version has no such track.
 */
export function migrateAnswers(before: NoticeDefinition, after: NoticeDefinition, track: string, answers: Answers, context: MigrationContext): AnswersMigration | null {
  const old = formOfTrack(before, track);
  const form = formOfTrack(after, track);
  if (!old || !form) return null;
  const oldModel = formModel(old, before.year);
  const dropped: DroppedAnswer[] = [];
  const kept = new Migrator(oldModel, formModel(form, after.year), dropped).answers(answers);
  const was = evaluateForm({ form: old, answers, facts: context.facts.before, year: before.year, validate: context.validate.before, ...evidenceOf(context) });
  const is = evaluateForm({ form, answers: kept, facts: context.facts.after, year: after.year, validate: context.validate.after, ...evidenceOf(context) });
  dropped.push(...newlyHidden(oldModel, kept, was, is));
  const known = new Set(was.findings.map(({ at, code }) => `${code} ${at}`));
  const found = is.findings.filter(({ at, code }) => !known.has(`${code} ${at}`));
  return {
    answers: kept,
    dropped,
    newlyRequired: found.filter(({ code }) => code === "required").map(({ at }) => ({ pointer: at, title: titleOf(formModel(form, after.year), at) })),
    newlyWrong: found.filter(({ code }) => code !== "required"),
  };
}

/** What of the answers of one form another form can hold, unchanged, and what is left behind; neither form is judged. */
export function carriedAnswers(before: { form: Form; year: number }, after: { form: Form; year: number }, answers: Answers): { answers: Answers; dropped: DroppedAnswer[] } {
  const dropped: DroppedAnswer[] = [];
  return { answers: new Migrator(formModel(before.form, before.year), formModel(after.form, after.year), dropped).answers(answers), dropped };
}

function formOfTrack(definition: NoticeDefinition, track: string): Form | undefined {
  const id = definition.tracks.find((one) => one.id === track)?.form;
  return id !== undefined && Object.hasOwn(definition.forms, id) ? definition.forms[id] : undefined;
}

function evidenceOf({ evidence }: MigrationContext): { evidence?: Record<string, number> } {
  return evidence ? { evidence } : {};
}

function titleOf(model: FormModel, at: string): Text {
  const item = at.startsWith("evidence:") ? model.form.evidence?.find(({ id }) => `evidence:${id}` === at) : undefined;
  return item?.title ?? fieldOfModel(model, at)?.title ?? { "zh-CN": at, en: at };
}

/** Answers that were asked for and are hidden now: they stay in the draft and are left out when it is submitted. */
function newlyHidden(model: FormModel, kept: Answers, was: FormOutcome, is: FormOutcome): DroppedAnswer[] {
  return [...is.hidden].flatMap((pointer) => {
    const value = readPointer(kept, pointer) as Json | undefined;
    if (value === undefined || isHollow(value) || was.isHidden(pointer)) return [];
    return told(model, pointer, value, "hidden");
  });
}

/** One entry a field or table; of a group, its fields. */
function told(model: FormModel, pointer: string, value: Json, why: DropReason): DroppedAnswer[] {
  if (isHollow(value)) return [];
  const field = fieldOfModel(model, pointer);
  if (field?.type === "group" && isRecord(value)) return Object.entries(value).flatMap(([name, item]) => told(model, pointerBelow(pointer, name), item as Json, why));
  return [{ pointer, title: field?.title ?? { "zh-CN": pointer, en: pointer }, value, why }];
}

class Migrator {
  constructor(
    readonly before: FormModel,
    readonly after: FormModel,
    readonly dropped: DroppedAnswer[],
  ) {}

  answers(answers: Answers): Answers {
    return this.#properties(this.after.root, answers, "", "");
  }

  /** `at` is the concrete pointer, `star` the same with stars for rows. */
  #properties(node: SchemaNode, value: Answers, at: string, star: string): Answers {
    const kept: Answers = {};
    for (const [name, item] of Object.entries(value)) {
      const pointer = pointerBelow(at, name);
      const place = pointerBelow(star, name);
      const child = node.children.find((one) => one.name === name);
      const moved = child ? this.#node(child, item, pointer, place) : this.#drop(pointer, item, "gone");
      if (moved !== undefined) Object.defineProperty(kept, name, { value: moved, enumerable: true, configurable: true, writable: true });
    }
    return kept;
  }

  #node(node: SchemaNode, value: Json, at: string, star: string): Json | undefined {
    if (isTypedByNobody(this.after, node)) {
      const before = this.before.nodes.get(star);
      return before && isTypedByNobody(this.before, before) ? undefined : this.#drop(at, value, "computed");
    }
    if (value === null) return value;
    if (node.kind === "group") return isRecord(value) ? this.#properties(node, value as Answers, at, star) : this.#drop(at, value, "kind");
    if (node.kind === "table") {
      if (!Array.isArray(value) || !value.every((row) => row === null || isRecord(row))) return this.#drop(at, value, "kind");
      return value.map((row, i) => (isRecord(row) ? this.#properties(node, row as Answers, `${at}/${i}`, `${star}/*`) : row));
    }
    if (node.kind === "list") return this.#list(node, value, at, star);
    return this.#leaf(node, value, at, star);
  }

  #list(node: SchemaNode, value: Json, at: string, star: string): Json | undefined {
    if (!Array.isArray(value) || value.some((item) => item !== null && typeof item === "object")) return this.#drop(at, value, "kind");
    const gone = value.filter((item) => this.#isChoiceGone(node.pointer, star, item));
    if (gone.length > 0) this.#drop(at, gone, "choice");
    return value.filter((item) => !gone.includes(item));
  }

  #leaf(node: SchemaNode, value: Json, at: string, star: string): Json | undefined {
    if (typeof value === "object") return this.#drop(at, value, "kind");
    const before = this.before.nodes.get(star);
    // What was of the wrong kind before is an unfinished answer, and stays one.
    const sameKind = before?.kind === "leaf" && before.schema["type"] === node.schema["type"];
    if (!sameKind && !fits(node.schema["type"], value)) return this.#drop(at, value, "kind");
    return this.#isChoiceGone(node.pointer, star, value) ? this.#drop(at, value, "choice") : value;
  }

  /** Whether the new field has choices and this is none of them, though it could be chosen, or freely written, before. */
  #isChoiceGone(pointer: string, star: string, value: Json): boolean {
    const choices = this.after.byPointer.get(pointer)?.choices;
    if (!choices || choices.some((choice) => choice.value === value) || value === "") return false;
    const before = this.before.byPointer.get(star)?.choices;
    return !before || before.some((choice) => choice.value === value);
  }

  #drop(pointer: string, value: Json, why: DropReason): undefined {
    this.dropped.push(...told(this.before, pointer, value, why));
  }
}

function isTypedByNobody(model: FormModel, node: SchemaNode): boolean {
  return model.computed.has(node.pointer) || node.schema["readOnly"] === true;
}

function fits(type: Json | undefined, value: string | number | boolean): boolean {
  if (type === "string") return typeof value === "string";
  if (type === "number" || type === "integer") return typeof value === "number";
  return type !== "boolean" || typeof value === "boolean";
}
