import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { formatMoment } from "./format-moment.ts";

/** The slim line that says that the clock is set. `now` in milliseconds. */
export function DemoBanner({ now, locale, timeZone }: { now: number; locale: Locale; timeZone?: string }) {
  return (
    <p className="sb-demo" role="note">
      {say(rendererTexts["demo.clock"], locale, { time: formatMoment(now, locale, timeZone) })}
    </p>
  );
}
