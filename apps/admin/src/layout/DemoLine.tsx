import { DemoBanner } from "@shenbao/renderer";
import { useEffect, useState } from "react";
import { useText } from "../language/use-text.ts";
import { serverNow } from "../session/session-store.ts";
import { useSession } from "../session/use-session.ts";

/** The slim line that tells that the clock was set for a demonstration. */
export function DemoLine() {
  const t = useText();
  const { session } = useSession();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
  return session?.demo ? <DemoBanner now={serverNow()} locale={t.locale} /> : null;
}
