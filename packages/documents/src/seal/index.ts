export { issueSealKey, newAuthority } from "./certificates.ts";
export { readSeal } from "./read-seal.ts";
export { sealAppearance } from "./seal-appearance.ts";
export { sealPdf } from "./seal-pdf.ts";
