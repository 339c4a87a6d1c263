import type { NoticeDefinition } from "@shenbao/engine";
import { Banner } from "@shenbao/renderer";
import { useSay } from "../client/use-say.ts";
import { limitsOf, ownUnder } from "./limits-of.ts";

interface LimitReachedProps {
  definition: NoticeDefinition;
  track: string;
  /** What one's own organisation has begun under the notice, in every track. */
  own: readonly { track: string; state: string }[];
}

/** Says that another application of this track could not be handed in, for as many as there may be are there already. */
export function LimitReached({ definition, track, own }: LimitReachedProps) {
  const { say, text, locale } = useSay();
  const reached = limitsOf(definition, track).flatMap(({ id, limit }) => {
    const count = ownUnder(limit, track, own);
    return count >= limit.most && count > 0 ? [{ id, limit, count }] : [];
  });
  return reached.map(({ id, limit, count }) => (
    <Banner key={id} tone="warning" locale={locale}>
      <p>{say("limits.reached", { count, title: text(limit.title) })}</p>
    </Banner>
  ));
}
