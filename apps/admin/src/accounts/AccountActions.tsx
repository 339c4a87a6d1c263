import { type Account, routes } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { useState } from "react";
import { useRefresh } from "react-admin";
import { api } from "../api/api.ts";
import { newKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { LinkDialog } from "../pages/LinkDialog.tsx";
import { useAccount } from "../session/use-session.ts";
import { useDoing } from "../pages/use-doing.ts";

/** Suspends an account or lets it in again; makes a new one-time link. Each after a question. */
export function AccountActions({ account }: { account: Account }) {
  const t = useText();
  const refresh = useRefresh();
  const own = useAccount()?.id === account.id;
  const [asking, setAsking] = useState<"suspend" | "reset" | null>(null);
  const { busy, error, run } = useDoing();
  const [link, setLink] = useState<{ link: string; expiresAt: string } | null>(null);
  const params = { id: account.id };
  const suspend = async () => void (await api.call(routes.changeAccount, { params, body: { suspended: !account.suspended } }));
  const reset = async () => setLink(await api.call(routes.resetAccount, { params, body: {}, key: newKey() }));
  const go = async () => {
    await run(async () => {
      await (asking === "reset" ? reset() : suspend());
      setAsking(null);
      refresh();
    });
  };
  const title = asking === "reset" ? t("accounts.reset") : t(account.suspended ? "accounts.resume" : "accounts.suspend");
  return (
    <>
      <Button onClick={() => setAsking("reset")}>{t("accounts.reset")}</Button>
      {!own && (
        <Button kind={account.suspended ? "secondary" : "danger"} onClick={() => setAsking("suspend")}>
          {t(account.suspended ? "accounts.resume" : "accounts.suspend")}
        </Button>
      )}
      <Dialog
        open={asking !== null}
        title={title}
        locale={t.locale}
        onClose={() => setAsking(null)}
        actions={
          <>
            <Button kind={asking === "suspend" && !account.suspended ? "danger" : "primary"} busy={busy} onClick={() => void go()}>
              {title}
            </Button>
            <Button onClick={() => setAsking(null)}>{t("action.cancel")}</Button>
          </>
        }
      >
        <div className="sb-stack">
          {error !== null && <Failure error={error} />}
          <p>{t(asking === "reset" ? "accounts.resetText" : account.suspended ? "accounts.resumeText" : "accounts.suspendText", { name: account.displayName })}</p>
        </div>
      </Dialog>
      <LinkDialog link={link?.link ?? null} expiresAt={link?.expiresAt ?? ""} onClose={() => setLink(null)} />
    </>
  );
}
