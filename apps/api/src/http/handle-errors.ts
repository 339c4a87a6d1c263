import { Problem } from "@shenbao/contract";
import type { Express, NextFunction, Request, Response } from "express";
import { drain } from "./drain.ts";
import { problemOf } from "./problem-of.ts";
import { requestContext } from "./request-context.ts";
import { sendProblem } from "./send.ts";

/** What no route took is not found; what any route threw becomes a problem document, here and nowhere else. */
export function handleErrors(app: Express): void {
  app.use(() => {
    throw new Problem("not-found");
  });
  // Express knows an error handler by its four parameters.
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const { locale, requestId, log } = requestContext(response);
    // The client has gone: there is nobody to tell.
    if (response.destroyed || response.writableEnded) return;
    const problem = problemOf(error, locale, requestId);
    if (problem.code === "internal") log.error({ err: error }, "unforeseen");
    // A refusal of ours says all with its line in the log of requests; an outage of the database says what it was.
    else if (problem.code === "busy" && !(error instanceof Problem)) log.warn({ err: error }, "busy");
    drain(request);
    sendProblem(response, problem, locale, requestId);
  });
}
