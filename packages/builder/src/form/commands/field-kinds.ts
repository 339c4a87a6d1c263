import type { Text } from "@shenbao/texts";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import type { Schema } from "./schema-edits.ts";

/** What the palette makes a field of. */
export type FieldKind =
  | "text"
  | "longText"
  | "number"
  | "money"
  | "date"
  | "month"
  | "choice"
  | "choices"
  | "yesNo"
  | "region"
  | "organisation"
  | "creditCode"
  | "telephone"
  | "mobile"
  | "email"
  | "postcode"
  | "webAddress"
  | "fixedTable"
  | "freeTable"
  | "cards";

/** What arranges fields: a heading over some, some side by side, a step, a note. */
export type LayoutKind = "group" | "row" | "step" | "note";

/** A new field: its schema, and its English texts by what follows its path. */
export interface NewField {
  name: string;
  schema: Schema;
  english: Record<string, string>;
}

const text = (key: keyof typeof texts): Text => texts[key];

/** A field of a kind, as it stands right after it was added. `level`: the organisations to choose from. */
export function newField(kind: FieldKind, level: string): NewField {
  const title = text(`kind.${kind}`);
  const field = (name: string, more: Schema, english: Record<string, string> = {}): NewField => ({
    name,
    schema: { ...more, title: title["zh-CN"] },
    english: { label: title.en, ...english },
  });
  const choice = (n: number) => ({ const: `choice${n}`, title: `${text("new.choice")["zh-CN"]}${n}` });
  const oneOf = [choice(1), choice(2)];
  const named = { choice1: `${text("new.choice").en} 1`, choice2: `${text("new.choice").en} 2` };
  const row = (columns: Record<string, Schema>) => ({ type: "object", additionalProperties: false, properties: columns });
  const column = (n: number): Schema => ({ type: "number", title: `${text("new.column")["zh-CN"]}${n}`, decimals: 2 });
  const columnNames = { "column1.label": `${text("new.column").en} 1`, "column2.label": `${text("new.column").en} 2` };
  switch (kind) {
    case "text":
      return field("text", { type: "string", maxLength: 60 });
    case "longText":
      return field("longText", { type: "string", maxLength: 500 });
    case "number":
      return field("number", { type: "number", decimals: 0, unit: { ...text("new.unit") } });
    case "money":
      return field("amount", { type: "number", minimum: 0, decimals: 2, unit: { ...text("new.money") } });
    case "date":
      return field("date", { type: "string", format: "date" });
    case "month":
      return field("month", { type: "string", format: "year-month" });
    case "choice":
      return field("choice", { type: "string", oneOf }, named);
    case "region":
      return field("region", { type: "string", oneOf }, named);
    case "choices":
      return field("choices", { type: "array", uniqueItems: true, items: { type: "string", oneOf } }, named);
    case "yesNo":
      return field("yesNo", { type: "boolean" });
    case "organisation":
      return field("organisation", { type: "string", format: "organisation", level });
    case "creditCode":
      return field("creditCode", { type: "string", format: "credit-code" });
    case "telephone":
      return field("telephone", { type: "string", format: "telephone" });
    case "mobile":
      return field("mobile", { type: "string", format: "mobile" });
    case "email":
      return field("email", { type: "string", format: "email" });
    case "postcode":
      return field("postcode", { type: "string", format: "postcode" });
    case "webAddress":
      return field("webAddress", { type: "string", format: "web-address" });
    case "fixedTable": {
      const rowLabels = [3, 2, 1].map((back) => ({ "zh-CN": `{year-${back}}年`, en: `{year-${back}}` }));
      const items = row({ column1: column(1), column2: column(2) });
      return field("table", { type: "array", minItems: 3, maxItems: 3, rowLabels, items }, columnNames);
    }
    case "freeTable": {
      const first: Schema = { type: "string", title: text("new.name")["zh-CN"], maxLength: 60 };
      const items = row({ name: first, column2: column(2) });
      return field("table", { type: "array", maxItems: 20, sums: ["column2"], items }, { "name.label": text("new.name").en, "column2.label": columnNames["column2.label"] });
    }
    case "cards": {
      const items = row({
        name: { type: "string", title: text("new.name")["zh-CN"], maxLength: 60 },
        text: { type: "string", title: text("kind.longText")["zh-CN"], maxLength: 300 },
      });
      return field("cards", { type: "array", layout: "cards", maxItems: 10, items }, { "name.label": text("new.name").en, "text.label": text("kind.longText").en });
    }
  }
}
