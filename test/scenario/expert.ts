import { randomUUID } from "node:crypto";
import { routes, type Assignment } from "@shenbao/contract";
import type { Answers } from "@shenbao/engine";
import type { TestClient } from "../harness/platform.ts";

/** An expert who scores. */
export class Expert {
  constructor(
    readonly client: TestClient,
    readonly accountId: string,
  ) {}

  async waiting(): Promise<Assignment[]> {
    const { rows } = await this.client.call(routes.listOwnAssignments, {});
    return rows.filter((row) => row.status === "waiting" || row.status === "begun");
  }

  declareConflict = (assignment: Assignment) =>
    this.client.call(routes.declareConflict, { params: { id: assignment.id }, key: randomUUID(), body: { reason: "曾任该单位顾问。" } });

  /** Hands in a sheet. */
  score(assignment: Assignment, sheet: Answers): Promise<Assignment> {
    return this.client.call(routes.scoreAssignment, { params: { id: assignment.id }, revision: assignment.revision, body: { answers: sheet, final: true } });
  }
}

/** A sheet with this total (even), spread by the weights; `shift` points go from the second criterion to the first. */
export function sheetOf(total: number, shift = 0): Answers {
  const part = (share: number) => Math.round(total * share * 10) / 10;
  return { demonstration: part(0.3) + shift, innovation: part(0.25) - shift, promotion: part(0.25), feature: part(0.2), comment: "项目定位清晰，示范作用较强。" };
}
