import type { Services } from "./services.ts";
import type { Config } from "./config/config.ts";
import type { Clock } from "./config/clock.ts";

export interface ServerOptions {
  config: Config;
  clock: Clock;
  /** Of the database to serve. */
  uri: string;
}

export interface RunningServer {
  /** Without a slash at the end. */
  url: string;
  port: number;
  services: Services;
  /** Finishes what was begun (requests, uploads, jobs), then closes the database. */
  close(): Promise<void>;
}

/** Opens the store, binds every route of the contract and listens. Used by `main` and by the test harness. */
export type CreateServer = (options: ServerOptions) => Promise<RunningServer>;
