import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { loadValidator, type Answers, type Form, type FormOutcome, type FormValidator } from "@shenbao/engine";
import { NoticeForm } from "@shenbao/renderer";
import { markInteractive } from "./mark-interactive.ts";

const count = new URLSearchParams(location.search).get("fields") ?? "40";
const facts = {};

function Page({ form, answers: draft, validate }: { form: Form; answers: Answers; validate: FormValidator }) {
  const [answers, setAnswers] = useState(draft);
  const [outcome, setOutcome] = useState<FormOutcome | null>(null);
  useEffect(() => {
    if (outcome) markInteractive();
  }, [outcome]);
  return (
    <>
      <p role="status">{outcome && `${outcome.steps[0]?.requiredFilled}/${outcome.steps[0]?.required}`}</p>
      <NoticeForm
        form={form} formId="bench" year={2023} locale="zh-CN" facts={facts} answers={answers} onChange={setAnswers} open="all" validate={validate}
        layout="page" show="touched" organisations={() => Promise.resolve([])} onOutcome={setOutcome}
      />
    </>
  );
}

const [definition, module] = await Promise.all([
  fetch(`/data/ours-${count}.json`).then((response) => response.json() as Promise<{ form: Form; answers: Answers }>),
  import(/* @vite-ignore */ `/data/validator-${count}.js`) as Promise<{ default: (runtime: unknown) => unknown }>,
]);
const root = document.getElementById("root");
if (root) createRoot(root).render(<Page {...definition} validate={loadValidator(module)} />);
