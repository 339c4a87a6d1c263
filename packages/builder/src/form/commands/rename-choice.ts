import { isRecord, type Json, type NoticeDefinition } from "@shenbao/engine";
import { dotted, editSchema, schemaAt } from "./schema-edits.ts";

const value = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Why a choice of a field cannot have a value: its shape, or because another choice has it; `null` where it can. */
export function choiceFault(others: readonly string[], wanted: string): "shape" | "taken" | null {
  return !value.test(wanted) ? "shape" : others.includes(wanted) ? "taken" : null;
}

/**
 * The definition with one choice of a field under another value: in its schema and English text, in conditions and expressions that compare the
 * field with it, and in the answers of samples. The definition given is not written into.
 */
export function renameChoice(definition: NoticeDefinition, id: string, pointer: string, from: string, to: string): NoticeDefinition {
  const form = definition.forms[id];
  if (!form) return definition;
  const place = dotted(pointer);
  const listed = isRecord(schemaAt(form, pointer)?.["items"]);
  const schema = editSchema(form, listed ? `${pointer}/*` : pointer, (own) => ({
    ...own,
    oneOf: (Array.isArray(own["oneOf"]) ? own["oneOf"] : []).map((one) => (isRecord(one) && one["const"] === from ? { ...(one as Record<string, Json>), const: to } : one)),
  }));
  const key = (one: string) => (one === `${place}.${from}` ? `${place}.${to}` : one);
  const texts = form.texts && { en: Object.fromEntries(Object.entries(form.texts.en).map(([one, text]) => [key(one), text])) };
  const last = place.slice(place.lastIndexOf(".") + 1);
  const compared = new Comparisons(place, last, pointer, from, to);
  const { forms, ...rest } = definition;
  const { schema: _schema, texts: _texts, ...others } = form;
  const tracks = new Set(definition.tracks.filter((track) => track.form === id).map((track) => track.id));
  const personas = rest.personas.map((persona) =>
    tracks.has(persona.track) ? { ...persona, answers: answersWith(persona.answers, pointer.split("/").slice(1), from, to) } : persona,
  );
  return {
    ...(compared.in(rest) as Omit<NoticeDefinition, "forms">),
    personas: personas as NoticeDefinition["personas"],
    forms: { ...forms, [id]: { ...(compared.in(others) as typeof others), schema, ...(texts && { texts }) } },
  };
}

/** Writes a value anew wherever an operator has it beside the variable of the field, or a condition beside its scope. */
class Comparisons {
  constructor(
    readonly place: string,
    readonly name: string,
    readonly pointer: string,
    readonly from: string,
    readonly to: string,
  ) {}

  in(part: unknown, depth = 0): unknown {
    if (depth > 60 || typeof part !== "object" || part === null) return part;
    if (Array.isArray(part)) return this.#same(part, this.#reads(part) ? part.map((one) => this.#written(one, depth)) : part.map((one) => this.in(one, depth + 1)));
    const condition = (part as Record<string, unknown>)["scope"] === `#${this.pointer.replace(/\//g, "/properties/")}`;
    const made = Object.fromEntries(Object.entries(part).map(([key, one]) => [key, condition && key === "schema" ? this.#schema(one) : this.in(one, depth + 1)]));
    return Object.entries(made).every(([key, one]) => one === (part as Record<string, unknown>)[key]) ? part : made;
  }

  #same(before: unknown[], after: unknown[]): unknown[] {
    return after.every((one, i) => one === before[i]) ? before : after;
  }

  /** Whether one of an operator's operands is the variable of the field, from the root or from its row. */
  #reads(operands: readonly unknown[]): boolean {
    return operands.some((one) => {
      const written: unknown = isRecord(one) ? one["var"] : undefined;
      const name: unknown = Array.isArray(written) ? (written as unknown[])[0] : written;
      return name === this.place || (this.pointer.includes("*") && name === `$row.${this.name}`);
    });
  }

  #written(operand: unknown, depth: number): unknown {
    if (operand === this.from) return this.to;
    if (Array.isArray(operand)) return operand.map((one: unknown) => (one === this.from ? this.to : one));
    return this.in(operand, depth + 1);
  }

  #schema(schema: unknown): unknown {
    if (!isRecord(schema)) return schema;
    const { const: single, enum: several } = schema;
    return {
      ...schema,
      ...(single === this.from && { const: this.to }),
      ...(Array.isArray(several) && { enum: several.map((one: unknown) => (one === this.from ? this.to : one)) }),
      ...(isRecord(schema["not"]) && { not: this.#schema(schema["not"]) }),
      ...(isRecord(schema["contains"]) && { contains: this.#schema(schema["contains"]) }),
    };
  }
}

function answersWith(answers: unknown, [name, ...rest]: readonly string[], from: string, to: string): unknown {
  if (name === undefined) return Array.isArray(answers) ? answers.map((one: unknown) => (one === from ? to : one)) : answers === from ? to : answers;
  if (name === "*") return Array.isArray(answers) ? answers.map((one: unknown) => answersWith(one, rest, from, to)) : answers;
  return isRecord(answers) && Object.hasOwn(answers, name) ? { ...answers, [name]: answersWith(answers[name], rest, from, to) } : answers;
}
