import { routes } from "@shenbao/contract";
import type { NextFunction, Request, Response } from "express";
import { pinoHttp } from "pino-http";
import type { Logger } from "pino";
import type { Metrics } from "../operation/metrics.ts";
import { requestContext } from "./request-context.ts";

/** Not being ready is an answer that `/readyz` gives every second of a start. */
function levelOf(status: number, route: string): "info" | "warn" | "error" {
  if (status === 503) return route === routes.getReadiness.id ? "info" : "warn";
  return status >= 500 ? "error" : "info";
}

/**
 * One log line and one measurement a request. Addresses are not logged, the route's name is: an address may hold a person's search
 * words or a one-time token.
 */
export function observe(log: Logger, metrics: Metrics): (request: Request, response: Response, next: NextFunction) => void {
  const route = (response: Response) => String(response.locals["route"] ?? "static");
  const about = (response: Response) => ({ route: route(response), account: response.locals["account"] as string | undefined });
  const logged = pinoHttp<Request, Response>({
    logger: log,
    genReqId: (_request, response) => requestContext(response as Response).requestId,
    serializers: {
      req: (request: { id: string; method: string }) => ({ id: request.id, method: request.method }),
      res: (answer: { statusCode: number }) => ({ status: answer.statusCode }),
    },
    customSuccessObject: (_request, response, value: object) => ({ ...value, ...about(response) }),
    // What went wrong was logged where it was caught.
    customErrorObject: (_request, response, _error, value: object) => ({ ...value, err: undefined, ...about(response) }),
    customLogLevel: (_request, response) => levelOf(response.statusCode, route(response)),
  });
  return (request, response, next) => {
    const begun = process.hrtime.bigint();
    response.once("close", () => {
      const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
      metrics.requestSeconds.observe({ route: route(response), method: request.method, status: String(response.statusCode) }, seconds);
    });
    logged(request, response, next);
  };
}
