import type { FillStep } from "@shenbao/renderer";

/** The part of the address that names a step; steps of the form count from 1. */
export function stepAddress(step: FillStep): string {
  return step.kind === "form" ? String(step.index + 1) : step.kind;
}
