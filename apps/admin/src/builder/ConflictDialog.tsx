import type { DefinitionDocument } from "@shenbao/builder";
import { Button, Dialog, formatMoment } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useSyncExternalStore } from "react";
import { useNavigate } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { useAccount } from "../session/use-session.ts";
import type { DefinitionSaver } from "./definition-saver.ts";
import { saveAsCopy } from "./save-as-copy.ts";
import { useDoing } from "../pages/use-doing.ts";

export interface ConflictDialogProps {
  document: DefinitionDocument;
  saver: DefinitionSaver;
  open: boolean;
  onClose(): void;
}

/** Somebody saved another version of the same definition: theirs is loaded, or ours is kept beside it. The two are never merged. */
export function ConflictDialog({ document, saver, open, onClose }: ConflictDialogProps) {
  const t = useText();
  const account = useAccount();
  const navigate = useNavigate();
  const { busy, error, run } = useDoing();
  const state = useSyncExternalStore(saver.subscribe, () => saver.state);
  if (state.kind !== "conflict") return null;
  const { theirs } = state;
  const who = theirs.updatedBy === null ? texts["conflict.unknown"] : theirs.updatedBy === account?.displayName ? texts["conflict.self"] : null;
  const takeTheirs = () => {
    saver.take(theirs);
    document.reset(theirs.definition);
    onClose();
  };
  const keepMine = async () => {
    await run(async () => {
      const copy = await saveAsCopy(saver.draft.id, document.definition);
      takeTheirs();
      await navigate(`/definitions/${copy.id}/build`);
    });
  };
  return (
    <Dialog
      open={open}
      title={say(texts["conflict.title"], t.locale)}
      locale={t.locale}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void keepMine()}>
            {say(texts["conflict.copy"], t.locale)}
          </Button>
          <Button onClick={takeTheirs}>{say(texts["conflict.theirs"], t.locale)}</Button>
          <Button onClick={onClose}>{say(texts["conflict.later"], t.locale)}</Button>
        </>
      }
    >
      <div className="sb-stack">
        {error !== null && <Failure error={error} />}
        <p>{say(texts["conflict.who"], t.locale, { who: who ? say(who, t.locale) : (theirs.updatedBy ?? ""), at: formatMoment(theirs.updatedAt, t.locale) })}</p>
      </div>
    </Dialog>
  );
}
