import type { NoticeFormProps } from "./notice-form-props.ts";

/** The form of a notice, generated from its schema, layout and rules. */
export function NoticeForm({ form, formId, locale }: NoticeFormProps) {
  return (
    <section className="sb-form" id={formId}>
      <h2>{form.title[locale]}</h2>
    </section>
  );
}
