import { routes, type TicketView } from "@shenbao/contract";
import { Button } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { ticketTexts as texts } from "@shenbao/texts/tickets";
import { useId, useState } from "react";
import { call } from "../client/api.ts";
import { problemText } from "../client/problem-text.ts";
import { useLocale } from "../client/locale.ts";
import type { DraftSaver } from "../draft/draft-saver.ts";

interface TicketNoteProps {
  applicationId: string;
  ticket: TicketView;
  /** What the ticket is about. */
  title: string;
  saver: DraftSaver;
}

/** A word to the reviewer beside a change: kept when the field is left, sent with the next submission. */
export function TicketNote({ applicationId, ticket, title, saver }: TicketNoteProps) {
  const locale = useLocale();
  const id = useId();
  const [text, setText] = useState(ticket.note ?? "");
  const [kept, setKept] = useState(ticket.note ?? "");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const dirty = text.trim() !== kept;

  const keep = async () => {
    if (!dirty || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const note = text.trim();
      // The answers go first: both move the same revision on.
      await saver.flush();
      const { revision } = await call(routes.noteTicket, { params: { id: applicationId, ticket: ticket.id }, revision: saver.revision, body: { note: note === "" ? null : note } });
      saver.advance(revision);
      setKept(note);
    } catch (reason) {
      setProblem(reason);
    } finally {
      setBusy(false);
    }
  };

  return (
    <details className="p-ticket-note" open={kept !== "" || undefined}>
      <summary>
        {say(texts["ticket.note"], locale)}
        <span className="sb-hidden"> {title}</span>
      </summary>
      <label className="sb-hidden" htmlFor={id}>
        {`${say(texts["ticket.note"], locale)} ${title}`}
      </label>
      <textarea id={id} className="sb-input" rows={2} maxLength={500} value={text} onChange={(event) => setText(event.target.value)} onBlur={() => void keep()} />
      <p className="p-ticket-note-foot">
        <Button small busy={busy} disabled={!dirty} onClick={() => void keep()}>
          {say(texts["ticket.noteSave"], locale)}
        </Button>
        <span className="sb-muted sb-small" role="status">
          {dirty ? say(texts["ticket.noteDirty"], locale) : say(texts[kept === "" ? "ticket.noteHint" : "ticket.noteSaved"], locale)}
        </span>
      </p>
      {problem !== null && (
        <p className="sb-error" role="alert">
          {problemText(problem, locale)}
        </p>
      )}
    </details>
  );
}
