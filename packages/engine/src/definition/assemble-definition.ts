import type { Text } from "@shenbao/texts";
/** A folder that is no definition: `file` is the one at fault. */
export class DefinitionFileError extends Error {
  readonly file: string;
  readonly text: Text;
  constructor(file: string, text: Text) {
    super(`${file}: ${text.en}`);
    this.name = "DefinitionFileError";
    this.file = file;
    this.text = text;
  }
}
export function assembleDefinition(_files: Record<string, unknown>): unknown { throw new Error("in the making"); }
