import { Button, Mark } from "@shenbao/renderer";
import { Link, NavLink } from "react-router";
import { useSay } from "../client/use-say.ts";
import { useSession } from "../client/use-session.ts";
import { worksInAdmin } from "../client/works-in-admin.ts";
import { useUnread } from "../messages/unread-store.ts";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { useSignOut } from "./use-sign-out.ts";

/** The head of every page: where one is, who one is, the language. */
export function SiteHeader() {
  const { say } = useSay();
  const { account } = useSession();
  const signOut = useSignOut();
  const unread = useUnread(account?.id);
  return (
    <header className="p-header">
      <div className="sb-container p-header-row">
        <Link to="/" className="p-brand">
          <Mark />
          <span>{say("shell.site")}</span>
        </Link>
        <nav className="p-nav" aria-label={say("shell.nav")}>
          <NavLink to="/" end>
            {say("shell.notices")}
          </NavLink>
          {account && !worksInAdmin(account) && <NavLink to="/applications">{say("shell.applications")}</NavLink>}
          {account && worksInAdmin(account) && <a href="/admin/">{say("shell.admin")}</a>}
          {account && !worksInAdmin(account) && (
            <NavLink to="/messages" aria-label={unread > 0 ? `${say("messages.title")}，${say("messages.unread", { count: unread })}` : undefined}>
              {say("messages.title")}
              {unread > 0 && <span className="sb-unread sb-number">{unread > 99 ? "99+" : unread}</span>}
            </NavLink>
          )}
          {account && <NavLink to="/account">{say("shell.account")}</NavLink>}
          {!account && <NavLink to="/login">{say("shell.login")}</NavLink>}
          {!account && <NavLink to="/register">{say("shell.register")}</NavLink>}
        </nav>
        <div className="p-header-end">
          {account && <span className="p-who">{account.displayName}</span>}
          {account && (
            <Button kind="quiet" small onClick={signOut}>
              {say("shell.logout")}
            </Button>
          )}
          <LanguageSwitch />
        </div>
      </div>
    </header>
  );
}
