import { isMissing, operator, type Operator } from "../operator.ts";

/** Thresholds. `{"band": [value, 3, 5, 5, 10]}`: 5 from 3 on, 10 from 5 on, else 0: the points of the highest limit reached. A missing value gives null. */
export const bands: Record<string, Operator> = {
  band: operator(3, 61, ([value, ...steps]) => {
    if (isMissing(value) || typeof value !== "number" || steps.length % 2 === 1) return null;
    let reached: unknown = 0;
    let highest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < steps.length; i += 2) {
      const limit = steps[i];
      if (typeof limit !== "number") return null;
      if (value < limit || limit < highest) continue;
      highest = limit;
      reached = steps[i + 1];
    }
    return reached;
  }),
};
