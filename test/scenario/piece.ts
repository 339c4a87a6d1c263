import { randomUUID } from "node:crypto";
import { routes, type Application, type Receipt } from "@shenbao/contract";
import type { Answers } from "@shenbao/engine";
import type { TestClient } from "../harness/platform.ts";

/** An application in the story. */
export interface Piece {
  id: string;
  track: string;
  name: string;
}

interface Deed {
  input?: Answers;
  reasons?: { at: string; text: string }[];
  order?: number;
  key?: string;
}

/** Does an action on a piece, on its newest revision. */
export async function act(client: TestClient, piece: Piece, action: string, { key = randomUUID(), ...body }: Deed = {}): Promise<Receipt> {
  const { revision } = await see(client, piece);
  return client.call(routes.doAction, { params: { id: piece.id, action }, revision, key, body });
}

/** Prepares a decision on a piece, to be released with others. */
export async function prepare(client: TestClient, piece: Piece, action: string, body: Pick<Deed, "input" | "reasons"> = {}): Promise<void> {
  const { revision } = await see(client, piece);
  await client.call(routes.prepareDecision, { params: { id: piece.id }, revision, key: randomUUID(), body: { action, ...body } });
}

/** The piece as somebody sees it. */
export const see = (client: TestClient, piece: Piece): Promise<Application> => client.call(routes.getApplication, { params: { id: piece.id } });
