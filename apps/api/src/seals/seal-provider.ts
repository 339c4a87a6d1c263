import type { ReadSeal, SealPlacement } from "@shenbao/documents";
import type { Text } from "@shenbao/texts";

/** Who seals. */
export interface Sealer {
  code: string;
  name: Text;
  creditCode: string | null;
}

/**
 * Seals documents for organisations, and tells what a seal proves. The platform's own is `localSeals`; a city's or a trust service's takes its place by
 * these two functions.
 */
export interface SealProvider {
  /**
   * A PDF with the seal of an organisation at a place: the same bytes, and what was appended. `at` in milliseconds.
   * @throws Problem "seal-unavailable"
   */
  seal(pdf: Buffer, by: Sealer, place: SealPlacement, at: number): Promise<Buffer>;
  /** What the seal of a PDF proves; whom it names is told by the organisation's code. */
  verify(pdf: Buffer): Promise<ReadSeal>;
}
