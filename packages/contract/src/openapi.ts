import { z } from "zod";
import { problemSchema } from "./problem.ts";
import type { RouteShape } from "./route.ts";
import { routes } from "./routes.ts";

type JsonObject = { [key: string]: JsonValue };
type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;

function schemaOf(schema: z.ZodType, io: "input" | "output"): JsonObject {
  const { $schema: _dialect, "~standard": _standard, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", io, unrepresentable: "any" }) as Record<string, unknown>;
  return rest as JsonObject;
}

function parametersOf(shape: z.ZodObject | undefined, where: "path" | "query"): JsonObject[] {
  if (!shape) return [];
  const schema = schemaOf(shape, "input");
  const required = new Set(schema["required"] as string[] | undefined);
  return Object.entries(schema["properties"] as JsonObject).map(([name, property]) => ({ name, in: where, required: where === "path" || required.has(name), schema: property }));
}

const problemAnswer: JsonObject = { description: "Refused; the problem says why", content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };
const headers: JsonObject[] = [
  { name: "X-CSRF-Token", in: "header", required: true, schema: { type: "string" }, description: "csrfToken of GET /api/session" },
  { name: "Idempotency-Key", in: "header", required: true, schema: { type: "string", pattern: "^[A-Za-z0-9_-]{8,100}$" } },
  { name: "If-Match", in: "header", required: true, schema: { type: "string", pattern: '^"[0-9]{1,9}"$' } },
];

function operationOf(route: RouteShape): JsonObject {
  const needed = [route.method !== "GET", route.idempotent === true, route.ifMatch === true];
  const content: JsonObject = route.file
    ? Object.fromEntries(route.file.map((type) => [type, { schema: { type: "string", format: "binary" } }]))
    : route.answer
      ? { "application/json": { schema: schemaOf(route.answer, "output") } }
      : {};
  const status = String(route.status ?? 200);
  return {
    operationId: route.id,
    summary: route.summary,
    "x-access": route.access,
    ...(route.access !== "public" && route.access !== "demo" && { security: [{ session: [] }] }),
    parameters: [...parametersOf(route.params, "path"), ...parametersOf(route.query, "query"), ...headers.filter((_, index) => needed[index])],
    ...(route.body && { requestBody: { required: true, content: { "application/json": { schema: schemaOf(route.body, "input") } } } }),
    ...(route.upload && {
      requestBody: {
        required: true,
        content: {
          "multipart/form-data": { schema: { type: "object", required: ["file"], additionalProperties: false, properties: { file: { type: "string", format: "binary" } } } },
        },
      },
    }),
    responses: { [status]: { description: route.summary, ...(Object.keys(content).length > 0 && { content }) }, default: problemAnswer },
  };
}

/** The contract as an OpenAPI 3.1 document. `x-access` of each operation says who may call it at all. */
export function openApiDocument(): JsonObject {
  const paths: { [path: string]: JsonObject } = {};
  for (const route of Object.values<RouteShape>(routes)) (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(route);
  return {
    openapi: "3.1.0",
    info: { title: "Shenbao 申报", version: "1", description: "Errors are problem documents (RFC 9457) whose title is a sentence in the reader's language." },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema, "output") },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "shenbao", description: "Over HTTPS the cookie is named __Host-shenbao." } },
    },
  };
}
