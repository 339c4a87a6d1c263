import type { Receipt } from "@shenbao/contract";
import type { Answers, Json, NoticeDefinition } from "@shenbao/engine";
import type { TestClient } from "../harness/platform.ts";
import { act, type Piece } from "./piece.ts";

/** An official of the city bureau. */
export class City {
  constructor(
    readonly client: TestClient,
    private readonly definition: NoticeDefinition,
  ) {}

  pass = (piece: Piece): Promise<Receipt> => act(this.client, piece, "pass", { input: this.checkList(piece.track) });
  passWithOneItemNotMet = (piece: Piece): Promise<Receipt> => act(this.client, piece, "pass", { input: this.checkList(piece.track, "缺一页") });
  fail = (piece: Piece, remark: string): Promise<Receipt> => act(this.client, piece, "fail", { input: this.checkList(piece.track, remark) });
  pickSpecial = (piece: Piece): Promise<Receipt> => act(this.client, piece, "pick-special", { input: { reason: "技术领先，择优直报。" } });
  undoSpecial = (piece: Piece): Promise<Receipt> => act(this.client, piece, "undo-special");
  forward = (piece: Piece): Promise<Receipt> => act(this.client, piece, "forward");

  /** The check-list filled: every item met, or the last common one not, with this remark. */
  checkList(track: string, remark?: string): Answers {
    const properties = (this.definition.forms["formality-check"]?.schema as { properties: Record<string, { rowLabels?: unknown[] }> }).properties;
    const rows = (name: string): Json[] => (properties[name]?.rowLabels ?? []).map(() => ({ result: "meets" }));
    const common = rows("common");
    if (remark !== undefined) common[common.length - 1] = { result: "fails", remark };
    return { common, [track]: rows(track) };
  }
}
