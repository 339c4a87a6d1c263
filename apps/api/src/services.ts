import type { Store } from "@shenbao/store";
import type { Logger } from "pino";
import type { Clock } from "./config/clock.ts";
import type { Config } from "./config/config.ts";
import type { SealProvider } from "./seals/seal-provider.ts";
import type { Metrics } from "./operation/metrics.ts";
import type { WokenWorkers } from "./tasks/woken-workers.ts";
import type { VersionCache } from "./notices/version-cache.ts";

/** What handlers and jobs work with. Made once by `createServer`. */
export interface Services {
  config: Config;
  clock: Clock;
  store: Store;
  versions: VersionCache;
  log: Logger;
  metrics: Metrics;
  seals: SealProvider;
  mails: WokenWorkers;
  replays: WokenWorkers;
  tasks: WokenWorkers;
}
