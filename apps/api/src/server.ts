import { randomBytes } from "node:crypto";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openStore } from "@shenbao/store";
import express from "express";
import { accountsRoutes } from "./accounts/accounts.routes.ts";
import type { Clock } from "./config/clock.ts";
import type { Config } from "./config/config.ts";
import { createLogger } from "./config/logger.ts";
import { startDeadlines } from "./deadlines/start-deadlines.ts";
import { domainRoutes } from "./domain.routes.ts";
import type { BoundRoute } from "./http/bind.ts";
import { handleErrors } from "./http/handle-errors.ts";
import { observe } from "./http/observe.ts";
import { giveContext } from "./http/request-context.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { serve } from "./http/serve.ts";
import { serveApp } from "./http/serve-app.ts";
import { mailSender } from "./messages/mail-sender.ts";
import { versionCache } from "./notices/version-cache.ts";
import { createMetrics } from "./operation/metrics.ts";
import { operationRoutes } from "./operation/operation.routes.ts";
import { organisationsRoutes } from "./organisations/organisations.routes.ts";
import { replayRunner } from "./replays/replay-runner.ts";
import { forgetTasks } from "./tasks/forget-tasks.ts";
import { taskKinds } from "./tasks/task-kinds.ts";
import { taskRunner } from "./tasks/task-runner.ts";
import type { Services } from "./services.ts";
import { localSeals } from "./seals/local-seals.ts";
import { createPasswords } from "./sessions/password.ts";
import { sessionMiddleware } from "./sessions/session-middleware.ts";
import { sessionsRoutes } from "./sessions/sessions.routes.ts";
import { signInLimits } from "./sessions/sign-in-limits.ts";
import { finishRequests } from "./http/finish-requests.ts";

export interface ServerOptions {
  config: Config;
  clock: Clock;
  /** Of the database to serve. */
  uri: string;
  /** Whether `/readyz` waits for `ready()`; it says yes from the beginning where absent. */
  waits?: boolean;
}

export interface RunningServer {
  /** On this machine; without a slash at the end. */
  url: string;
  port: number;
  services: Services;
  /** What had to be done first is done: `/readyz` says yes from now on. */
  ready(): void;
  /** Finishes what was begun (requests, uploads, jobs), then closes the database. */
  close(): Promise<void>;
}

/** The routes of the platform itself; those of the domain are in `domain.routes.ts`. */
async function platformRoutes({ config, store }: Services, isReady: () => boolean): Promise<BoundRoute[]> {
  const passwords = await createPasswords(config.passwordCost);
  return [...operationRoutes(isReady), ...sessionsRoutes(passwords, signInLimits(store)), ...accountsRoutes, ...organisationsRoutes];
}

/**
 * Opens the store, binds every route of the contract and listens. Used by `main` and by the test harness.
 * @throws Error where the database does not answer, the port is taken or a route is not bound
 */
export async function createServer({ config, clock, uri, waits = false }: ServerOptions): Promise<RunningServer> {
  const log = createLogger(config.logLevel);
  const store = await openStore({ uri, log, mails: config.mail !== undefined });
  const metrics = createMetrics();
  const services: Services = {
    config,
    clock,
    store,
    versions: versionCache(store),
    log,
    metrics,
    seals: localSeals(() => services),
    replays: replayRunner(() => services),
    mails: mailSender(config.mail, () => services),
    tasks: taskRunner(() => services, taskKinds),
  };
  const https = config.publicUrl?.startsWith("https:") ?? false;
  let ready = !waits;

  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", config.trustProxy === 0 ? false : config.trustProxy);
  // Queries are read by `readQuery` alone.
  app.set("query parser", false);
  app.use(giveContext(log), observe(log, metrics), securityHeaders(https));
  const secret = await store.settings.getOrMake("session-secret", () => randomBytes(32).toString("base64url"));
  app.use("/api", sessionMiddleware(store, secret, https));
  serve(app, [...(await platformRoutes(services, () => ready)), ...domainRoutes(services)], services);
  serveApp(app, "/admin/", config.adminDir);
  serveApp(app, "/", config.portalDir);
  handleErrors(app);

  // Large evidence over a slow line takes its time; headers do not.
  const server = createHttpServer({ requestTimeout: 30 * 60_000, headersTimeout: 20_000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 }, app);
  const finish = finishRequests(server);
  try {
    await new Promise<void>((resolve, reject) => server.once("error", reject).listen(config.port, resolve));
  } catch (error) {
    await store.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  // A port that the system chose stands in what is printed and mailed, too.
  services.config = { ...config, port };
  const deadlines = await startDeadlines(services);
  // Others may have left replays and tasks behind; those asked for here begin at once.
  store.jobs.schedule("replay", "10 seconds", () => services.replays.wake());
  store.jobs.schedule("tasks", "10 seconds", async () => void services.tasks.wake());
  store.jobs.schedule("mail", "10 seconds", async () => void services.mails.wake());
  store.jobs.schedule("forget-tasks", "1 hour", () => forgetTasks(services));
  store.jobs.onFailure((job) => metrics.failedJobs.inc({ job }));
  await store.jobs.start();
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    services,
    ready: () => void (ready = true),
    async close() {
      ready = false;
      await Promise.all([finish(), deadlines.stop(), services.replays.stop(), services.tasks.stop(), services.mails.stop()]);
      await store.close();
      metrics.close();
    },
  };
}
