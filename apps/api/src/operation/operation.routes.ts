import { Problem, routes } from "@shenbao/contract";
import { openApiDocument } from "@shenbao/contract/openapi";
import { bind, type BoundRoute } from "../http/bind.ts";

/** What the machines around the platform ask. `isReady`: whether the process has begun to serve, and not to end. */
export function operationRoutes(isReady: () => boolean): BoundRoute[] {
  let document: ReturnType<typeof openApiDocument> | undefined;
  return [
    bind(routes.getHealth, () => Promise.resolve({ body: { status: "ok" as const } })),
    bind(routes.getReadiness, async (_call, { store }) => {
      if (!isReady()) throw new Problem("busy");
      await store.ping();
      return { body: { status: "ready" as const } };
    }),
    bind(routes.getMetrics, async (_call, { metrics }) => ({ file: await metrics.registry.metrics(), mediaType: metrics.registry.contentType })),
    bind(routes.getOpenApi, () => Promise.resolve({ body: (document ??= openApiDocument()) })),
  ];
}
