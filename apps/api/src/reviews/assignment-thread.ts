import { parentPort, workerData } from "node:worker_threads";
import { assignExperts } from "@shenbao/engine/assignment";
import type { AssignmentOrder } from "./solve-assignment.ts";
import { seededRandom } from "./seeded-random.ts";

// The program of a thread of its own: one assignment, told to whoever started it. See solve-assignment.ts.
const { input, seed } = workerData as AssignmentOrder;
parentPort?.postMessage(assignExperts({ ...input, random: seededRandom(seed) }));
