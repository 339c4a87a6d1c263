import type { Text } from "@shenbao/texts";

/** The database could not be had. The sentence says what to do. */
export class MongodError extends Error {
  constructor(readonly text: Text) {
    super(text.en);
    this.name = "MongodError";
  }
}
