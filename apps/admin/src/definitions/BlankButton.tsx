import { routes } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useNavigate } from "react-router-dom";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { useDoing } from "../pages/use-doing.ts";
import { sessionStore } from "../session/session-store.ts";
import { useAccount } from "../session/use-session.ts";

const month = 30 * 86_400_000;

/** Begins a notice from an empty page, and leads to the builder. */
export function BlankButton() {
  const t = useText();
  const navigate = useNavigate();
  const account = useAccount();
  const { busy, error, forget, run } = useDoing();
  const create = async () => {
    if (!account) return;
    await run(async () => {
      // The builder is large: only for those who build.
      const { blankDefinition } = await import("@shenbao/builder");
      const now = Date.now() + sessionStore.get().skew;
      const day = (at: number) => new Date(at).toISOString().slice(0, 10);
      const year = Number(day(now).slice(0, 4));
      const { code, level } = account.organisation;
      // Any free identifier will do; it is changed in the builder.
      const id = `notice-${year}-${crypto.randomUUID().slice(0, 6)}`;
      const draft = await api.call(routes.importDefinition, {
        body: blankDefinition({ id, year, opens: day(now), closes: day(now + month), owner: code, level }),
        key: crypto.randomUUID(),
      });
      await navigate(`/definitions/${draft.id}/build`);
    });
  };
  return (
    <>
      <Button busy={busy} onClick={() => void create()}>
        {say(texts["blank.create"], t.locale)}
      </Button>
      <Dialog open={error !== null} title={say(texts["blank.create"], t.locale)} locale={t.locale} onClose={forget}>
        <Failure error={error} />
      </Dialog>
    </>
  );
}
