import type { Form, NoticeDefinition } from "@shenbao/engine";
import { sayAll } from "@shenbao/texts";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { addField } from "./form-commands.ts";
import { newField } from "./field-kinds.ts";

/** A form with one field, to begin with. */
export function blankForm(): Form {
  const empty: Form = {
    title: { ...texts["manage.new"] },
    description: { ...texts["manage.newText"] },
    schema: { $schema: "http://json-schema.org/draft-07/schema#", type: "object", additionalProperties: false, properties: {} },
    ui: { type: "VerticalLayout", elements: [] },
    texts: { en: {} },
  };
  return addField(empty, { parent: [], index: 0 }, newField("text", "")).form;
}

/** A copy of a form under another title. Its evidence comes along, and waits for a track: the check says so until then. */
export function copyOfForm(form: Form): Form {
  const title = (locale: "zh-CN" | "en") => sayAll(texts["manage.copyOf"], { title: form.title[locale] })[locale];
  return { ...structuredClone(form), title: { "zh-CN": title("zh-CN"), en: title("en") } };
}

/** An identifier for another form that none has yet. */
export function freeFormId({ forms }: NoticeDefinition, stem = "form"): string {
  const before = stem.replace(/-\d+$/, "").slice(0, 56);
  for (let number = stem === "form" ? Object.keys(forms).length + 1 : 2; ; number++) if (!Object.hasOwn(forms, `${before}-${number}`)) return `${before}-${number}`;
}
