import { type Action, type Finding, wholePlace } from "@shenbao/engine";
import { Banner, Button, FindingsList, focusField } from "@shenbao/renderer";
import { useState } from "react";
import type { Desk } from "../application/desk.ts";
import { placeTitle } from "../application/place-title.ts";
import { Drawer } from "../layout/Drawer.tsx";
import { useText } from "../language/use-text.ts";
import { TextBox } from "../pages/TextBox.tsx";
import { WaitingTickets } from "../tickets/WaitingTickets.tsx";
import { ActionForm } from "./ActionForm.tsx";
import { ActionRefusal } from "./ActionRefusal.tsx";
import { ReasonsList } from "./ReasonsList.tsx";
import { SaidBeforeLine } from "./SaidBeforeLine.tsx";
import { takesOrder } from "./takes-order.ts";
import { useInput } from "./use-input.ts";
import { useAct } from "./use-act.ts";

export interface ActionPanelProps {
  action: Action;
  desk: Desk;
  onClose(): void;
  onDone(): void;
}

/** One action being prepared: its form, its reasons, the wished place, the question before it; and a refusal at its place. */
export function ActionPanel({ action, desk, onClose, onDone }: ActionPanelProps) {
  const t = useText();
  const { application, definition, form, notes } = desk;
  const reasons = notes.pins;
  const [order, setOrder] = useState("");
  const [tried, setTried] = useState(false);
  const [findings, setFindings] = useState<Finding[]>([]);
  const ownForm = action.form === undefined ? undefined : definition.forms[action.form];
  const { input, setInput, before } = useInput(desk, action, ownForm);
  const ordered = action.release === undefined && takesOrder(definition, action, application);
  const act = useAct(application, notes, onDone);
  const blocking = findings.some(({ severity }) => severity !== "warning");
  const titleOf = (at: string) => placeTitle(definition, ownForm ?? form, at, t.locale, application.evidence);
  const send = () => {
    setTried(true);
    if (blocking || (action.asks === "reasons" && (reasons.length === 0 || reasons.some(({ text }) => text.trim().length < 2)))) return;
    void act.send(action, { ...(ownForm && { input }), ...(action.asks === "reasons" && { reasons }), ...(ordered && order !== "" && { order: Number(order) }) });
  };
  return (
    <Drawer
      open
      wide={ownForm !== undefined}
      title={t.of(action.title)}
      onClose={onClose}
      foot={
        <>
          <Button kind={action.tone === "danger" ? "danger" : "primary"} busy={act.busy} onClick={send}>
            {t(action.release === undefined ? "actions.do" : "decision.do", { action: t.of(action.title) })}
          </Button>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
        </>
      }
    >
      <div className="sb-stack">
        {action.confirm && (
          <Banner tone={action.tone === "danger" ? "warning" : "info"} locale={t.locale}>
            <p>{t.of(action.confirm)}</p>
          </Banner>
        )}
        {action.release !== undefined && (
          <Banner tone="info" locale={t.locale}>
            <p>{t("decision.note")}</p>
          </Banner>
        )}
        {act.error !== null && <ActionRefusal error={act.error} titleOf={titleOf} application={application} />}
        {tried && findings.length > 0 && <FindingsList findings={findings} titleOf={titleOf} locale={t.locale} onGo={focusField} />}
        {action.asks === "reasons" && (
          <ReasonsList
            reasons={reasons}
            missing={tried && reasons.length === 0}
            titleOf={(at) => placeTitle(definition, form, at, t.locale, application.evidence)}
            onReason={notes.put}
            onWhole={desk.onPin && (() => desk.onPin?.(wholePlace))}
          />
        )}
        {action.asks === undefined && <WaitingTickets application={application} />}
        {ownForm && <SaidBeforeLine before={before} />}
        {ownForm && (
          <ActionForm
            action={action}
            form={ownForm}
            application={application}
            definition={definition}
            input={input}
            onInput={setInput}
            show={tried ? "all" : "touched"}
            marks={before?.marks}
            onFindings={setFindings}
          />
        )}
        {ordered && (
          <TextBox label={t("actions.order")} hint={t("actions.orderHint")} value={order} onChange={setOrder} type="number" inputMode="numeric" min={1} step={1} max={10000} />
        )}
        {!action.confirm && !ownForm && !ordered && action.asks === undefined && action.release === undefined && <p>{t("actions.confirm", { action: t.of(action.title) })}</p>}
      </div>
    </Drawer>
  );
}
