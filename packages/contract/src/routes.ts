import { administrationRoutes } from "./routes/administration.routes.ts";
import { applicationsRoutes } from "./routes/applications.routes.ts";
import { blocksRoutes } from "./routes/blocks.routes.ts";
import { evidenceRoutes } from "./routes/evidence.routes.ts";
import { messagesRoutes } from "./routes/messages.routes.ts";
import { bulkRoutes } from "./routes/bulk.routes.ts";
import { noticesRoutes } from "./routes/notices.routes.ts";
import { operationRoutes } from "./routes/operation.routes.ts";
import { readingRoutes } from "./routes/reading.routes.ts";
import { scansRoutes } from "./routes/scans.routes.ts";
import { overviewRoutes } from "./routes/overview.routes.ts";
import { replaysRoutes } from "./routes/replays.routes.ts";
import { reviewingRoutes } from "./routes/reviewing.routes.ts";
import { waiversRoutes } from "./routes/waivers.routes.ts";
import { roundsRoutes } from "./routes/rounds.routes.ts";
import { resultsRoutes } from "./routes/results.routes.ts";
import { sessionRoutes } from "./routes/session.routes.ts";
import { verificationRoutes } from "./routes/verification.routes.ts";
import { viewsRoutes } from "./routes/views.routes.ts";
import { tasksRoutes } from "./routes/tasks.routes.ts";

/** Every route of the API. There is no other: the server refuses to serve what is not here. */
export const routes = {
  ...operationRoutes,
  ...sessionRoutes,
  ...noticesRoutes,
  ...applicationsRoutes,
  ...evidenceRoutes,
  ...reviewingRoutes,
  ...resultsRoutes,
  ...roundsRoutes,
  ...administrationRoutes,
  ...readingRoutes,
  ...scansRoutes,
  ...replaysRoutes,
  ...blocksRoutes,
  ...tasksRoutes,
  ...messagesRoutes,
  ...overviewRoutes,
  ...waiversRoutes,
  ...bulkRoutes,
  ...viewsRoutes,
  ...verificationRoutes,
};
export type Routes = typeof routes;
export type RouteId = keyof Routes;
