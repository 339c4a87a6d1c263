import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What `/metrics` tells. */
export interface Metrics {
  registry: Registry;
  requestSeconds: Histogram<"route" | "method" | "status">;
  openUploads: Gauge;
  failedJobs: Counter<"job">;
  signIns: Counter<"outcome">;
  close(): void;
}

/** Makes the metrics of one server. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requestSeconds: new Histogram({
      name: "shenbao_request_seconds",
      help: "Time of a request by route of the contract",
      labelNames: ["route", "method", "status"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
      registers,
    }),
    openUploads: new Gauge({ name: "shenbao_open_uploads", help: "Uploads being received", registers }),
    failedJobs: new Counter({ name: "shenbao_failed_jobs_total", help: "Runs of jobs that failed", labelNames: ["job"], registers }),
    signIns: new Counter({ name: "shenbao_sign_ins_total", help: "Tries to sign in by outcome", labelNames: ["outcome"], registers }),
    close: () => registry.clear(),
  };
}
