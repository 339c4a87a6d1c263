import { routes } from "@shenbao/contract";
import { Button } from "@shenbao/renderer";
import { useSetLocale } from "react-admin";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { sessionStore } from "../session/session-store.ts";

/** One press to the other language; kept with the account where somebody is signed in. */
export function LanguageSwitch() {
  const t = useText();
  const setLocale = useSetLocale();
  const other = t.locale === "en" ? "zh-CN" : "en";
  const change = async () => {
    await setLocale(other);
    const account = sessionStore.get().session?.account;
    // Kept with the account as a convenience: where that fails, this browser has it all the same.
    if (account) await api.call(routes.changeOwn, { body: { locale: other } }).then(sessionStore.set, () => undefined);
  };
  return (
    <Button kind="quiet" lang={other} onClick={() => void change()}>
      {other === "en" ? "English" : "中文"}
    </Button>
  );
}
