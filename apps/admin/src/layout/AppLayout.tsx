import { Spinner } from "@shenbao/renderer";
import { type ReactNode, Suspense, useState } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { useLocation } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { BrokenPage } from "../pages/BrokenPage.tsx";
import { SignInAgainDialog } from "../session/SignInAgainDialog.tsx";
import { useAccount } from "../session/use-session.ts";
import { ApplicantsElsewhere } from "./ApplicantsElsewhere.tsx";
import { DemoLine } from "./DemoLine.tsx";
import { Drawer } from "./Drawer.tsx";
import { SideNav } from "./SideNav.tsx";
import { TopBar } from "./TopBar.tsx";
import { useTopHeight } from "./use-top-height.ts";

/** Pages that need the whole window: no navigation at the side, and they scroll in themselves. */
const wholePages = /^\/definitions\/[^/]+\/build(\/|$)/;

/** The frame of every page: skip link, demo line, bar, navigation at the side (in a drawer where there is no room), the page. */
export function AppLayout({ children }: { children: ReactNode }) {
  const t = useText();
  const { pathname } = useLocation();
  const account = useAccount();
  const bar = useTopHeight();
  const [menuAt, setMenuAt] = useState<string | null>(null);
  return (
    <div className={wholePages.test(pathname) ? "ad-app ad-app-whole" : "ad-app"}>
      <a className="sb-skip" href="#main">
        {t("nav.skip")}
      </a>
      <div className="ad-top" ref={bar}>
        <DemoLine />
        <TopBar onMenu={() => setMenuAt(pathname)} />
      </div>
      <div className="ad-body">
        <nav className="ad-side" aria-label={t("nav.label")}>
          <div className="ad-side-inner">
            <SideNav />
          </div>
        </nav>
        <main className="ad-main" id="main" tabIndex={-1}>
          <ErrorBoundary FallbackComponent={BrokenPage} resetKeys={[pathname]}>
            <Suspense fallback={<Spinner locale={t.locale} block />}>
              {account?.organisation.level === "applicant" && !account.administrator ? <ApplicantsElsewhere /> : children}
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <Drawer open={menuAt === pathname} side="left" title={t("nav.label")} onClose={() => setMenuAt(null)}>
        <nav aria-label={t("nav.label")}>
          <SideNav />
        </nav>
      </Drawer>
      <SignInAgainDialog />
    </div>
  );
}
