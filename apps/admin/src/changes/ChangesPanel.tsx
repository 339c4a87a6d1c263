import type { FileInfo } from "@shenbao/contract";
import { concerns } from "@shenbao/engine/changes";
import { ticketFor } from "@shenbao/engine/tickets";
import { Empty, formatMoment, Spinner } from "@shenbao/renderer";
import { useId, useState } from "react";
import type { Desk } from "../application/desk.ts";
import { FileView } from "../evidence/FileView.tsx";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { ChangeSides } from "./ChangeSides.tsx";

/** What changed since an earlier submission, side by side: by the ticket that asked for it, and what changed beyond. */
export function ChangesPanel({ desk }: { desk: Desk }) {
  const t = useText();
  const id = useId();
  const { application, definition, form, history } = desk;
  const [file, setFile] = useState<FileInfo | null>(null);
  const { rows, since, compared, error } = history;
  if (error) return <Failure error={error} />;
  const earlier = rows.slice(0, -1);
  const groups = grouped(desk);
  const sides = (changes: (typeof groups)[number]["changes"]) =>
    changes.map((change) => (
      <ChangeSides
        key={`${change.at} ${change.was}`}
        change={change}
        definition={definition}
        form={form}
        organisationName={desk.organisationName}
        onGo={desk.goTo}
        onFile={setFile}
      />
    ));
  return (
    <div className="sb-stack ad-changes">
      <div className="ad-field">
        <label htmlFor={id}>{t("changes.against")}</label>
        <select id={id} className="ad-input" value={since ?? ""} onChange={(event) => history.choose(Number(event.target.value))}>
          {earlier.map((row, index) => (
            <option key={row.sequence} value={row.sequence}>
              {t("changes.numbered", { number: index + 1, at: formatMoment(row.at, t.locale, definition.timezone) })}
            </option>
          ))}
        </select>
      </div>
      <label className="ad-check">
        <input type="checkbox" checked={history.only} onChange={(event) => history.setOnly(event.target.checked)} /> {t("changes.only")}
      </label>
      {!compared && <Spinner locale={t.locale} block />}
      {compared?.changes.length === 0 && <Empty title={t("changes.none")} text={t("changes.noneText")} />}
      {groups.map(({ ticket, changes }) => (
        <section key={ticket?.id ?? "beyond"} className="ad-change-group">
          <h3>{ticket ? `${t("changes.asked")}：${ticket.text}` : t("changes.beyond")}</h3>
          {sides(changes)}
        </section>
      ))}
      {file && <FileView key={file.id} file={file} title={application.name ?? ""} />}
    </div>
  );
}

/** The changes by the ticket that asked for each; those that none asked for at the end. */
function grouped({ application, history: { compared } }: Desk) {
  const changes = compared?.changes ?? [];
  const owner = new Map(changes.map((change) => [change, ticketFor(application.tickets.map(withTimes), (place) => concerns(change, place))]));
  const tickets = application.tickets.map((ticket) => ({ ticket, changes: changes.filter((change) => owner.get(change)?.id === ticket.id) }));
  const beyond = { ticket: null, changes: changes.filter((change) => !owner.get(change)) };
  return [...tickets, beyond].filter((group) => group.changes.length > 0);
}

/** A ticket as the engine chooses among them. */
function withTimes({ id, at, steps }: Desk["application"]["tickets"][number]) {
  return { id, at, steps: steps.map((step) => ({ at: Date.parse(step.at) })) };
}
