import { Button } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { useSyncExternalStore } from "react";
import { useText } from "../language/use-text.ts";
import type { DefinitionSaver } from "./definition-saver.ts";

const keys = { saved: "save.saved", waiting: "save.waiting", saving: "save.saving", offline: "save.offline", conflict: "save.stopped" } as const;

/** Whether the edits are saved, and if not, why. Only trouble is read out. */
export function SaveStatus({ saver, onChoose }: { saver: DefinitionSaver; onChoose(): void }) {
  const { locale } = useText();
  const state = useSyncExternalStore(saver.subscribe, () => saver.state);
  const sentence = state.kind === "refused" ? say(texts["save.refused"], locale, { why: state.problem.say(locale) }) : say(texts[keys[state.kind]], locale);
  const trouble = state.kind === "offline" || state.kind === "conflict" || state.kind === "refused";
  return (
    <span className="ad-save" data-save={state.kind}>
      <span>{sentence}</span>
      {(state.kind === "offline" || state.kind === "refused") && (
        <Button kind="quiet" small onClick={() => void saver.flush()}>
          {say(texts["save.now"], locale)}
        </Button>
      )}
      {state.kind === "conflict" && (
        <Button kind="quiet" small onClick={onChoose}>
          {say(texts["save.choose"], locale)}
        </Button>
      )}
      <span className="sb-hidden" role="status">
        {trouble ? sentence : ""}
      </span>
    </span>
  );
}
