import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { useAccount } from "../session/use-session.ts";
import { unreadQuery } from "./inbox-queries.ts";

/** In the bar: how many messages are not read, leading to them. */
export function InboxBell() {
  const t = useText();
  const account = useAccount();
  const { data } = useQuery({ ...unreadQuery, enabled: account !== undefined });
  const count = data?.unread ?? 0;
  const said = count > 0 ? t("inbox.bell", { count }) : t("inbox.bellNone");
  return (
    <Link to="/inbox" className="sb-button sb-button-quiet ad-bell" aria-label={said} title={said}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
        <path fill="currentColor" d="M12 22a2.2 2.2 0 0 0 2.2-2H9.8A2.2 2.2 0 0 0 12 22Zm7-6v-5a7 7 0 0 0-5.5-6.8V3.5a1.5 1.5 0 0 0-3 0v.7A7 7 0 0 0 5 11v5l-2 2v1h18v-1l-2-2Z" />
      </svg>
      {count > 0 && <span className="sb-unread sb-number">{count > 99 ? "99+" : count}</span>}
    </Link>
  );
}
