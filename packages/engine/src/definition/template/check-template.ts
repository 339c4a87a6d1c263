import type { Text } from "@shenbao/texts";
import type { Field } from "../../form/field.ts";
import type { Form, FormTemplate, TemplatePlaceholder } from "../definition.generated.ts";
import type { Findings } from "../findings.ts";
import { nearestName } from "./nearest-name.ts";
import { resolvePlaceholder } from "./resolve-placeholder.ts";
import type { TemplateName } from "./template-name.ts";
import { templateNames } from "./template-names.ts";

/** Names are looked for only for the first few: the rest is the same mistake. */
const mostSuggestions = 20;
const mostListed = 12;

/** Judges a form's Word template: whether every placeholder names something, and which fields that are asked for it does not print. */
export function checkTemplate(form: Form, year: number, template: FormTemplate, path: string, findings: Findings): void {
  const names = templateNames(form, year);
  const printed = new Set<string>();
  let suggestions = 0;

  const judge = (scopes: readonly (readonly TemplateName[])[], { written, near, rows }: TemplatePlaceholder, at: string): TemplateName | null => {
    const repeated = rows !== undefined;
    const resolved = resolvePlaceholder(scopes, written, repeated);
    if (resolved && "name" in resolved) {
      for (const pointer of pointersOf(resolved.name)) printed.add(pointer);
      return resolved.name;
    }
    const said = { written: repeated ? `{#${written}}` : `{${written}}`, near };
    if (resolved) findings.error(at, "template-several", { ...said, paths: resolved.several.map((one) => `{${repeated ? "#" : ""}${one.path}}`).join(" ") });
    else if (resolvePlaceholder(scopes, written, !repeated)) findings.error(at, repeated ? "template-not-repeated" : "template-repeated", said);
    else {
      const nearest = suggestions++ < mostSuggestions ? nearestName(scopes.flat(), written) : null;
      if (nearest === null) findings.error(at, "template-unknown", said);
      else findings.error(at, "template-unknown-near", { ...said, nearest: `{${repeated ? "#" : ""}${nearest}}` });
    }
    return null;
  };

  template.placeholders.forEach((placeholder, i) => {
    const at = `${path}/placeholders/${i}`;
    const name = judge([names], placeholder, at);
    // Of what nobody knows, what stands within says nothing.
    if (placeholder.rows && name?.names) for (const [n, one] of placeholder.rows.entries()) judge([name.names, names], one, `${at}/rows/${n}`);
  });

  const missing = askedFields(names).filter(({ pointer }) => !printed.has(pointer));
  if (missing.length > 0) findings.warning(path, "template-unprinted", { count: missing.length, titles: listed(missing.map(({ title }) => title)) });
}

/** The fields of which a name prints something. */
function pointersOf({ source }: TemplateName): string[] {
  if (source.is === "field" || source.is === "boxes") return [source.field.pointer];
  return source.is === "cell" ? [source.column.pointer] : [];
}

/** What somebody has to fill in: neither calculated nor filled in by the platform. */
function askedFields(names: readonly TemplateName[]): { pointer: string; title: Text }[] {
  const asked = (field: Field) => !field.computed && field.schema["readOnly"] !== true;
  return names.flatMap(({ source }) => {
    if (source.is === "field") return asked(source.field) ? [source.field] : [];
    if (source.is !== "rows" || !source.table) return [];
    const { title, columns = [] } = source.table;
    return columns.filter(asked).map(({ pointer, title: column }) => ({ pointer, title: { "zh-CN": `${title["zh-CN"]}·${column["zh-CN"]}`, en: `${title.en}, ${column.en}` } }));
  });
}

const listed = (titles: readonly Text[]): Text => ({
  "zh-CN":
    titles
      .slice(0, mostListed)
      .map((one) => one["zh-CN"])
      .join("、") + (titles.length > mostListed ? "……" : ""),
  en:
    titles
      .slice(0, mostListed)
      .map((one) => one.en)
      .join("; ") + (titles.length > mostListed ? " …" : ""),
});
