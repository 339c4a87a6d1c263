import { randomUUID } from "node:crypto";
import { exampleFile } from "@shenbao/api/demo/example-file";
import { routes, type Receipt, type SummaryTable } from "@shenbao/contract";
import type { TestClient } from "../harness/platform.ts";
import { act, type Piece } from "./piece.ts";

/** A clerk of a district department. */
export class District {
  constructor(
    readonly client: TestClient,
    readonly code: string,
    private readonly noticeId: string,
  ) {}

  giveBack = (piece: Piece, reasons: { at: string; text: string }[]): Promise<Receipt> => act(this.client, piece, "return", { reasons });
  decline = (piece: Piece, reason: string): Promise<Receipt> => act(this.client, piece, "decline", { input: { ground: "project", reason } });
  undo = (piece: Piece): Promise<Receipt> => act(this.client, piece, "undo-recommendation");

  recommend(piece: Piece, { paperSame = true } = {}): Promise<Receipt> {
    return act(this.client, piece, "recommend", { input: { eligible: true, paperSame, reason: "特色鲜明，成效明显，同意推荐。" } });
  }

  /** The ids of what the district sees. */
  async list(): Promise<string[]> {
    const { rows } = await this.client.call(routes.listApplications, { query: { noticeId: this.noticeId, limit: 200 } });
    return rows.map((row) => row.id);
  }

  table = (track: string): Promise<SummaryTable> => this.client.call(routes.getTable, { params: this.tableOf(track) });

  async order(track: string, pieces: Piece[]): Promise<SummaryTable> {
    const { revision } = await this.table(track);
    return this.client.call(routes.orderTable, { params: this.tableOf(track), revision, body: { applications: pieces.map((piece) => piece.id) } });
  }

  async uploadTableScan(track: string): Promise<void> {
    await this.client.call(routes.uploadTableScan, { params: this.tableOf(track), key: randomUUID(), file: exampleFile("推荐汇总表（盖章）.pdf", this.code, track) });
  }

  async handIn(track: string): Promise<SummaryTable> {
    const { revision } = await this.table(track);
    return this.client.call(routes.handInTable, { params: this.tableOf(track), revision, key: randomUUID(), body: {} });
  }

  private tableOf = (track: string) => ({ noticeId: this.noticeId, table: `recommendation-${track}` });
}
