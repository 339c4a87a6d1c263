import { Button, Mark } from "@shenbao/renderer";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { InboxBell } from "../inbox/InboxBell.tsx";
import { NoticeSwitch } from "../notice/NoticeSwitch.tsx";
import { TasksWatch } from "../tasks/TasksWatch.tsx";
import { AccountMenu } from "./AccountMenu.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";

/** The bar above every page: where one is, which notice, which language, whose account. */
export function TopBar({ onMenu }: { onMenu(): void }) {
  const t = useText();
  return (
    <header className="ad-bar">
      <Button className="ad-menu-button" small onClick={onMenu}>
        {t("nav.menu")}
      </Button>
      <Link to="/" className="ad-brand" aria-label={t("app.title")}>
        <Mark />
        <span className="ad-brand-word">{t("app.title")}</span>
      </Link>
      <div className="ad-bar-fill">
        <NoticeSwitch />
      </div>
      <span className="ad-bar-gap" />
      <TasksWatch />
      <InboxBell />
      <LanguageSwitch />
      <AccountMenu />
    </header>
  );
}
