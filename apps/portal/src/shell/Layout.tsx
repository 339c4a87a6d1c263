import { useEffect, useRef, type ReactNode } from "react";
import { Outlet, ScrollRestoration, useLocation, useNavigation, useNavigationType } from "react-router";
import { useSay } from "../client/use-say.ts";
import { ClockBanner } from "./ClockBanner.tsx";
import { OfflineBanner } from "./OfflineBanner.tsx";
import { SignInAgain } from "./SignInAgain.tsx";
import { SiteFooter } from "./SiteFooter.tsx";
import { SiteHeader } from "./SiteHeader.tsx";

/** The frame of every page. A change of page leads the focus to its heading, so that it is read out; going back keeps the place. */
export function Layout({ children }: { children?: ReactNode }) {
  const { say } = useSay();
  const { state } = useNavigation();
  const main = useHeadingFocus();
  return (
    <>
      <a className="sb-skip" href="#main">
        {say("shell.skip")}
      </a>
      <ClockBanner />
      <SiteHeader />
      <OfflineBanner />
      <div className={state === "idle" ? "p-progress" : "p-progress p-progress-on"} role="status">
        {state !== "idle" && <span className="sb-hidden">{say("shell.loading")}</span>}
      </div>
      <main id="main" ref={main} tabIndex={-1} className="sb-container p-main" aria-busy={state !== "idle"}>
        {children ?? <Outlet />}
      </main>
      <SiteFooter />
      <SignInAgain />
      <ScrollRestoration />
    </>
  );
}

function useHeadingFocus() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const type = useNavigationType();
  const seen = useRef<string | undefined>(undefined);
  useEffect(() => {
    const first = seen.current === undefined;
    const changed = seen.current !== pathname;
    seen.current = pathname;
    if (!first && changed && type !== "POP") main.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [pathname, type]);
  return main;
}
