import type { RouteShape } from "@shenbao/contract";
import type { Services } from "../services.ts";
import type { Answer, Call, FileAnswer, Handler, JsonAnswer } from "./handler.ts";

/** An answer of any route. */
export type AnyAnswer = Partial<JsonAnswer<unknown>> & Partial<FileAnswer>;

/** A call before the route's own types are known. */
export type AnyCall = { [K in keyof Call<RouteShape>]: unknown };

/** A route with what stands behind it. */
export interface BoundRoute {
  route: RouteShape;
  run(call: AnyCall, services: Services): Promise<AnyAnswer>;
}

/** Binds a handler to a route of the contract. `serve` has checked the call by the route before it runs. */
export function bind<R extends RouteShape>(route: R, handler: Handler<R>): BoundRoute {
  return {
    route,
    async run(call, services) {
      const answer: Answer<R> = await handler(call as unknown as Call<R>, services);
      return answer as AnyAnswer;
    },
  };
}
