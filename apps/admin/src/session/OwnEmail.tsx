import { routes } from "@shenbao/contract";
import { useState } from "react";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { TextBox } from "../pages/TextBox.tsx";
import { SaveCard } from "./SaveCard.tsx";
import { sessionStore } from "./session-store.ts";
import { useAccount } from "./use-session.ts";

/** Where one's messages are mailed to. */
export function OwnEmail() {
  const t = useText();
  const account = useAccount();
  const [email, setEmail] = useState(account?.email ?? "");
  const save = async () => sessionStore.set(await api.call(routes.changeOwn, { body: { email: email.trim() || null } }));
  return (
    <SaveCard title={t("account.changeEmail")} saved={t("account.emailChanged")} save={save}>
      <TextBox label={t("account.email")} hint={t("account.emailNote")} type="email" value={email} onChange={setEmail} maxLength={200} autoComplete="email" />
    </SaveCard>
  );
}
