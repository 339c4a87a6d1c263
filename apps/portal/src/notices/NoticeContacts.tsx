import type { Contact } from "@shenbao/engine";
import { Card } from "@shenbao/renderer";
import { useSay } from "../client/use-say.ts";

/** Whom to ask. */
export function NoticeContacts({ contacts }: { contacts: readonly Contact[] }) {
  const { say, text } = useSay();
  if (contacts.length === 0) return null;
  return (
    <Card title={say("notice.contacts")}>
      <ul className="p-contacts">
        {contacts.map((contact) => (
          <li key={text(contact.office)}>
            <span>{text(contact.office)}</span>
            {contact.person && <span>{contact.person}</span>}
            {contact.telephone && <a href={`tel:${contact.telephone}`}>{contact.telephone}</a>}
            {contact.address && <span className="sb-muted">{text(contact.address)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
