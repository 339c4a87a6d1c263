import type { Application } from "@shenbao/contract";
import { Banner, Button } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import { useSettle } from "./use-settle.ts";

/** Before an application goes on: that answered tickets were not looked at. It hinders nothing. */
export function WaitingTickets({ application }: { application: Application }) {
  const t = useText();
  const { settle, busy } = useSettle(application);
  const waiting = application.tickets.filter(({ standing, mine }) => standing === "answered" && mine);
  if (waiting.length === 0) return null;
  return (
    <Banner tone="warning" locale={t.locale}>
      <p>{t("tickets.waiting", { count: waiting.length })}</p>
      <Button
        small
        busy={busy !== null}
        onClick={() =>
          void settle(
            waiting.map(({ id }) => id),
            true,
          )
        }
      >
        {t("tickets.settleAll")}
      </Button>
    </Banner>
  );
}
