import { Problem, routes, blockBodySchema, definitionSchema, type RouteShape } from "@shenbao/contract";
import type { Express, Request, Response } from "express";
import { readSession } from "../sessions/session-control.ts";
import type { Services } from "../services.ts";
import type { AnyCall, BoundRoute } from "./bind.ts";
import { checkAccess } from "./check-access.ts";
import { checkInput } from "./check-input.ts";
import { checkOrigin } from "./check-origin.ts";
import { requestContext } from "./request-context.ts";
import { isJson, readBody } from "./read-body.ts";
import { readIfMatch, readOnceKey } from "./read-headers.ts";
import { readQuery } from "./read-query.ts";
import { readUpload } from "./read-upload.ts";
import { sendAnswer } from "./send.ts";
import { parseStrictJson } from "./strict-json.ts";

const answersLimits = { bytes: 2_000_000, maxDepth: 32, freeKeys: false };
/** A definition is larger and deeper, and its JSON Schemas have keys like $ref; it is kept as text. */
const definitionLimits = { bytes: 5_000_000, maxDepth: 80, freeKeys: true };

/** @throws Error where a route of the contract is not bound, is bound twice, or is none of the contract */
function checkComplete(bound: readonly BoundRoute[]): void {
  const ids = bound.map(({ route }) => route.id);
  const declared = Object.values(routes).map((route) => route.id);
  const missing = declared.filter((id) => !ids.includes(id));
  const wrong = bound.filter(({ route }, index) => ids.indexOf(route.id) !== index || !Object.values<RouteShape>(routes).includes(route)).map(({ route }) => route.id);
  if (missing.length + wrong.length > 0) throw new Error(`routes not bound: ${missing.join(", ") || "-"}; bound twice or unknown: ${wrong.join(", ") || "-"}`);
}

/** /a/own comes before /a/{id}. */
function byLiterals(a: string, b: string): number {
  const weight = (path: string) =>
    path
      .split("/")
      .map((step) => (step.startsWith("{") ? "1" : "0"))
      .join("");
  return weight(a) < weight(b) ? -1 : weight(a) > weight(b) ? 1 : 0;
}

/** Puts every route of the contract behind its checks: access, origin, address, headers, body; and writes the answers. */
export function serve(app: Express, bound: readonly BoundRoute[], services: Services): void {
  checkComplete(bound);
  const paths = [...new Set(bound.map(({ route }) => route.path))].sort(byLiterals);
  for (const path of paths) {
    const here = bound.filter(({ route }) => route.path === path);
    const methods = new Map(here.map((one) => [one.route.method as string, one]));
    app.all(path.replace(/\{(\w+)\}/g, ":$1"), async (request, response) => {
      const one = methods.get(request.method === "HEAD" ? "GET" : request.method);
      if (!one) {
        response.setHeader("Allow", [...methods.keys()].join(", "));
        throw new Problem("method-not-allowed");
      }
      response.locals["route"] = one.route.id;
      await answer(one, request, response, services);
    });
  }
}

async function answer(bound: BoundRoute, request: Request, response: Response, services: Services): Promise<void> {
  const { route } = bound;
  const { config, clock } = services;
  const context = requestContext(response);
  const { session, caller, locale } = await readSession(request, response, services);
  context.locale = locale;
  checkAccess(route, caller, clock.demo);
  if (route.method !== "GET") checkOrigin(request.headers, config.publicUrl, session.knownToken());

  const params = checkInput(route.params, "params", request.params, locale);
  const query = checkInput(route.query, "query", readQuery(request.originalUrl), locale);
  const revision = readIfMatch(route, request.headers["if-match"]);
  const { text, value } = await readJson(route, request);
  const body = checkInput(route.body, "body", value, locale);
  const header = request.headers["idempotency-key"];
  const once = readOnceKey(route, typeof header === "string" ? header : undefined, { accountId: caller?.accountId, address: request.originalUrl, text });
  const log = context.log;
  const upload = route.upload ? await readUpload(request) : undefined;
  if (upload) services.metrics.openUploads.inc();
  let left: AbortSignal | undefined;
  const call: AnyCall = {
    ...{ params, query, body, upload, revision, once, caller, locale, now: clock.now(), requestId: context.requestId, log, session, address: request.ip ?? "" },
    // Listened for where somebody asks: hardly any route does.
    get signal() {
      return (left ??= leaving(response));
    },
  };
  try {
    const result = await bound.run(call, services);
    if (config.checkAnswers && route.answer) {
      const checked = route.answer.safeParse(result.body);
      if (!checked.success) throw new Error(`the answer of ${route.id} is not what the contract says: ${checked.error.message}`);
    }
    await sendAnswer(request, response, route, result);
  } finally {
    if (upload) {
      services.metrics.openUploads.dec();
      upload.stream.destroy();
    }
  }
}

/** Aborted where the connection ends before the answer does. */
function leaving(response: Response): AbortSignal {
  const left = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) left.abort();
  });
  return left.signal;
}

async function readJson(route: RouteShape, request: Request): Promise<{ text: string; value: unknown }> {
  if (!route.body) return { text: "", value: undefined };
  const limits = route.body === definitionSchema || route.body === blockBodySchema ? definitionLimits : answersLimits;
  if (!isJson(request.headers["content-type"])) throw new Problem("unsupported-media");
  const text = await readBody(request, limits.bytes);
  return { text, value: parseStrictJson(text, limits) };
}
