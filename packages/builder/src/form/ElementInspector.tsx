import { readPointer, type Answers, type Form, type Json } from "@shenbao/engine";
import { NoticeForm } from "@shenbao/renderer";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { builderTexts } from "@shenbao/texts/builder";
import { useMemo, useRef } from "react";
import { useDocument } from "../document/document-context.ts";
import { useDefinition } from "../document/use-definition.ts";
import { metaValidator } from "../inspector/meta-validator.ts";
import { useSpeak } from "../language/locale-context.ts";
import { settingsForm, settingsOf, titleOfNode, writeSetting } from "./commands/element-settings.ts";
import { formAt } from "./form-at.ts";

const nobody = () => Promise.resolve([]);
const noFacts = {};

/** A field of a form, or a step, group or note of it: its words, and what may be filled in. */
export function ElementInspector({ path }: { path: string }) {
  const document = useDocument();
  const speak = useSpeak();
  const at = formAt(path);
  const form = useDefinition(({ forms }) => (at && Object.hasOwn(forms, at.id) ? forms[at.id] : undefined));
  const kinds = form && at ? settingsForm(form, at.place, speak.locale) : null;
  const said = JSON.stringify(kinds);
  const made = useMemo(() => JSON.parse(said) as Form | null, [said]);
  const validate = useMemo(() => (made ? metaValidator(made) : undefined), [made]);
  const own = useRef<{ of: Form; path: string; answers: Answers } | null>(null);
  if (!form || !at || !made) return <p className="sb-muted">{speak(builderTexts[form ? "inspector.nothing" : "inspector.gone"])}</p>;
  if (own.current?.of !== form || own.current.path !== path) own.current = { of: form, path, answers: settingsOf(form, at.place) };
  const write = (answers: Answers, changed: string[]) => {
    const before = document.definition.forms[at.id];
    if (!before) return;
    const next = changed.reduce((all, pointer) => writeSetting(all, at.place, pointer.slice(1), readPointer(answers, pointer) as Json | undefined), before);
    if (next !== before)
      document.apply({
        label: texts["forms.edited"],
        merge: path + changed.join(),
        recipe(draft) {
          draft.forms[at.id] = next;
        },
      });
    own.current = { of: document.definition.forms[at.id] ?? before, path, answers };
  };
  return (
    <div className="bd-inspected">
      <h2 tabIndex={-1}>{titleOfNode(form, at.place)}</h2>
      <NoticeForm
        key={path}
        form={made}
        formId={`element ${path}`}
        year={document.definition.year}
        locale={speak.locale}
        facts={noFacts}
        answers={own.current.answers}
        onChange={write}
        open="all"
        {...(validate && { validate })}
        layout="page"
        show="touched"
        organisations={nobody}
      />
    </div>
  );
}
