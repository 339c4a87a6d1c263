import { findAction } from "@shenbao/engine";
import { walkRelease, walkTakeBack, type WalkApplication } from "@shenbao/engine/walk";
import { Banner, Button } from "@shenbao/renderer";
import { builderTryTexts as texts } from "@shenbao/texts/builder-try";
import { useState } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { RefusalNote } from "./RefusalNote.tsx";
import type { WalkRefusal } from "./use-walk.ts";
import { useWalking } from "./walk-context.ts";

/** To the role that prepared a decision: what waits for its release, to be taken back or released with all the others. Nothing to everybody else. */
export function TryDecision({ application: { facts }, role }: { application: WalkApplication; role: string }) {
  const speak = useSpeak();
  const { world, walk, step } = useWalking();
  const [refusal, setRefusal] = useState<WalkRefusal | null>(null);
  const { prepared } = facts;
  if (prepared?.role !== role) return null;
  const title = findAction(world.definition, prepared.action)?.title;
  const waiting = walk.applications.filter(({ decision }) => decision !== undefined).length;
  return (
    <>
      <Banner tone="info" locale={speak.locale}>
        <p>{speak(texts["decision.waits"], { action: title ? speak(title) : prepared.action })}</p>
        <div className="sb-buttons">
          <Button small kind="primary" onClick={() => setRefusal(step(walkRelease))}>
            {speak(texts["decision.release"], { count: waiting })}
          </Button>
          <Button small onClick={() => setRefusal(step((_world, now) => ({ walk: walkTakeBack(now, facts.id) })))}>
            {speak(texts["decision.takeBack"])}
          </Button>
        </div>
      </Banner>
      {refusal && <RefusalNote refusal={refusal} definition={world.definition} track={facts.track} />}
    </>
  );
}
