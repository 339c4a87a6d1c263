import { useLogout } from "react-admin";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { useAccount } from "../session/use-session.ts";
import { Menu } from "./Menu.tsx";

/** Who is signed in, for which organisation, and the way out. */
export function AccountMenu() {
  const t = useText();
  const account = useAccount();
  const logout = useLogout();
  if (!account) return null;
  // Not back to this page after the next login: that may be somebody else's.
  return (
    <Menu label={account.displayName}>
      <div className="ad-menu-who">
        <strong>{account.displayName}</strong>
        <div className="sb-muted sb-small">{t.of(account.organisation.name)}</div>
        {account.administrator && <div className="sb-muted sb-small">{t("account.administrator")}</div>}
      </div>
      <Link to="/tasks">{t("tasks.title")}</Link>
      <Link to="/own">{t("nav.own")}</Link>
      <a href="/">{t("nav.portal")}</a>
      <button type="button" onClick={() => void logout(undefined, "/login", false)}>
        {t("nav.signOut")}
      </button>
    </Menu>
  );
}
