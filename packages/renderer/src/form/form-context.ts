import { createContext, useContext } from "react";
import type { JsonFormsRendererRegistryEntry, JsonSchema, UISchemaElement } from "@jsonforms/core";
import type { Field, Form } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";
import type { FormStore } from "./form-store.ts";
import type { OrganisationSource } from "./organisation-source.ts";

/** What every element of one form shares. It stays the same object while people type. */
export interface FormSetting {
  form: Form;
  formId: string;
  year: number;
  locale: Locale;
  store: FormStore;
  schema: JsonSchema;
  /** Begins the ids of this form's elements. */
  idPrefix: string;
  /** Nothing may be edited: values are shown. */
  reading: boolean;
  /** The page the form stands on, which need not be that of the code (a preview in a frame). Known once it is drawn. */
  page: { document: Document };
  organisations: OrganisationSource;
  /** Inside of a table: the name of the row. Controls have no label of their own there, but a name of row and column. */
  row: string | null;
  renderers: readonly JsonFormsRendererRegistryEntry[];
  fieldAt(pointer: string): Field | undefined;
  /** The `ref` of a typed input: shows the stored value in it. */
  fill(input: HTMLInputElement | HTMLTextAreaElement | null): void;
  /** The renderer of an element, by the ranks of the testers; judged once an element. */
  rendererOf(element: UISchemaElement, schema: JsonSchema): JsonFormsRendererRegistryEntry["renderer"] | null;
}

export const FormContext = createContext<FormSetting | null>(null);

/** @throws Error outside of a NoticeForm */
export function useForm(): FormSetting {
  const setting = useContext(FormContext);
  if (!setting) throw new Error("A renderer of NoticeForm was used outside of it");
  return setting;
}
