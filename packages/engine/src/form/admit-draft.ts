import { sayAll, type Text } from "@shenbao/texts";
import { engineTexts } from "@shenbao/texts/engine";
import type { Form } from "../definition/definition.generated.ts";
import { isRecord, type Answers, type Json } from "../definition/json.ts";
import { pointerBelow } from "../definition/pointer.ts";
import { formModel, type FormModel } from "./form-model.ts";
import { placeName } from "./place-name.ts";
import type { SchemaNode } from "./schema-tree.ts";
import { hasUnwantedSigns, plainLines, textSize } from "./text-hygiene.ts";

/** What a draft may hold at most. */
export const draftLimits = { rows: 500, text: 20_000, total: 1_000_000, depth: 12 } as const;

export type DraftAdmission = { answers: Answers } | { refused: { at: string; message: Text } };

/** Thrown inside, answered outside. */
class Refusal {
  constructor(
    readonly at: string,
    readonly text: Text,
    readonly params: Readonly<Record<string, number>> = {},
  ) {}
}

/**
 * The answers of a draft as they may be stored: a fresh copy without computed and read-only values. Unknown properties, values of
 * another shape (an object where a text belongs), unwanted signs and what is beyond `draftLimits` are refused with their pointer;
 * unfinished and wrong-typed leaves pass. `year` fills the titles in the refusal's sentence.
 */
export function admitDraft(form: Form, answers: unknown, year = Number.NaN): DraftAdmission {
  const model = formModel(form, year);
  try {
    return { answers: admit(model, answers) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: { at: error.at, message: sayAll(error.text, { place: placeName(model, error.at), ...error.params }) } };
  }
}

function admit(model: FormModel, written: unknown): Answers {
  let size = 2;

  function spend(at: string, bytes: number): void {
    size += bytes;
    if (size > draftLimits.total) throw new Refusal(at, engineTexts["draft.too-large"]);
  }

  function node(found: SchemaNode, value: unknown, at: string, depth: number): Json | undefined {
    if (model.computed.has(found.pointer) || found.schema["readOnly"] === true) return undefined;
    if (depth > draftLimits.depth) throw new Refusal(at, engineTexts["draft.too-deep"]);
    if (value === null || value === undefined) return value;
    if (found.kind === "group") return properties(found, value, at, depth);
    if (found.kind === "leaf") return scalar(value, at);
    if (!Array.isArray(value)) throw new Refusal(at, engineTexts["draft.shape"]);
    if (value.length > draftLimits.rows) throw new Refusal(at, engineTexts["draft.too-many-rows"], { limit: draftLimits.rows, now: value.length });
    return value.map((item: unknown, i) => {
      const below = pointerBelow(at, i);
      spend(below, 1);
      if (found.kind === "list") return scalar(item, below);
      return item === null ? {} : properties(found, item, below, depth + 1);
    });
  }

  function properties(found: SchemaNode, value: unknown, at: string, depth: number): Answers {
    if (!isRecord(value)) throw new Refusal(at, engineTexts["draft.shape"]);
    const admitted: Answers = {};
    for (const name of Object.keys(value)) {
      const child = model.nodes.get(found.kind === "table" ? `${found.pointer}/*/${name}` : `${found.pointer}/${name}`);
      const below = pointerBelow(at, name);
      if (!child) throw new Refusal(below.slice(0, 300), engineTexts["draft.unknown"]);
      spend(below, name.length + 4);
      const kept = node(child, value[name], below, depth + 1);
      if (kept !== undefined) admitted[name] = kept;
    }
    return admitted;
  }

  function scalar(value: unknown, at: string): Json {
    if (typeof value === "boolean" || value === null) return value;
    spend(at, 8);
    if (typeof value === "number") {
      if (!Number.isFinite(value)) throw new Refusal(at, engineTexts["draft.number"]);
      return value;
    }
    if (typeof value !== "string") throw new Refusal(at, engineTexts["draft.shape"]);
    if (value.length > draftLimits.text) throw new Refusal(at, engineTexts["draft.too-long"], { limit: draftLimits.text, now: value.length });
    const text = plainLines(value);
    if (hasUnwantedSigns(text)) throw new Refusal(at, engineTexts["draft.signs"]);
    spend(at, textSize(text));
    return text;
  }

  return properties(model.root, written, "", 0);
}
