import { useEffect, useState } from "react";
import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

function remaining(left: number, locale: Locale): string {
  if (left <= 0) return say(rendererTexts["countdown.over"], locale);
  const hours = Math.floor(left / hour);
  const minutes = Math.floor((left % hour) / minute);
  if (left >= day) return say(rendererTexts["countdown.days"], locale, { days: Math.floor(left / day), hours: hours % 24 });
  if (left >= hour) return say(rendererTexts["countdown.hours"], locale, { hours, minutes });
  return say(rendererTexts["countdown.minutes"], locale, { minutes, seconds: Math.floor((left % minute) / second) });
}

export interface CountdownProps {
  /** The last instant, in milliseconds. */
  until: number;
  /** The server's clock, in milliseconds: the browser's own may be wrong. */
  now(): number;
  locale: Locale;
  /** Called once, when the instant passes while it is shown. */
  onOver?(): void;
}

/** Time left, by the second in the last hour. Not a live region: a clock that speaks disturbs. */
export function Countdown({ until, now, locale, onOver }: CountdownProps) {
  const [left, setLeft] = useState(() => until - now());
  useEffect(() => {
    let over = until - now() <= 0;
    const tick = () => {
      const rest = until - now();
      setLeft(rest);
      if (rest <= 0 && !over) {
        over = true;
        onOver?.();
      }
    };
    tick();
    const timer = setInterval(tick, second);
    return () => clearInterval(timer);
  }, [until, now, onOver]);
  const tone = left <= 0 ? " sb-countdown-over" : left < day ? " sb-countdown-soon" : "";
  return (
    <time className={`sb-countdown${tone}`} dateTime={new Date(until).toISOString()}>
      {remaining(left, locale)}
    </time>
  );
}
