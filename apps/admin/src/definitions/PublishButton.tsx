import { type Draft, Problem, routes } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";

export interface PublishButtonProps {
  draft: Draft;
  dirty: boolean;
  publishable: boolean;
  /** Why it cannot be published now, said when it is pressed. Absent: the button is just disabled then. */
  refusal?: string | null;
  onPublished(): Promise<void>;
}

/** Publishes the saved draft as the next version, after a question. Only what was saved and has no errors. */
export function PublishButton({ draft, dirty, publishable, refusal, onPublished }: PublishButtonProps) {
  const t = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const once = useOnceKey();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const refused = refusal !== undefined && refusal !== null;
  const next = (draft.publishedVersion ?? 0) + 1;
  const publish = async () => {
    setBusy(true);
    setError(null);
    try {
      const version = await api.call(routes.publishDraft, { params: { id: draft.id }, body: {}, revision: draft.revision, key: once.keyFor([draft.id, draft.revision]) });
      once.done();
      setAsking(false);
      notify(t("definitions.publishedDone", { version: version.version }), { type: "success" });
      await Promise.all([
        queries.invalidateQueries({ queryKey: ["notices"] }),
        queries.invalidateQueries({ queryKey: ["notice", draft.noticeId] }),
        queries.invalidateQueries({ queryKey: ["draft", draft.id, "versions"] }),
        onPublished(),
      ]);
    } catch (failure) {
      if (failure instanceof Problem) once.done();
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button kind="primary" disabled={refusal === undefined && (dirty || !publishable || (draft.publishedVersion !== null && !draft.changed))} onClick={() => setAsking(true)}>
        {t("definitions.publish")}
      </Button>
      <Dialog
        open={asking}
        title={refused ? say(texts["publish.title"], t.locale) : t("definitions.publishAsk", { version: next })}
        locale={t.locale}
        onClose={() => setAsking(false)}
        actions={
          refused ? (
            <Button onClick={() => setAsking(false)}>{t("action.close")}</Button>
          ) : (
            <>
              <Button kind="primary" busy={busy} onClick={() => void publish()}>
                {t("definitions.publish")}
              </Button>
              <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
            </>
          )
        }
      >
        <div className="sb-stack">
          {error !== null && <Failure error={error} />}
          <p>{refused ? refusal : t("definitions.publishText", { count: draft.applications })}</p>
        </div>
      </Dialog>
    </>
  );
}
