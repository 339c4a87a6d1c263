export type { ApplicationDocument } from "./application/application-document.ts";
export { applicationPdf } from "./application/application-pdf.ts";
export { stopTypst } from "./application/typst-compiler.ts";
export type { TableWorkbook } from "./table/table-workbook-input.ts";
export { tableWorkbook } from "./table/table-workbook.ts";
