import { bulkTask } from "../bulk/bulk-task.ts";
import { planTask } from "../bulk/plan-task.ts";
import { casesTask } from "../cases/cases-task.ts";
import { exportTask } from "../exports/export-task.ts";
import { scanTask } from "../scans/scan-task.ts";
import type { TaskKind } from "./task-kind.ts";

/** Every kind of long work by its name. A new kind is a line here, and a route that begins it with `beginTask`. */
export const taskKinds: Readonly<Record<string, TaskKind>> = { export: exportTask, "bulk-plan": planTask, bulk: bulkTask, scan: scanTask, cases: casesTask };
