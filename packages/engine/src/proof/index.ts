export { proofWords, type ProofWords } from "./proof-words.ts";
export type * from "./proof.ts";
export { scanStandings } from "./proof.ts";
export { proveScan } from "./prove-scan.ts";
