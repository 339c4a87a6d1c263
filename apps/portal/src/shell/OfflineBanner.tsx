import { Banner } from "@shenbao/renderer";
import { useSyncExternalStore } from "react";
import { useSay } from "../client/use-say.ts";

function subscribe(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}

/** That the network is gone, and that nothing is lost by it. */
export function OfflineBanner() {
  const { say, locale } = useSay();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div className="sb-container p-offline" role="status">
      {!online && (
        <Banner tone="warning" locale={locale} title={say("offline.title")}>
          <p>{say("offline.text")}</p>
        </Banner>
      )}
    </div>
  );
}
