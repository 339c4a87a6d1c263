import { routes, type Application, type Receipt } from "@shenbao/contract";
import type { Action, Answers, NoticeDefinition } from "@shenbao/engine";
import { Button, ClauseNote, Dialog, type ButtonKind } from "@shenbao/renderer";
import { useRef, useState } from "react";
import { FormProblem } from "../account/FormProblem.tsx";
import { call } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { Intention } from "../draft/intention.ts";
import { ActionForm } from "./ActionForm.tsx";

interface ActionButtonProps {
  application: Application;
  definition: NoticeDefinition;
  action: Action;
  available: Application["actions"][number];
  /** The revision to act on. */
  revision(): number;
  /** What has to be done first (saving); false keeps the action from being sent. */
  before?(): Promise<boolean>;
  /** Asked when the button is pressed; false keeps the question from being put, and the caller says why. */
  guard?(): boolean;
  onDone(receipt: Receipt): void;
  onProblem?(problem: unknown): void;
}

const kinds: Record<NonNullable<Action["tone"]>, ButtonKind> = { primary: "primary", neutral: "secondary", danger: "danger" };

/** An action of the definition: its title, what it asks before it is done, its form, its tone. It is done once, whatever happens on the way. */
export function ActionButton({ application, definition, action, available, revision, before, guard, onDone, onProblem }: ActionButtonProps) {
  const { say, text, locale } = useSay();
  const intention = useRef(new Intention(`action:${application.id}:${action.id}`));
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [input, setInput] = useState<Answers>({});
  const [inputBlocking, setInputBlocking] = useState(action.form !== undefined);
  const [tried, setTried] = useState(false);
  const title = text(action.title);
  const kind = kinds[action.tone ?? "neutral"];

  const act = async () => {
    setTried(true);
    if (inputBlocking) return;
    setBusy(true);
    setProblem(null);
    try {
      if (before && !(await before())) return setAsking(false);
      const body = action.form === undefined ? {} : { input };
      const receipt = await intention.current.carryOut({ body, revision: revision() }, (key) =>
        call(routes.doAction, { params: { id: application.id, action: action.id }, body, revision: revision(), key }),
      );
      setAsking(false);
      onDone(receipt);
    } catch (reason) {
      setProblem(reason);
      onProblem?.(reason);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="p-action">
      <Button kind={kind === "danger" ? "secondary" : kind} disabled={!available.possible} onClick={() => (guard?.() ?? true) && setAsking(true)}>
        {title}
      </Button>
      {!available.possible && available.why && <p className="sb-muted sb-small">{available.why}</p>}
      {!available.possible && available.clause !== undefined && <ClauseNote id={available.clause} locale={locale} />}
      <Dialog
        open={asking}
        title={title}
        locale={locale}
        wide={action.form !== undefined}
        onClose={() => !busy && setAsking(false)}
        actions={
          <>
            <Button kind={kind === "secondary" ? "primary" : kind} busy={busy} onClick={() => void act()}>
              {title}
            </Button>
            <Button disabled={busy} onClick={() => setAsking(false)}>
              {say("actions.cancel")}
            </Button>
          </>
        }
      >
        <div className="sb-stack">
          <p>{action.confirm ? text(action.confirm) : say("actions.confirm", { action: title })}</p>
          {action.form !== undefined && (
            <ActionForm application={application} definition={definition} formId={action.form} input={input} onInput={setInput} onBlocking={setInputBlocking} showAll={tried} />
          )}
          <FormProblem problem={problem} />
        </div>
      </Dialog>
    </div>
  );
}
