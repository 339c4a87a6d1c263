import type { Answers } from "@shenbao/engine";
import { NoticeForm } from "@shenbao/renderer";
import { useState } from "react";
import { useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";

const nobody = () => Promise.resolve([]);
const noFacts = {};

/** The form as those see it who fill it in, with live rules. What is filled in here goes nowhere. */
export function FormPreview({ id }: { id: string }) {
  const { locale } = useSpeak();
  const form = useDefinition(({ forms }) => forms[id]);
  const year = useDefinition((definition) => definition.year);
  const [answers, setAnswers] = useState<Answers>({});
  if (!form) return null;
  return (
    <div className="bd-card">
      <NoticeForm
        form={form}
        formId={`preview ${id}`}
        year={year}
        locale={locale}
        facts={noFacts}
        answers={answers}
        onChange={setAnswers}
        open="all"
        layout="page"
        show="touched"
        organisations={nobody}
      />
    </div>
  );
}
