import { Mark } from "@shenbao/renderer";
import type { ReactNode } from "react";
import { useText } from "../language/use-text.ts";

/** The page of somebody who is not signed in: one card under the mark, and what stands below it. */
export function SignInFrame({ title, note, children, foot }: { title: string; note: string; children: ReactNode; foot?: ReactNode }) {
  const t = useText();
  return (
    <main className="ad-sign-in">
      <div className="ad-sign-in-card">
        <p className="ad-sign-in-brand">
          <Mark />
          {t("app.title")}
        </p>
        <div className="sb-card">
          <h1>{title}</h1>
          <p className="sb-muted ad-sign-in-note">{note}</p>
          {children}
        </div>
        {foot}
      </div>
    </main>
  );
}
