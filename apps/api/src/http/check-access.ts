import { Problem, type RouteShape } from "@shenbao/contract";
import type { Caller } from "./handler.ts";

/** The one level the platform itself knows: organisations that register themselves, to apply. */
export const applicantLevel = "applicant";

/**
 * Whether a route may be called at all; what may be done to a thing is decided where the thing is known.
 * @throws Problem "clock-fixed", "not-signed-in", "forbidden"
 */
export function checkAccess(route: RouteShape, caller: Caller | null, clockCanBeSet: boolean): void {
  if (route.access === "public") return;
  if (route.access === "demo") {
    if (!clockCanBeSet) throw new Problem("clock-fixed");
    return;
  }
  if (!caller) throw new Problem("not-signed-in");
  const applies = caller.organisation.level === applicantLevel;
  const allowed = { "signed-in": true, applicant: applies, reviewer: !applies, administrator: caller.administrator }[route.access];
  if (!allowed) throw new Problem("forbidden");
}
