import type { OutboxMessage } from "@shenbao/contract";
import { Button, DescriptionList, formatMoment, StateTag } from "@shenbao/renderer";
import { useState } from "react";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { Drawer } from "../layout/Drawer.tsx";
import { useNotice } from "../notice/NoticeContext.ts";
import { DiscardButton } from "./DiscardButton.tsx";
import { EditMessage } from "./EditMessage.tsx";
import { messageTones } from "./outbox-queries.ts";
import { ReleaseButton } from "./ReleaseButton.tsx";

/** A message as it arrives, with all that became of it; while it is held it can be changed. */
export function MessageDrawer({ message, onClose, onRetry }: { message: OutboxMessage; onClose(): void; onRetry(): void }) {
  const t = useText();
  const { base } = useNotice();
  const [editing, setEditing] = useState(false);
  const { recipient, state, application, mail, released, discarded, edited, unmailed } = message;
  const moment = (at: string) => formatMoment(at, t.locale);
  const history = [
    edited && t("outbox.edited", { by: edited.by, at: moment(edited.at) }),
    released && (released.by === null ? t("outbox.byItself", { at: moment(released.at) }) : t("outbox.by", { by: released.by, at: moment(released.at) })),
    unmailed && t(`outbox.unmailed.${unmailed}`),
    mail.error !== null && t("outbox.error", { attempts: mail.attempts, error: mail.error }),
    mail.nextAt !== null && t("outbox.nextAt", { at: moment(mail.nextAt) }),
    mail.sentAt !== null && t("outbox.mailedAt", { at: moment(mail.sentAt) }),
    message.readAt !== null && t("outbox.readAt", { at: moment(message.readAt) }),
    discarded && t("outbox.discardedBy", { by: discarded.by, at: moment(discarded.at), reason: discarded.reason }),
  ].filter((line): line is string => typeof line === "string");
  return (
    <Drawer
      open
      wide
      title={t.of(message.title)}
      onClose={onClose}
      foot={
        !editing && (
          <span className="ad-rows-aside">
            {state === "held" && <ReleaseButton selection={{ ids: [message.id] }} title={t("outbox.release")} onDone={onClose} />}
            {state === "held" && <Button onClick={() => setEditing(true)}>{t("outbox.edit")}</Button>}
            {state === "held" && <DiscardButton ids={[message.id]} title={t("outbox.discard")} onDone={onClose} />}
            {state === "failed" && (
              <Button kind="primary" onClick={onRetry}>
                {t("outbox.retry")}
              </Button>
            )}
          </span>
        )
      }
    >
      {editing ? (
        <EditMessage message={message} onClose={() => setEditing(false)} />
      ) : (
        <div className="sb-stack">
          <DescriptionList
            items={[
              { term: t("outbox.state"), value: <StateTag title={t(`outbox.state.${state}`)} tone={messageTones[state]} /> },
              { term: t("outbox.to"), value: `${recipient.name}（${t.of(recipient.roleTitle)}，${t(`outbox.inLocale.${recipient.locale}`)}）` },
              { term: t("outbox.address"), value: recipient.email ?? t("outbox.noAddress") },
              { term: t("outbox.channels"), value: message.channels.map((channel) => t(`outbox.channel.${channel}`)).join("、") },
              ...(application
                ? [
                    {
                      term: t("outbox.application"),
                      value: <Link to={`${base}/applications/${application.id}`}>{[application.number, application.name].filter(Boolean).join(" ")}</Link>,
                    },
                  ]
                : []),
            ]}
          />
          <section className="ad-letter" aria-label={t("outbox.asArrives")} lang={recipient.locale}>
            <h3>{message.subject[recipient.locale]}</h3>
            <p>{message.body[recipient.locale]}</p>
          </section>
          {history.length > 0 && (
            <ul className="ad-plain sb-small sb-muted ad-break">
              {history.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Drawer>
  );
}
