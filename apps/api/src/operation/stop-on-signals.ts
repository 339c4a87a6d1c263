import type { Text } from "@shenbao/texts";
import { apiTexts } from "@shenbao/texts/api";

/**
 * At SIGTERM or SIGINT everything is stopped in order, the server before its database; a second signal does not hurry it. What nobody
 * foresaw stops the process the same way, with exit code 1.
 */
export function stopOnSignals(stops: (() => Promise<void>)[], print: (line: Text) => void): void {
  let stopping = false;
  const stop = (code: number) => {
    if (stopping) return;
    stopping = true;
    print(apiTexts["stop.stopping"]);
    void (async () => {
      for (const one of stops) await one().catch((error: unknown) => console.error(error));
      print(apiTexts["stop.stopped"]);
      process.exit(code);
    })();
  };
  process.on("SIGTERM", () => stop(0));
  process.on("SIGINT", () => stop(0));
  const unforeseen = (error: unknown) => {
    console.error(error);
    stop(1);
  };
  process.on("uncaughtException", unforeseen);
  process.on("unhandledRejection", unforeseen);
}
