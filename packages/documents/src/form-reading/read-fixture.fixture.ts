import { checkDefinition } from "@shenbao/engine/check";
import type { Form, NoticeDefinition } from "@shenbao/engine";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { fixture } from "./fixture.fixture.ts";
import { openFile } from "./opening/open-file.mjs";
import { kindOfSchema } from "./understanding/form-parts.ts";
import type { FormReading } from "./understanding/form-reading.ts";
import { understand } from "./understanding/understand.ts";

export async function readFixture(name: string, year: number | null = 2023): Promise<FormReading> {
  return understand(await openFile(fixture(name)), { title: name, year });
}

type Schema = Record<string, unknown> & { title: string };

/** A form as lines: the layout with what each field is. */
export function linesOf(form: Form): string[] {
  const properties = (form.schema as unknown as { properties: Record<string, Schema> }).properties;
  const required = ((form.schema as { required?: string[] }).required ?? []) as readonly string[];
  const said = (name: string, schema: Schema): string => {
    const choices = (schema["oneOf"] ?? (schema["items"] as Schema | undefined)?.["oneOf"]) as { title: string }[] | undefined;
    const unit = (schema["unit"] as { "zh-CN": string } | undefined)?.["zh-CN"];
    const rows = (schema["rowLabels"] as { "zh-CN": string }[] | undefined)?.map((row) => row["zh-CN"]).join(" ");
    const parts = [
      `${name}: ${kindOfSchema(schema as never)} ${schema.title}`,
      schema["maxLength"] !== undefined && kindOfSchema(schema as never) === "longText" && `≤${String(schema["maxLength"])}`,
      unit !== undefined && `[${unit}]`,
      choices && `{${choices.map(({ title }) => title).join("|")}}`,
      rows !== undefined && `rows(${rows})`,
      schema["sums"] !== undefined && `sums(${(schema["sums"] as string[]).join(" ")})`,
      required.includes(name) && "*",
    ];
    return parts.filter((part) => part !== false && part !== undefined).join(" ");
  };
  const walk = (node: { type: string; label?: string; text?: string; scope?: string; elements?: never[]; rule?: unknown }, depth: number): string[] => {
    const pad = "  ".repeat(depth);
    if (node.type === "Label") return [`${pad}“${node.text ?? ""}”`];
    if (node.type === "Control") {
      const name = (node.scope ?? "").replace("#/properties/", "");
      const schema = properties[name] as Schema;
      const columns = Object.entries((schema["items"] as { properties?: Record<string, Schema> } | undefined)?.properties ?? {});
      return [`${pad}${said(name, schema)}${node.rule ? " ?" : ""}`, ...columns.map(([own, column]) => `${pad}  ${said(own, column)}`)];
    }
    const head = node.label === undefined ? [] : [`${pad}# ${node.label}`];
    return [...head, ...(node.elements ?? []).flatMap((child) => walk(child, node.label === undefined ? depth : depth + 1))];
  };
  return walk(form.ui as never, 0);
}

/** What the engine has against a form of a notice. */
export function errorsIn(form: Form): string[] {
  const sample = sampleDefinition();
  const id = sample.tracks[0]?.form ?? "";
  const definition = { ...sample, forms: { ...sample.forms, [id]: form } } as NoticeDefinition;
  return checkDefinition(definition)
    .filter(({ severity, path }) => severity === "error" && (path === "" || path.startsWith(`/forms/${id}`)))
    .map(({ code, path }) => `${code} ${path}`);
}
