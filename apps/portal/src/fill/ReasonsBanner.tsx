import type { Application } from "@shenbao/contract";
import { wholePlace, type Form } from "@shenbao/engine";
import { Banner, Button, placeTitle } from "@shenbao/renderer";
import { useSay } from "../client/use-say.ts";
import type { DraftSaver } from "../draft/draft-saver.ts";
import { TicketNote } from "./TicketNote.tsx";

export interface ReasonsBannerProps {
  application: Application;
  files: Application["evidence"];
  /** Where a place is now that a file was replaced. */
  follow(at: string): string;
  saver: DraftSaver;
  form: Form;
  year: number;
  onGo(at: string): void;
}

/** After a return: what is to be changed, each leading to its place, with room for a word to the reviewer. Everything else stays closed. */
export function ReasonsBanner({ application, files, follow, saver, form, year, onGo }: ReasonsBannerProps) {
  const { say, locale } = useSay();
  const open = application.tickets.filter(({ standing }) => standing === "open");
  const whole = open.some(({ at }) => at === wholePlace);
  if (application.open === null || (application.open === "all" && !whole) || open.length === 0) return null;
  return (
    <Banner tone="warning" locale={locale} title={say("return.title", { count: open.length })}>
      <p>{say(whole ? "return.textWhole" : "return.text")}</p>
      <ul className="p-reasons">
        {open.map((ticket) => {
          const title = placeTitle(form, year, follow(ticket.at), locale, files);
          return (
            <li key={ticket.id}>
              {ticket.at === wholePlace ? (
                <strong>{title}</strong>
              ) : (
                <Button kind="quiet" small onClick={() => onGo(follow(ticket.at))}>
                  {title}
                </Button>
              )}
              <span>{ticket.text}</span>
              <TicketNote applicationId={application.id} ticket={ticket} title={title} saver={saver} />
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}
