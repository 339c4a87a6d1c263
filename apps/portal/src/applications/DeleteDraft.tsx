import { routes, type Application } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { useState } from "react";
import { useNavigate } from "react-router";
import { FormProblem } from "../account/FormProblem.tsx";
import { call, session } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { draftCopies } from "../draft/draft-copy.ts";
import { tabId } from "../draft/tab-id.ts";

/** Throws a draft away that was never submitted, after asking. */
export function DeleteDraft({ application, revision }: { application: Application; revision(): number }) {
  const { say, locale } = useSay();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  const remove = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await call(routes.deleteApplication, { params: { id: application.id }, revision: revision() });
      draftCopies(localStorage, session.state.account?.id ?? "", application.id, tabId()).clearAll();
      await navigate("/applications", { replace: true });
    } catch (reason) {
      setProblem(reason);
      setBusy(false);
    }
  };

  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {say("delete.do")}
      </Button>
      <Dialog
        open={asking}
        title={say("delete.title")}
        locale={locale}
        onClose={() => !busy && setAsking(false)}
        actions={
          <>
            <Button kind="danger" busy={busy} onClick={() => void remove()}>
              {say("delete.confirm")}
            </Button>
            <Button disabled={busy} onClick={() => setAsking(false)}>
              {say("actions.cancel")}
            </Button>
          </>
        }
      >
        <div className="sb-stack">
          <p>{say("delete.text")}</p>
          <FormProblem problem={problem} />
        </div>
      </Dialog>
    </>
  );
}
