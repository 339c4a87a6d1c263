import type { Draft } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useState, type ReactNode } from "react";
import { useText } from "../language/use-text.ts";
import { PublishDialog } from "./PublishDialog.tsx";

export interface PublishButtonProps {
  draft: Draft;
  dirty: boolean;
  publishable: boolean;
  /** Why it cannot be published now, said when it is pressed. Absent: the button is just disabled then. */
  refusal?: string | null;
  /** Where what stands against it is to be done. */
  way?: { title: string; go(): void } | null;
  /** Below it: what exactly, leading there. */
  refusedBy?(close: () => void): ReactNode;
  onPublished(): Promise<void>;
}

/** Publishes the saved draft as the next version, after a question. Only what was saved and has no errors. */
export function PublishButton({ draft, dirty, publishable, refusal, way, refusedBy, onPublished }: PublishButtonProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const refused = refusal !== undefined && refusal !== null;
  const close = () => setAsking(false);
  return (
    <>
      <Button kind="primary" disabled={refusal === undefined && (dirty || !publishable || (draft.publishedVersion !== null && !draft.changed))} onClick={() => setAsking(true)}>
        {t("definitions.publish")}
      </Button>
      {asking && !refused && <PublishDialog draft={draft} onClose={close} onPublished={onPublished} />}
      <Dialog
        open={asking && refused}
        title={say(texts["publish.title"], t.locale)}
        locale={t.locale}
        onClose={close}
        actions={
          <>
            {way && (
              <Button
                kind="primary"
                onClick={() => {
                  close();
                  way.go();
                }}
              >
                {way.title}
              </Button>
            )}
            <Button onClick={close}>{t("action.close")}</Button>
          </>
        }
      >
        <div className="sb-stack">
          <p>{refused ? refusal : ""}</p>
          {refused && refusedBy?.(close)}
        </div>
      </Dialog>
    </>
  );
}
