import { routes } from "@shenbao/contract";
import { Dialog } from "@shenbao/renderer";
import { useRef } from "react";
import { api } from "../api/api.ts";
import { loadSession } from "../api/load-session.ts";
import { useText } from "../language/use-text.ts";
import { SignInForm } from "./SignInForm.tsx";
import { sessionStore } from "./session-store.ts";
import { useSession } from "./use-session.ts";

/** When the session ended under an open page: sign in here, and what was being done goes on. Nothing typed is lost. */
export function SignInAgainDialog() {
  const t = useText();
  const { asking, session } = useSession();
  const last = useRef("");
  if (session?.account) last.current = session.account.login;
  const signIn = async (login: string, password: string) => {
    await loadSession();
    sessionStore.set(await api.call(routes.signIn, { body: { login, password } }));
    sessionStore.answerAsk(true);
    // Another person's page must not go on under this name.
    if (login !== last.current) window.location.assign("/admin/");
  };
  return (
    <Dialog open={asking} title={t("signIn.again")} locale={t.locale} onClose={() => sessionStore.answerAsk(false)}>
      <SignInForm key={String(asking)} login={last.current} note={t("signIn.againNote")} signIn={signIn} />
    </Dialog>
  );
}
