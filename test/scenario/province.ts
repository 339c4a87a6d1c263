import { randomUUID } from "node:crypto";
import { routes, type Ranking, type Receipt, type Result } from "@shenbao/contract";
import type { TestClient } from "../harness/platform.ts";
import { act, type Piece } from "./piece.ts";

/** An official of the provincial department. */
export class Province {
  private readonly params: { noticeId: string; review: string };
  constructor(
    readonly client: TestClient,
    noticeId: string,
    review: string,
  ) {
    this.params = { noticeId, review };
  }

  assign = (wish: { dry?: boolean; seal?: string } = {}) => this.client.call(routes.assignExperts, { params: this.params, key: randomUUID(), body: { dry: false, ...wish } });
  ranking = (): Promise<Ranking> => this.client.call(routes.getRanking, { params: this.params });
  prepare = (order?: string[], revision = 0) =>
    this.client.call(routes.prepareSelection, {
      params: this.params,
      key: randomUUID(),
      revision,
      body: order ? { ties: { order, reason: "经专家组合议，示范效应较强者在前。" } } : {},
    });
  release = (revision: number, key: string = randomUUID()) => this.client.call(routes.releaseSelection, { params: this.params, key, revision, body: {} });
  publish = (): Promise<Result> => this.client.call(routes.publishResult, { params: { noticeId: this.params.noticeId }, key: randomUUID(), body: {} });
  confirm = (piece: Piece): Promise<Receipt> => act(this.client, piece, "confirm-selection");
  recommendToMinistry = (piece: Piece): Promise<Receipt> => act(this.client, piece, "recommend-ministry", { input: { reason: "综合排名居前，择优推荐。" } });
}
