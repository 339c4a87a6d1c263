import { formModel } from "../form/form-model.ts";
import type { SchemaNode } from "../form/schema-tree.ts";
import type { Form } from "./definition.generated.ts";
import { dottedPath } from "./pointer.ts";

/** The places of a form, as checks ask for them. */
export interface FormPlaces {
  form: Form;
  nodes: ReadonlyMap<string, SchemaNode>;
  /** Dotted, rows left out. */
  paths: ReadonlySet<string>;
}

/** The places of a form by pointer (rows as `*`) and by dotted path. */
export function formPlaces(form: Form): FormPlaces {
  const { nodes } = formModel(form, Number.NaN);
  return { form, nodes, paths: new Set([...nodes.keys()].map(dottedPath)) };
}
