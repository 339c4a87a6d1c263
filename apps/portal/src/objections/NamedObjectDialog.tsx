import { routes, type CallAnswer } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { useRef, useState } from "react";
import { fieldChecks } from "../account/field-checks.ts";
import { FormProblem } from "../account/FormProblem.tsx";
import { TextField } from "../account/TextField.tsx";
import { useFields } from "../account/use-fields.ts";
import { call } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { Intention } from "../draft/intention.ts";
import type { ObjectedTo } from "./ObjectDialog.tsx";
import { ReasonField } from "./ReasonField.tsx";

export type ObjectionReceipt = CallAnswer<typeof routes.makeNamedObjection>;

export interface NamedObjectDialogProps {
  noticeId: string;
  against: ObjectedTo;
  /** Whether the applicant concerned is told who objects. */
  open: boolean;
  onClose(): void;
  onMade(receipt: ObjectionReceipt): void;
}

const empty = { reason: "", name: "", organisation: "", telephone: "", email: "" };
type Name = keyof typeof empty;

/** An objection without an account: what is wrong, who says so and how they are reached. */
export function NamedObjectDialog({ noticeId, against, open, onClose, onMade }: NamedObjectDialogProps) {
  const speaker = useSay();
  const { say, locale } = speaker;
  const checks = fieldChecks(speaker);
  const given = (check: (value: string) => string | undefined) => (value: string) => (value.trim() === "" ? undefined : check(value));
  const fields = useFields<Name>(empty, {
    reason: (value) => (value.trim().length < 10 ? say("objections.reasonHelp") : undefined),
    name: (value) => checks.needed(value) ?? (value.trim().length < 2 ? say("objections.name") : undefined),
    telephone: (value, all) => (value.trim() === "" && all.email.trim() === "" ? say("objections.contactMissing") : given(checks.telephone)(value)),
    email: given(checks.email),
  });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const intention = useRef(new Intention("object", false));
  const send = async () => {
    setProblem(null);
    if (busy || !fields.check()) return;
    setBusy(true);
    const { reason, name, organisation, telephone, email } = fields.values;
    const orNull = (value: string) => (value.trim() === "" ? null : value.trim());
    const body = {
      applicationId: against.applicationId,
      reason: reason.trim(),
      name: name.trim(),
      organisation: orNull(organisation),
      telephone: orNull(telephone),
      email: orNull(email),
    };
    try {
      onMade(await intention.current.carryOut(body, (key) => call(routes.makeNamedObjection, { params: { noticeId }, body, key })));
    } catch (failure) {
      if (!fields.take(failure, nameOf)) setProblem(failure);
    } finally {
      setBusy(false);
    }
  };
  const optional = say("objections.optional");
  return (
    <Dialog
      open
      title={say("objections.makeOf", { name: against.name })}
      locale={locale}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void send()}>
            {say("objections.send")}
          </Button>
          <Button onClick={onClose}>{say("actions.cancel")}</Button>
        </>
      }
    >
      <form
        ref={fields.form}
        className="sb-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <FormProblem problem={problem} />
        <ReasonField {...fields.field("reason")} />
        <p className="sb-muted">{say(open ? "objections.openNote" : "objections.closedNote")}</p>
        <TextField label={say("objections.name")} autoComplete="name" maxLength={40} {...fields.field("name")} />
        <TextField
          label={say("objections.organisation")}
          optional={optional}
          help={say("objections.organisationHelp")}
          autoComplete="organization"
          maxLength={100}
          {...fields.field("organisation")}
        />
        <TextField label={say("objections.telephone")} help={say("objections.reachHelp")} type="tel" inputMode="tel" autoComplete="tel-national" {...fields.field("telephone")} />
        <TextField
          label={say("objections.email")}
          help={say("objections.emailHelp")}
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={200}
          {...fields.field("email")}
        />
      </form>
    </Dialog>
  );
}

const nameOf = (at: string): Name | undefined => {
  const name = at.slice(1);
  return Object.hasOwn(empty, name) ? (name as Name) : undefined;
};
