import { routes, type Waiver } from "@shenbao/contract";
import { deadlineAt, type NoticeDefinition } from "@shenbao/engine";
import { Button, Dialog, formatMoment } from "@shenbao/renderer";
import { useState } from "react";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { TextBox } from "../pages/TextBox.tsx";
import { useDoing } from "../pages/use-doing.ts";
import { useWaiverText } from "./use-waiver-text.ts";

/** A waiver being revoked, with a reason, and what that means. */
export function RevokeDialog({
  noticeId,
  definition,
  waiver,
  onClose,
  onDone,
}: {
  noticeId: string;
  definition: NoticeDefinition;
  waiver: Waiver;
  onClose(): void;
  onDone(): void;
}) {
  const t = useText();
  const w = useWaiverText();
  const once = useOnceKey();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const { busy, error, run } = useDoing();
  const { deadline, organisation, revision } = waiver;
  const send = async () => {
    setTried(true);
    if (reason.trim().length < 5) return;
    await run(async () => {
      await api.call(routes.revokeWaiver, {
        params: { noticeId, deadline, organisation: organisation.code },
        revision,
        key: once.keyFor([deadline, organisation.code, revision, reason]),
        body: { reason },
      });
      once.done();
      onDone();
    });
  };
  return (
    <Dialog
      open
      title={w("waivers.revokeAsk")}
      locale={t.locale}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" busy={busy} onClick={() => void send()}>
            {w("waivers.revokeDo")}
          </Button>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
        </>
      }
    >
      <div className="sb-stack">
        {error !== null && <Failure error={error} />}
        <p>
          {w("waivers.revokeText", {
            organisation: organisation.name,
            deadline: definition.deadlines[deadline]?.title ?? deadline,
            before: formatMoment(deadlineAt(definition, deadline), t.locale, definition.timezone),
          })}
        </p>
        <TextBox
          label={w("waivers.reason")}
          hint={w("waivers.reasonHint")}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={200}
          error={tried && reason.trim().length < 5 ? w("waivers.reasonHint") : null}
        />
      </div>
    </Dialog>
  );
}
