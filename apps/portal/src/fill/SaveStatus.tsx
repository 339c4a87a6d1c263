import type { NoticeDefinition } from "@shenbao/engine";
import { Button } from "@shenbao/renderer";
import { useSyncExternalStore } from "react";
import { useSay } from "../client/use-say.ts";
import { useSession } from "../client/use-session.ts";
import type { DraftSaver, SaveState } from "../draft/draft-saver.ts";
import { sayTime } from "../notices/say-moment.ts";

type Shown = "saved" | "savedAt" | "saving" | "waiting" | "offline" | "signedOut" | "conflict" | "refused";

/** Whether what was typed is saved, when, and if not, why. Only trouble is read out. */
export function SaveStatus({ saver, definition }: { saver: DraftSaver; definition: NoticeDefinition }) {
  const { say, locale } = useSay();
  const { asking } = useSession();
  const state = useSyncExternalStore(saver.subscribe, () => saver.state);
  const shown = asking && state.kind === "saving" ? "signedOut" : shownOf(state);
  const time = state.kind === "saved" && state.at !== null ? sayTime(state.at, locale, definition) : "";
  const sentence = state.kind === "refused" ? say("save.refused", { why: state.problem.say(locale) }) : say(`save.${shown}`, { time });
  const trouble = shown === "offline" || shown === "signedOut" || shown === "conflict" || shown === "refused";
  return (
    <div className={`p-save p-save-${trouble ? "trouble" : shown === "saved" || shown === "savedAt" ? "saved" : "busy"}`}>
      <span className="p-save-mark" aria-hidden="true" />
      <span data-save={state.kind}>{sentence}</span>
      {(shown === "offline" || shown === "signedOut" || shown === "refused") && (
        <Button kind="quiet" small onClick={() => void saver.flush()}>
          {say(shown === "signedOut" ? "save.signIn" : "save.now")}
        </Button>
      )}
      <span className="sb-hidden" role="status">
        {trouble ? sentence : ""}
      </span>
    </div>
  );
}

function shownOf(state: SaveState): Shown {
  if (state.kind === "saved") return state.at === null ? "saved" : "savedAt";
  return state.kind === "signed-out" ? "signedOut" : state.kind;
}
