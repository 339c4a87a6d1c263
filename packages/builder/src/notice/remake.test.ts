import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { assembleDefinition, canonicalJson, isRecord, pointerBelow, readPointer, type Json, type NoticeDefinition } from "@shenbao/engine";
import { describe, expect, test } from "vitest";
import { DefinitionDocument } from "../document/definition-document.ts";
import { addPlace, removePlace, setPlace } from "../document/place-commands.ts";
import { itemOf, nodeAt, partOf, type MetaNode } from "../inspector/meta-node.ts";
import { newThing } from "../inspector/new-thing.ts";
import { writeField } from "../inspector/write-field.ts";
import { FormRemaking } from "../testing/remake-form.ts";
import { blankDefinition } from "./blank-definition.ts";

const notices = path.resolve(import.meta.dirname, "../../../../schemas/notices");
const label = { "zh-CN": "改", en: "Edit" };

function committed(id: string): NoticeDefinition {
  const folder = path.join(notices, id);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  return assembleDefinition(Object.fromEntries(files.map((name) => [name, JSON.parse(readFileSync(path.join(folder, name), "utf8")) as unknown]))) as NoticeDefinition;
}

/** Brings a place to what it is in another definition, by what the inspector and its lists do alone. */
function remake(document: DefinitionDocument, node: MetaNode, at: string, wanted: unknown): void {
  // Schema, layout and English texts of a form are made before by commands of their own; answers of a sample are filled in on its form.
  if (node.kind === "opaque") return;
  const now = () => readPointer(document.definition, at);
  if (wanted === undefined) {
    if (now() !== undefined) document.apply(removePlace(at, label));
  } else if (node.kind === "expression") document.apply(setPlace(at, wanted as Json, label));
  else if (node.kind === "record" || node.kind === "text") {
    for (const name of Object.keys(node.schema.properties ?? {})) {
      const part = partOf(node, name);
      if (part) remake(document, part, pointerBelow(at, name), isRecord(wanted) ? wanted[name] : undefined);
    }
  } else if (node.kind === "list" || node.kind === "map" || node.kind === "values") {
    const before = now();
    const names = Array.isArray(before) ? before.map((_, i) => String(i)).reverse() : Object.keys(isRecord(before) ? before : {});
    for (const name of names) document.apply(removePlace(pointerBelow(at, name), label));
    const item = itemOf(node);
    for (const [name, one] of Object.entries(wanted as object)) {
      const place = pointerBelow(at, name);
      const context = { definition: document.definition, locale: "zh-CN" as const, levels: [] };
      if (item && node.kind !== "values") document.apply(addPlace(place, newThing(item, place, context, name), label));
      else document.apply(addPlace(place, one as Json, label));
      if (item && node.kind !== "values") remake(document, item, place, one);
    }
  } else document.apply({ label, recipe: (draft) => writeField(draft, at, wanted as Json) });
}

/** Brings the forms to those of another definition: each from a blank one. */
function remakeForms(document: DefinitionDocument, wanted: NoticeDefinition["forms"]): void {
  for (const id of Object.keys(document.definition.forms)) document.apply(removePlace(`/forms/${id}`, label));
  for (const [id, form] of Object.entries(wanted)) {
    new FormRemaking(document, id, form).make();
    const item = itemOf(nodeAt("/forms").node);
    if (item) remake(document, item, `/forms/${id}`, form);
  }
}

/** As canonical JSON has it, without the answers of samples. */
function withoutAnswers(definition: NoticeDefinition): unknown {
  const personas = definition.personas.map(({ answers: _answers, ...rest }) => rest);
  return JSON.parse(canonicalJson({ ...definition, personas } as unknown as Json));
}

describe.each(["linjiang-2022-specialised-smes", "yunhai-2022-big-data"])("%s is made from an empty page", (id) => {
  test("all but the answers of its samples, by inspectors, lists and the commands of the section of forms alone", () => {
    const wanted = committed(id);
    const document = new DefinitionDocument(blankDefinition({ id: "blank", year: 2022, opens: "2022-01-01", closes: "2022-02-01", owner: "somebody", level: "district" }));
    const edited = Object.keys(nodeAt("").node.schema.properties ?? {});
    for (const name of edited) {
      if (name === "forms") remakeForms(document, wanted.forms);
      else remake(document, nodeAt(`/${name}`).node, `/${name}`, wanted[name as keyof NoticeDefinition]);
    }
    expect(withoutAnswers(document.definition)).toEqual(withoutAnswers(wanted));
  });
});
