import { routes } from "@shenbao/contract";
import type { Attachment } from "@shenbao/engine";
import { Card } from "@shenbao/renderer";
import { href } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";

/** The empty forms and tables that belong to a notice, to download. */
export function NoticeAttachments({ noticeId, attachments = [] }: { noticeId: string; attachments?: readonly Attachment[] | undefined }) {
  const { say, text } = useSay();
  if (attachments.length === 0) return null;
  return (
    <Card title={say("notice.attachments")}>
      <ul className="p-attachments">
        {attachments.map(({ id, label, title, form }) => (
          <li key={id}>
            <a href={href(routes.getAttachment, { params: { noticeId, attachment: id } })} download>
              {label ? say("notice.attachment", { label: text(label), title: text(title) }) : text(title)}
            </a>
            <span className="sb-muted sb-small">{say(form === undefined ? "notice.excel" : "notice.word")}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
