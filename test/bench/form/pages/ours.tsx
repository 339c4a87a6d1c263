import { useEffect, useLayoutEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { loadValidator, type Answers, type Form, type FormOutcome, type FormValidator } from "@shenbao/engine";
import { NoticeForm } from "@shenbao/renderer";
import { markInteractive, markJudged } from "./mark-interactive.ts";

const count = new URLSearchParams(location.search).get("fields") ?? "40";
const facts = {};

/** The validator that was compiled at publish: nothing that is seen or typed waits for it. */
async function loadAfterPaint(): Promise<FormValidator> {
  await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)));
  return loadValidator((await import(/* @vite-ignore */ `/data/validator-${count}.js`)) as Parameters<typeof loadValidator>[0]);
}

function Page({ form, answers: draft }: { form: Form; answers: Answers }) {
  const [answers, setAnswers] = useState(draft);
  const [outcome, setOutcome] = useState<FormOutcome | null>(null);
  const [validate, setValidate] = useState<FormValidator>();
  useLayoutEffect(markInteractive, []);
  useEffect(() => void loadAfterPaint().then((loaded) => setValidate(() => loaded)), []);
  useEffect(() => {
    if (validate && outcome) markJudged();
  }, [validate, outcome]);
  return (
    <>
      <p role="status">{outcome && `${outcome.steps[0]?.requiredFilled}/${outcome.steps[0]?.required}`}</p>
      <NoticeForm
        form={form}
        formId="bench"
        year={2023}
        locale="zh-CN"
        facts={facts}
        answers={answers}
        onChange={setAnswers}
        open="all"
        validate={validate}
        layout="page"
        show="touched"
        organisations={() => Promise.resolve([])}
        onOutcome={setOutcome}
      />
    </>
  );
}

const definition = (await fetch(`/data/ours-${count}.json`).then((response) => response.json())) as { form: Form; answers: Answers };
const root = document.getElementById("root");
if (root) createRoot(root).render(<Page {...definition} />);
