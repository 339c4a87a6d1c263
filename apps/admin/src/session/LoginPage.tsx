import { DemoLine } from "../layout/DemoLine.tsx";
import { LanguageSwitch } from "../layout/LanguageSwitch.tsx";
import { useTitle } from "@shenbao/renderer";
import { useEffect } from "react";
import { useLogin, useSetLocale } from "react-admin";
import { useNavigate } from "react-router-dom";
import { loadSession } from "../api/load-session.ts";
import { localeWasChosen } from "../language/current-locale.ts";
import { useText } from "../language/use-text.ts";
import { SignInForm } from "./SignInForm.tsx";
import { sessionStore } from "./session-store.ts";
import { useSession } from "./use-session.ts";
import { SignInFrame } from "./SignInFrame.tsx";

/** The login page of the admin app. */
export function LoginPage() {
  const t = useText();
  const login = useLogin();
  const navigate = useNavigate();
  const setLocale = useSetLocale();
  const { session } = useSession();
  useTitle(t("signIn.title"), t("app.title"));
  useEffect(() => {
    // The token for writes is needed before anybody can sign in; who is signed in already goes on.
    let here = true;
    void loadSession().then(
      (found) => here && found.account && navigate("/", { replace: true }),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [navigate]);
  const signIn = async (name: string, password: string) => {
    if (!sessionStore.get().session) await loadSession();
    await login({ login: name, password });
    const account = sessionStore.get().session?.account;
    if (account && !localeWasChosen()) await setLocale(account.locale);
  };
  return (
    <>
      {session?.demo && <DemoLine />}
      <SignInFrame
        title={t("signIn.title")}
        note={t("signIn.note")}
        foot={
          <div className="ad-sign-in-foot">
            <a href="/">{t("signIn.portal")}</a>
            <LanguageSwitch />
          </div>
        }
      >
        <SignInForm signIn={signIn} />
      </SignInFrame>
    </>
  );
}
