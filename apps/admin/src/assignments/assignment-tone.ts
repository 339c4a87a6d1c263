import type { Assignment } from "@shenbao/contract";
import type { State } from "@shenbao/engine";

/** The tone of an assignment's standing. */
export const assignmentTone: Record<Assignment["status"], State["tone"]> = { waiting: "attention", begun: "progress", scored: "success", conflict: "neutral" };
