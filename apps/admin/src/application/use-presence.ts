import { type Presence, routes } from "@shenbao/contract";
import { useEffect, useState } from "react";
import { api } from "../api/api.ts";

const every = 15_000;
const nobody: Presence["others"] = [];

/** Tells that this person has an application open, and hears who else has; while the page is in sight. */
export function usePresence(id: string, enabled: boolean): Presence["others"] {
  const [others, setOthers] = useState(nobody);
  useEffect(() => {
    if (!enabled) return undefined;
    let gone = false;
    const tell = () => {
      if (document.visibilityState !== "visible") return;
      // It is told again in a moment: a failure says nothing to anybody.
      api.call(routes.beHere, { params: { id } }).then(
        (answer) => !gone && setOthers(answer.others),
        () => undefined,
      );
    };
    tell();
    const timer = setInterval(tell, every);
    document.addEventListener("visibilitychange", tell);
    return () => {
      gone = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tell);
      setOthers(nobody);
      api.call(routes.beGone, { params: { id } }).catch(() => undefined);
    };
  }, [id, enabled]);
  return others;
}
