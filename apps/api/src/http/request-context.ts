import { randomUUID } from "node:crypto";
import { localeFrom, type Locale } from "@shenbao/texts";
import type { NextFunction, Request, Response } from "express";
import type { Logger } from "pino";

/** What belongs to one request. */
export interface RequestContext {
  requestId: string;
  /** The reader's language: of the account, else of the browser. */
  locale: Locale;
  log: Logger;
}

/** The context of the request a response belongs to. */
export function requestContext(response: Response): RequestContext {
  return response.locals["context"] as RequestContext;
}

/** Gives each request its id, which is in its log lines, its answer and every problem a person sees. */
export function giveContext(log: Logger): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const requestId = randomUUID();
    const context: RequestContext = { requestId, locale: localeFrom(request.headers["accept-language"]), log: log.child({ requestId }) };
    response.locals["context"] = context;
    response.setHeader("X-Request-Id", requestId);
    next();
  };
}
