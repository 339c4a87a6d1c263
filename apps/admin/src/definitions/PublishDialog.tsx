import { type Draft, routes } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { publishingTexts as texts } from "@shenbao/texts/publishing";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { useDoingOnce } from "../pages/use-doing.ts";
import { TextBox } from "../pages/TextBox.tsx";
import { TouchedApplications } from "./TouchedApplications.tsx";

export interface PublishDialogProps {
  draft: Draft;
  onClose(): void;
  onPublished(): Promise<void>;
}

const said = (note: string) => note.trim().length >= 2;

/** The question before a version is published. A correction asks for its note, and says whom it touches. */
export function PublishDialog({ draft, onClose, onPublished }: PublishDialogProps) {
  const t = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const [chinese, setChinese] = useState("");
  const [english, setEnglish] = useState("");
  const [tried, setTried] = useState(false);
  const { busy, error, runOnce } = useDoingOnce();
  const correction = draft.publishedVersion !== null;
  const publish = async () => {
    setTried(true);
    if (correction && !(said(chinese) && said(english))) return;
    const body = correction ? { note: { "zh-CN": chinese.trim(), en: english.trim() } } : {};
    await runOnce(async (keyFor) => {
      const version = await api.call(routes.publishDraft, { params: { id: draft.id }, body, revision: draft.revision, key: keyFor([draft.id, draft.revision, body]) });
      onClose();
      notify(t("definitions.publishedDone", { version: version.version }), { type: "success" });
      await Promise.all([
        queries.invalidateQueries({ queryKey: ["notices"] }),
        queries.invalidateQueries({ queryKey: ["notice", draft.noticeId] }),
        queries.invalidateQueries({ queryKey: ["draft", draft.id, "versions"] }),
        onPublished(),
      ]);
    });
  };
  const missing = (note: string) => (tried && !said(note) ? say(texts["note.short"], t.locale) : null);
  return (
    <Dialog
      open
      wide={correction}
      title={t("definitions.publishAsk", { version: (draft.publishedVersion ?? 0) + 1 })}
      locale={t.locale}
      onClose={() => !busy && onClose()}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void publish()}>
            {t("definitions.publish")}
          </Button>
          <Button disabled={busy} onClick={onClose}>
            {t("action.cancel")}
          </Button>
        </>
      }
    >
      <div className="sb-stack">
        {error !== null && <Failure error={error} />}
        <p>{t("definitions.publishText", { count: draft.applications })}</p>
        {correction && (
          <>
            <TextBox
              label={say(texts["note.title"], t.locale)}
              hint={say(texts["note.hint"], t.locale)}
              value={chinese}
              rows={3}
              maxLength={2000}
              required
              onChange={setChinese}
              error={missing(chinese)}
            />
            <TextBox label={say(texts["note.english"], t.locale)} value={english} rows={3} maxLength={2000} required onChange={setEnglish} error={missing(english)} />
            <TouchedApplications draft={draft} />
          </>
        )}
      </div>
    </Dialog>
  );
}
