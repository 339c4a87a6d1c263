import type { NoticeDefinition } from "@shenbao/engine";
import { Button } from "@shenbao/renderer";
import { useSay } from "../client/use-say.ts";
import type { DraftSaver } from "../draft/draft-saver.ts";
import { SaveStatus } from "./SaveStatus.tsx";

interface StepBarProps {
  saver: DraftSaver;
  definition: NoticeDefinition;
  /** Titles of the steps beside this one. */
  previous: string | undefined;
  next: string | undefined;
  onPrevious(): void;
  onNext(): void;
}

/** The foot of a step: back, on, and whether everything is saved. */
export function StepBar({ saver, definition, previous, next, onPrevious, onNext }: StepBarProps) {
  const { say } = useSay();
  return (
    <div className="p-bar">
      <SaveStatus saver={saver} definition={definition} />
      <div className="sb-buttons p-bar-buttons">
        {previous !== undefined && (
          <Button onClick={onPrevious}>
            {say("fill.previous")}
            <span className="sb-hidden">{`: ${previous}`}</span>
          </Button>
        )}
        {next !== undefined && (
          <Button kind="primary" onClick={onNext}>
            {say("fill.next")}
            <span className="sb-hidden">{`: ${next}`}</span>
          </Button>
        )}
      </div>
    </div>
  );
}
