import { type Action, findAction } from "@shenbao/engine";
import { Button, Empty } from "@shenbao/renderer";
import { useId, useState } from "react";
import type { Desk } from "../application/desk.ts";
import { useText } from "../language/use-text.ts";
import { ActionForm } from "./ActionForm.tsx";
import { SaidBeforeLine } from "./SaidBeforeLine.tsx";
import { useInput } from "./use-input.ts";

/** The actions that are possible now and have a form. */
export function formActions({ application, definition }: Pick<Desk, "application" | "definition">): Action[] {
  return application.actions.flatMap(({ id, possible }) => {
    const action = possible ? findAction(definition, id) : undefined;
    return action?.form !== undefined ? [action] : [];
  });
}

/** The check-list or opinion beside what is read: filled in while reading, kept, and taken over by the action. */
export function WorkPanel({ desk, onAct }: { desk: Desk; onAct(action: string): void }) {
  const t = useText();
  const id = useId();
  const actions = formActions(desk);
  const forms = [...new Set(actions.map(({ form }) => form ?? ""))];
  const [chosen, setChosen] = useState(forms[0] ?? "");
  const shown = forms.includes(chosen) ? chosen : (forms[0] ?? "");
  const of = actions.filter(({ form }) => form === shown);
  const [first] = of;
  if (!first) return <Empty title={t("actions.none")} text="" />;
  return (
    <div className="sb-stack">
      {forms.length > 1 && (
        <div className="ad-field">
          <label htmlFor={id}>{t("work.form")}</label>
          <select id={id} className="ad-input" value={shown} onChange={(event) => setChosen(event.target.value)}>
            {forms.map((form) => (
              <option key={form} value={form}>
                {t.of(desk.definition.forms[form]?.title)}
              </option>
            ))}
          </select>
        </div>
      )}
      <WorkForm key={shown} desk={desk} action={first} />
      <div className="sb-buttons">
        {of.map((action) => (
          <Button key={action.id} kind={action.tone === "danger" ? "danger" : action.tone === "primary" ? "primary" : "secondary"} onClick={() => onAct(action.id)}>
            {t.of(action.title)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function WorkForm({ desk, action }: { desk: Desk; action: Action }) {
  const t = useText();
  const form = desk.definition.forms[action.form ?? ""];
  const { input, setInput, before } = useInput(desk, action, form);
  if (!form) return null;
  return (
    <div className="sb-card sb-stack">
      <p className="sb-muted sb-small">{t("work.note")}</p>
      <SaidBeforeLine before={before} />
      <ActionForm
        action={action}
        form={form}
        application={desk.application}
        definition={desk.definition}
        input={input}
        onInput={setInput}
        show="touched"
        marks={before?.marks}
        place="-beside"
      />
    </div>
  );
}
