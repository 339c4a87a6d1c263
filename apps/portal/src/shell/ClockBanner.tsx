import { DemoBanner } from "@shenbao/renderer";
import { useEffect, useState } from "react";
import { session } from "../client/api.ts";
import { useLocale } from "../client/locale.ts";
import { useSession } from "../client/use-session.ts";

/** Says that the clock was set, and to what. */
export function ClockBanner() {
  const { demo } = useSession();
  const locale = useLocale();
  const [now, setNow] = useState(session.now);
  useEffect(() => {
    if (!demo) return undefined;
    setNow(session.now());
    const timer = setInterval(() => setNow(session.now()), 10_000);
    return () => clearInterval(timer);
  }, [demo]);
  return demo ? <DemoBanner now={now} locale={locale} /> : null;
}
