import type { TextParams } from "@shenbao/texts";

export type ConflictCode = "key-reused" | "stale" | "duplicate" | "quota-full" | "limit-reached";

/** A write that could not be done as things stand in the database. The server turns it into the problem of its catalogue. */
export class StoreConflict extends Error {
  constructor(
    readonly code: ConflictCode,
    readonly params: TextParams = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "StoreConflict";
  }
}

/** Whether an error of the driver says that a unique index holds this already. */
export function isDuplicateKey(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === 11000;
}
