import { administrationRoutes } from "./routes/administration.routes.ts";
import { applicationsRoutes } from "./routes/applications.routes.ts";
import { noticesRoutes } from "./routes/notices.routes.ts";
import { operationRoutes } from "./routes/operation.routes.ts";
import { reviewingRoutes } from "./routes/reviewing.routes.ts";
import { sessionRoutes } from "./routes/session.routes.ts";

/** Every route of the API. There is no other: the server refuses to serve what is not here. */
export const routes = { ...operationRoutes, ...sessionRoutes, ...noticesRoutes, ...applicationsRoutes, ...reviewingRoutes, ...administrationRoutes };
export type Routes = typeof routes;
export type RouteId = keyof Routes;
