import type { OwnWaiver } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { Banner } from "@shenbao/renderer";
import { useSay } from "../client/use-say.ts";
import { sayDeadline, sayInstant } from "../notices/say-moment.ts";
import { waiverOf } from "./own-waivers.ts";

/** That deadlines are put off for one's own organisation: until when, instead of when, and why. Nothing where none is. */
export function WaiverNote({ definition, waivers }: { definition: NoticeDefinition; waivers: readonly OwnWaiver[] }) {
  const { say, text, locale } = useSay();
  const put = Object.entries(definition.deadlines).flatMap(([id, deadline]) => {
    const waiver = waiverOf(definition, id, waivers);
    return waiver ? [{ id, deadline, waiver }] : [];
  });
  if (put.length === 0) return null;
  return (
    <Banner tone="info" locale={locale}>
      {put.map(({ id, deadline, waiver }) => (
        <p key={id}>
          {say("waiver.own", { deadline: text(deadline.title), at: sayInstant(waiver.until, locale, definition), before: sayDeadline(deadline.at, locale), reason: waiver.reason })}
        </p>
      ))}
    </Banner>
  );
}
