import { interpretForm, type NoticeDefinition } from "@shenbao/engine";
import { beginWalk, madeUpWorld, walkReady, type Walk, type WalkStep, type WalkWorld } from "@shenbao/engine/walk";
import type { Finding } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";

/** Why the last step was not possible. */
export interface WalkRefusal {
  text: Text;
  findings: Finding[];
}

export interface Walking {
  world: WalkWorld;
  walk: Walk;
  /** Null until everything that judges is there. */
  ready: boolean;
  canGoBack: boolean;
  /** Takes a step, or says why not. */
  step(make: (world: WalkWorld, walk: Walk) => WalkStep): WalkRefusal | null;
  back(): void;
}

/** A walk over a definition, with all the steps before. Begins anew with another definition. */
export function useWalk(definition: NoticeDefinition): Walking {
  const world = useMemo(
    () =>
      madeUpWorld(definition, (id) => {
        const form = definition.forms[id];
        if (!form) throw new Error(`The notice has no form ${id}`);
        return interpretForm(form);
      }),
    [definition],
  );
  const [steps, setSteps] = useState<Walk[]>(() => [beginWalk(world)]);
  const [ready, setReady] = useState(false);
  const latest = useRef(steps);
  latest.current = steps;
  useEffect(() => {
    let here = true;
    void walkReady().then(() => here && setReady(true));
    return () => {
      here = false;
    };
  }, []);
  const walk = steps.at(-1) ?? beginWalk(world);
  const step = useCallback(
    (make: (world: WalkWorld, walk: Walk) => WalkStep): WalkRefusal | null => {
      const now = latest.current.at(-1);
      if (!now) return null;
      const made = make(world, now);
      if ("refused" in made) return { text: made.refused, findings: made.findings };
      latest.current = [...latest.current, made.walk];
      setSteps(latest.current);
      return null;
    },
    [world],
  );
  const back = useCallback(() => setSteps((all) => (all.length > 1 ? all.slice(0, -1) : all)), []);
  return { world, walk, ready, canGoBack: steps.length > 1, step, back };
}
