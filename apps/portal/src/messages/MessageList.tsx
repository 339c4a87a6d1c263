import { routes, type InboxMessage } from "@shenbao/contract";
import { formatMoment, Letter } from "@shenbao/renderer";
import { useState } from "react";
import { Link } from "react-router";
import { call } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { setUnread } from "./unread-store.ts";

/** Messages, each opened in its place; opening one marks it as read. */
export function MessageList({ messages, linked = false }: { messages: readonly InboxMessage[]; /** Whether each leads to its application. */ linked?: boolean }) {
  const { say, text, locale } = useSay();
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const mark = async (id: string) => {
    setRead((before) => new Set([...before, id]));
    // Where it fails, it is marked the next time it is opened.
    await call(routes.readInbox, { body: { ids: [id] } }).then(
      ({ unread }) => setUnread(unread),
      () => setRead((before) => new Set([...before].filter((one) => one !== id))),
    );
  };
  return (
    <ul className="sb-letters">
      {messages.map(({ id, subject, body, at, noticeTitle, applicationId, readAt }) => (
        <Letter
          key={id}
          subject={text(subject)}
          body={text(body)}
          note={formatMoment(at, locale)}
          fresh={readAt === null && !read.has(id) ? say("messages.new") : null}
          onOpen={() => void mark(id)}
        >
          {linked && (
            <p className="sb-small">
              <span className="sb-muted">{text(noticeTitle)}</span> {applicationId !== null && <Link to={`/applications/${applicationId}`}>{say("messages.toApplication")}</Link>}
            </p>
          )}
        </Letter>
      ))}
    </ul>
  );
}
