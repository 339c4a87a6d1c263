import { wholePlace } from "@shenbao/engine";
import { changesAt } from "@shenbao/engine/changes";
import { Banner, Button, Empty, TicketSteps } from "@shenbao/renderer";
import type { Desk } from "../application/desk.ts";
import { placeTitle } from "../application/place-title.ts";
import { ChangeSides } from "../changes/ChangeSides.tsx";
import { useText } from "../language/use-text.ts";
import { useSentence } from "../pages/use-sentence.ts";
import { useSettle } from "./use-settle.ts";

/** The tickets of all returns: what was asked, what was changed there, and the reviewer's next look: settled, or opened again. */
export function TicketsPanel({ desk }: { desk: Desk }) {
  const t = useText();
  const sentence = useSentence();
  const { application, definition, form, notes, onPin } = desk;
  const { settle, busy, error } = useSettle(application);
  const changes = desk.history.compared?.changes ?? [];
  if (application.tickets.length === 0) return <Empty title={t("tickets.tab", { count: 0 })} text={t("reasons.noneText")} />;
  return (
    <div className="sb-stack">
      {error !== null && (
        <Banner tone="error" locale={t.locale} live="assertive">
          <p>{sentence(error)}</p>
        </Banner>
      )}
      <ul className="sb-tickets">
        {application.tickets.map((ticket) => {
          const title = placeTitle(definition, form, ticket.at, t.locale, application.evidence);
          const here = changesAt(changes, [ticket.at]);
          const again = notes.pins.some((pin) => pin.ticket === ticket.id);
          return (
            <li key={ticket.id} className="sb-card">
              <TicketSteps
                ticket={ticket}
                timeZone={definition.timezone}
                locale={t.locale}
                title={
                  ticket.at === wholePlace ? (
                    title
                  ) : (
                    <button type="button" className="ad-link" onClick={() => desk.goTo(ticket.at)}>
                      {title}
                    </button>
                  )
                }
              />
              {here.map((change) => (
                <ChangeSides
                  key={`${change.at} ${change.was}`}
                  change={change}
                  definition={definition}
                  form={form}
                  organisationName={desk.organisationName}
                  onFile={desk.showFile}
                />
              ))}
              {ticket.standing !== "open" && desk.history.compared && here.length === 0 && <p className="sb-muted">{t("tickets.same")}</p>}
              {ticket.mine && (
                <div className="sb-buttons">
                  {ticket.standing === "answered" && !again && (
                    <Button small kind="primary" busy={busy === ticket.id} onClick={() => void settle([ticket.id], true)}>
                      {t("tickets.settle")}
                      <span className="sb-hidden"> {title}</span>
                    </Button>
                  )}
                  {ticket.standing === "settled" && (
                    <Button small busy={busy === ticket.id} onClick={() => void settle([ticket.id], false)}>
                      {t("tickets.unsettle")}
                      <span className="sb-hidden"> {title}</span>
                    </Button>
                  )}
                  {onPin && (
                    <Button small onClick={() => onPin(ticket.at, ticket.id)}>
                      {t("tickets.again")}
                      <span className="sb-hidden"> {title}</span>
                    </Button>
                  )}
                  {again && <span className="ad-badge">{t("tickets.againNoted")}</span>}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
