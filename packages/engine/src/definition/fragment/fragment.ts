import type { Text } from "@shenbao/texts";
import type { Form } from "../definition.generated.ts";

/** How a fragment says what it is, in the clipboard and in a library of blocks. Another shape gets another number. */
export const fragmentFormat = "shenbao.form-fragment/1";

/**
 * A part of a form that can be put into another form, of this notice or of another: fields with their layout, their English texts, and the
 * calculations, conditions, rules and evidence that are about nothing but them. Plain JSON.
 */
export interface Fragment {
  format: typeof fragmentFormat;
  /** How its first element is called. */
  title: Text;
  /**
   * The part as a form of its own, in the words of every form. Every field stands directly in the schema's root (`/name`, never `/a/b/name`), with
   * nothing behind a `$ref`; `required` says which have to be filled in. The root of the layout is a `VerticalLayout`, or a `Categorization` where
   * whole steps were taken. Conditions, rules and calculations may name fields that are not in it: those are the `outside` of what is placed.
   */
  form: Form;
}
