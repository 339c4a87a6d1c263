import { z } from "zod";
import { route } from "../route.ts";

export const operationRoutes = {
  getHealth: route({ id: "getHealth", method: "GET", path: "/healthz", summary: "The process runs", access: "public", answer: z.strictObject({ status: z.literal("ok") }) }),
  getReadiness: route({
    id: "getReadiness",
    method: "GET",
    path: "/readyz",
    summary: "The process can serve: its database answers and it is not stopping",
    access: "public",
    answer: z.strictObject({ status: z.literal("ready") }),
  }),
  getMetrics: route({ id: "getMetrics", method: "GET", path: "/metrics", summary: "Metrics for Prometheus", access: "public", file: ["text/plain"] }),
  getOpenApi: route({ id: "getOpenApi", method: "GET", path: "/api/openapi.json", summary: "This contract as an OpenAPI document", access: "public", answer: z.json() }),
};
