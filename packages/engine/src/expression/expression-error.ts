import type { Text } from "@shenbao/texts";

/** An expression that the engine does not understand or will not run. `path` is a JSON Pointer into the expression. */
export class ExpressionError extends Error {
  readonly path: string;
  readonly text: Text;

  constructor(path: string, text: Text) {
    super(`${path || "/"}: ${text.en}`);
    this.name = "ExpressionError";
    this.path = path;
    this.text = text;
  }
}
