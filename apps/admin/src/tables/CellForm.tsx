import { Problem, type SummaryTable } from "@shenbao/contract";
import { type Answers, interpretForm, type Json } from "@shenbao/engine";
import { Button, NoticeForm } from "@shenbao/renderer";
import { useEffect, useMemo, useRef, useState } from "react";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { useSentence } from "../pages/use-sentence.ts";
import { useDoing } from "../pages/use-doing.ts";
import { answersOfCell, formOfCell } from "./form-of-cell.ts";
import { useSheetText } from "./use-sheet-text.ts";

export interface CellFormProps {
  row: SummaryTable["rows"][number];
  column: string;
  open: { form: string; at: string };
  onSave(value: Json): Promise<void>;
  onClose(): void;
}

/** An open cell being filled in, in its place: the field's own control with its limits, saved by its button, left by Escape. */
export function CellForm({ row, column, open, onSave, onClose }: CellFormProps) {
  const t = useText();
  const s = useSheetText();
  const sentence = useSentence();
  const { definition } = useNotice();
  const form = useMemo(() => {
    const whole = definition.forms[open.form];
    return whole && formOfCell(whole, open.at);
  }, [definition, open.form, open.at]);
  const validate = useMemo(() => form && interpretForm(form), [form]);
  const [answers, setAnswers] = useState<Answers>(() => answersOfCell(open.at, row.values[column] ?? null));
  const { busy, error, run } = useDoing();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>("input, textarea, select")?.focus(), []);
  if (!form || !validate) return null;
  const save = async () => {
    await run(async () => {
      await onSave(valueAt(answers, open.at));
      onClose();
    });
  };
  const why = error instanceof Problem && error.findings.length > 0 ? error.findings.map(({ message }) => message).join(" ") : error === null ? null : sentence(error);
  return (
    <div className="ad-cell-form" ref={box} onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <NoticeForm
        form={form}
        formId={`${row.applicationId}-${column}`}
        year={definition.year}
        locale={t.locale}
        facts={{}}
        answers={answers}
        onChange={setAnswers}
        open="all"
        validate={validate}
        layout="page"
        show="all"
        organisations={() => Promise.resolve([])}
      />
      {why !== null && (
        <p className="ad-error" role="alert">
          {why}
        </p>
      )}
      <div className="sb-buttons">
        <Button small kind="primary" busy={busy} onClick={() => void save()}>
          {s("tables.editSave")}
        </Button>
        <Button small onClick={onClose}>
          {t("action.cancel")}
        </Button>
      </div>
    </div>
  );
}

function valueAt(answers: Answers, at: string): Json {
  let value: Json | undefined = answers;
  for (const name of at.split("/").slice(1)) value = value !== null && typeof value === "object" && !Array.isArray(value) ? value[name] : undefined;
  return value === undefined || value === "" ? null : value;
}
