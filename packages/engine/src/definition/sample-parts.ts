import type { Form, NoticeDefinition } from "./definition.generated.ts";

/** Parsed JSON of a shape that a test knows and the types do not say. */
export type Loose = { [key: string]: Loose } & unknown[] & string;

/** Parts of the sample definition, to be broken one at a time. */
export const sampleParts = {
  application: (definition: NoticeDefinition) => definition.forms["application"] as Form,
  schema: (definition: NoticeDefinition) => sampleParts.application(definition).schema as unknown as Loose,
  property: (definition: NoticeDefinition, name: string) => sampleParts.schema(definition)["properties"]?.[name] as Loose,
  ui: (definition: NoticeDefinition) => sampleParts.application(definition).ui as unknown as Loose,
  /** The elements of the form's first step. */
  firstStep: (definition: NoticeDefinition) => (sampleParts.ui(definition)["elements"] as unknown as Loose[])[0]?.["elements"] as unknown as object[],
  action: (definition: NoticeDefinition, index: number) => definition.workflow.actions[index] as object,
};

/** Sets properties of a part. */
export const set = (part: object, values: object): void => void Object.assign(part, values);
