import { NoticeForm } from "@shenbao/renderer";
import { readPointer, type Answers, type Json } from "@shenbao/engine";
import { useContext, useMemo, useRef } from "react";
import { useDocument } from "../document/document-context.ts";
import { sayInEdit } from "../document/place-commands.ts";
import { shareUnchanged } from "../document/share-unchanged.ts";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import { LevelsContext } from "./levels-context.ts";
import { answersAt, labelOf, metaForm, type MetaForm } from "./meta-form.ts";
import { metaValidator } from "./meta-validator.ts";
import { nodeAt, type MetaNode } from "./meta-node.ts";
import { placeOfField } from "./name-of.ts";
import { SectionsOfRecord } from "./SectionsOfRecord.tsx";
import { writeField } from "./write-field.ts";

export interface RecordFormProps {
  node: MetaNode;
  path: string;
  /** The parts shown; all where absent. */
  only?: readonly string[];
}

const nobody = () => Promise.resolve([]);
const noFacts = {};

/** A record of the definition as a form: every change is a command, and what is done elsewhere (an undo, another panel) is shown. */
export function RecordForm({ node, path, only }: RecordFormProps) {
  const document = useDocument();
  const { locale } = useSpeak();
  const levels = useContext(LevelsContext);
  // Choices are made of everything that is there, so every edit is looked at; what comes out the same keeps its identity.
  const definition = useDefinition((whole) => whole);
  const value = readPointer(definition, path);
  const kept = useRef<MetaForm | null>(null);
  const onlyNames = only?.join(" ");
  const made = useMemo(
    () => (kept.current = shareUnchanged(kept.current, metaForm(node, path, { definition, locale, levels }, onlyNames?.split(" ")))),
    [node, path, definition, locale, levels, onlyNames],
  );
  const validate = useMemo(() => metaValidator(made.form), [made.form]);
  const answers = useOwnAnswers(node, value);
  const write = (filled: Answers, changed: string[]) => {
    const first = changed[0];
    if (first === undefined) return;
    document.apply({
      label: sayInEdit("edit.change", labelOf(nodeAt(placeOfField(path, first).replace(/\/(zh-CN|en)$/, "")).node, placeOfField(path, first))),
      merge: changed.map((pointer) => path + pointer).join("\n"),
      recipe: (draft) => changed.forEach((pointer) => writeField(draft, placeOfField(path, pointer), readPointer(filled, pointer) as Json | undefined)),
    });
    answers.wrote(filled, readPointer(document.definition, path));
  };
  const fields = (made.form.ui as { elements: unknown[] }).elements.length > 0;
  return (
    <>
      <SectionsOfRecord sections={made.sections.filter(({ leads }) => leads)} path={path} />
      {fields && (
        <NoticeForm
          form={made.form}
          formId={`inspector ${path}`}
          year={definition.year}
          locale={locale}
          facts={noFacts}
          answers={answers.shown}
          onChange={write}
          open="all"
          validate={validate}
          layout="page"
          show="touched"
          organisations={nobody}
        />
      )}
      <SectionsOfRecord sections={made.sections.filter(({ leads }) => !leads)} path={path} />
    </>
  );
}

/**
 * The answers that the form shows: what was typed as it was typed, as long as the definition is what that made of it. Half a number is in the
 * form and not in the definition; what is undone is in both.
 */
function useOwnAnswers(node: MetaNode, value: unknown): { shown: Answers; wrote(filled: Answers, value: unknown): void } {
  const own = useRef<{ of: unknown; node: MetaNode; answers: Answers } | null>(null);
  if (own.current === null || own.current.of !== value) own.current = { of: value, node, answers: answersAt(node, value) };
  const { answers } = own.current;
  return {
    shown: answers,
    wrote(filled, made) {
      own.current = { of: made, node, answers: filled };
    },
  };
}
