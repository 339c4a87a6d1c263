import { routes, type Objection } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { useRef, useState } from "react";
import { FormProblem } from "../account/FormProblem.tsx";
import { TextField } from "../account/TextField.tsx";
import { call } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { idempotencyKey } from "../draft/idempotency-key.ts";
import { ReasonField } from "./ReasonField.tsx";

/** A published application, and what it is called on the page. */
export interface ObjectedTo {
  applicationId: string;
  name: string;
}

export interface ObjectDialogProps {
  noticeId: string;
  /** What is objected to; null: the dialog is closed. */
  against: ObjectedTo | null;
  onClose(): void;
  onMade(objection: Objection): void;
}

/** An objection is written and sent, with how to reach who makes it. */
export function ObjectDialog({ noticeId, against, onClose, onMade }: ObjectDialogProps) {
  const { say, locale } = useSay();
  const [reason, setReason] = useState("");
  const [contact, setContact] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  // One key for one intention: sent again after a broken connection, it is the same objection.
  const key = useRef<{ of: string; key: string } | null>(null);
  const complete = reason.trim().length >= 10 && contact.trim().length >= 5;
  const send = async () => {
    if (!against) return;
    const body = { applicationId: against.applicationId, reason: reason.trim(), contact: contact.trim() };
    const of = JSON.stringify(body);
    if (key.current?.of !== of) key.current = { of, key: idempotencyKey() };
    setBusy(true);
    setProblem(null);
    try {
      const made = await call(routes.makeObjection, { params: { noticeId }, body, key: key.current.key });
      setReason("");
      onMade(made);
    } catch (failure) {
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={against !== null}
      title={say("objections.makeOf", { name: against?.name ?? "" })}
      locale={locale}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" busy={busy} disabled={!complete} onClick={() => void send()}>
            {say("objections.send")}
          </Button>
          <Button onClick={onClose}>{say("actions.cancel")}</Button>
        </>
      }
    >
      <FormProblem problem={problem} />
      <ReasonField value={reason} onChange={setReason} />
      <TextField label={say("objections.contact")} help={say("objections.contactHelp")} value={contact} onChange={setContact} maxLength={200} />
    </Dialog>
  );
}
