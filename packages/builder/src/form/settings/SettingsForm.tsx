import { readPointer, type Answers, type Json } from "@shenbao/engine";
import { NoticeForm } from "@shenbao/renderer";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useContext, useMemo, useRef } from "react";
import { useDefinition } from "../../document/use-definition.ts";
import { shareUnchanged } from "../../document/share-unchanged.ts";
import { LevelsContext } from "../../inspector/levels-context.ts";
import { answersAt, metaForm, type MetaForm } from "../../inspector/meta-form.ts";
import { metaValidator } from "../../inspector/meta-validator.ts";
import { languageNames } from "../../inspector/name-of.ts";
import { useSpeak } from "../../language/locale-context.ts";
import { useFormEdits } from "../use-form-edits.ts";
import { targetAt, type ElementTarget } from "./element-target.ts";
import { settingNames, settingsNode } from "./settings-node.ts";
import { readSettings, writeSetting } from "./settings.ts";

const nobody = () => Promise.resolve([]);
const noFacts = {};
/** What of a column or a field is edited beside the form. */
const lists: ReadonlySet<string> = new Set(["choices", "columns", "rowLabels", "sums"]);

/**
 * What can be set of an element, as a form made of the meta-schema of its kind. What is typed and may not be (half a number, a title without a
 * word) stays in the field, with what is wrong with it, and the definition keeps what it had.
 */
export function SettingsForm({ target, path }: { target: ElementTarget; path: string }) {
  const { locale } = useSpeak();
  const edits = useFormEdits(target.form);
  const levels = useContext(LevelsContext);
  const year = useDefinition((definition) => definition.year);
  const roles = useDefinition((definition) => definition.roles);
  const clauses = useDefinition((definition) => definition.clauses);
  const form = useDefinition(({ forms }) => forms[target.form]);
  const column = target.place === null;
  const node = settingsNode(target.kind);
  const kept = useRef<MetaForm | null>(null);
  const settings = form ? readSettings(form, target) : {};
  const level = typeof settings["level"] === "string" ? settings["level"] : "";
  const clause = settings["clause"];
  const made = useMemo(() => {
    const names = settingNames(target.kind, column).filter((name) => !lists.has(name));
    // Of the definition the choices of a field's settings name the levels and the clauses alone; the clause that is set stays among them when it is gone.
    const definition = { roles: withLevel(roles, level), clauses, clause } as never;
    return (kept.current = shareUnchanged(kept.current, metaForm(node, "", { definition, locale, levels }, names)));
  }, [node, target.kind, column, roles, clauses, clause, level, locale, levels]);
  const validate = useMemo(() => metaValidator(made.form), [made.form]);
  const own = useRef<{ said: string; answers: Answers } | null>(null);
  const said = JSON.stringify(settings);
  if (own.current?.said !== said) own.current = { said, answers: answersAt(node, settings) };

  const write = (answers: Answers, changed: string[]) => {
    const wrong = validate(answers);
    let next = edits.form();
    for (const pointer of changed) {
      const [, name = ""] = pointer.split("/");
      if (wrong.some((error) => error.pointer === pointer) && isKept(readPointer(answers, pointer))) continue;
      const now = targetAt(next, path);
      if (!now) continue;
      next = writeSetting(next, now, name, valueOf(answers, pointer, name, readSettings(next, now)));
    }
    edits.replace(next, texts["forms.edited"], path + changed.join());
    const after = targetAt(next, path);
    own.current = { said: after ? JSON.stringify(readSettings(next, after)) : "", answers };
  };
  return (
    <div className="bf-settings">
      <NoticeForm
        key={`${path} ${target.kind}`}
        form={made.form}
        formId={`settings ${path} ${target.kind}`}
        year={year}
        locale={locale}
        facts={noFacts}
        answers={own.current.answers}
        onChange={write}
        open="all"
        validate={validate}
        layout="page"
        show="touched"
        organisations={nobody}
      />
    </div>
  );
}

/** Wrong numbers are not written; an emptied field is, as far as the definition may lack it. */
const isKept = (value: unknown): boolean => typeof value === "number" || (value !== undefined && value !== "");

/** The value of a setting from the answers: of a text both languages, the one not changed as it was. */
function valueOf(answers: Answers, pointer: string, name: string, before: Readonly<Record<string, Json>>): Json | undefined {
  const language = languageNames.find(([one]) => pointer.endsWith(`/${one}`));
  if (!language) return readPointer(answers, pointer) as Json | undefined;
  const typed = readPointer(answers, pointer);
  const text = (before[name] ?? {}) as Record<string, Json>;
  // A text with several levels (a unit) is one of the schema's own words.
  const made = { "zh-CN": text["zh-CN"] ?? "", en: text["en"] ?? "", [language[1]]: typeof typed === "string" ? typed : "" };
  return made["zh-CN"] === "" && made.en === "" ? undefined : made;
}

/** The level that is set stays among the choices, also where no role has it. */
function withLevel(roles: Readonly<Record<string, { title: object; level: string }>>, level: string): object {
  return level === "" || Object.values(roles).some((role) => role.level === level) ? roles : { ...roles, "": { title: { "zh-CN": level, en: level }, level } };
}
