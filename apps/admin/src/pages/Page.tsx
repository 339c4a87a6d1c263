import { PageHeader, useTitle } from "@shenbao/renderer";
import { type ReactNode, useEffect, useRef } from "react";
import { useLocation } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { PageLink } from "./PageLink.tsx";

export interface PageProps {
  title: string;
  /** Shown instead of `title` in the heading, where it holds more than words. */
  heading?: ReactNode;
  note?: ReactNode;
  /** The page above this one. */
  back?: { to: string; title: string };
  actions?: ReactNode;
  children: ReactNode;
}

/** A page: its title in the tab and as the only h1, which takes the focus when somebody comes here. */
export function Page({ title, heading, note, back, actions, children }: PageProps) {
  const t = useText();
  const { pathname } = useLocation();
  const top = useRef<HTMLDivElement>(null);
  useTitle(title, t("app.title"));
  useEffect(() => {
    top.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className="ad-page" ref={top}>
      <PageHeader title={heading ?? title} note={note} caption={back && <PageLink to={back.to}>{`← ${back.title}`}</PageLink>}>
        {actions}
      </PageHeader>
      {children}
    </div>
  );
}
