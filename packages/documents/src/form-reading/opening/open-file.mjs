// @ts-check
import { Budget } from "./budget.mjs";
import { limits } from "./limits.mjs";
import { ignoreOtherParts, officePackage } from "./office-package.mjs";
import { openContainer } from "./open-container.mjs";
import { readCells } from "./read-cells.mjs";
import { readDocument } from "./read-document.mjs";
import { ReadingRefusal } from "./reading-refusal.mjs";
import { readWorkbook } from "./read-workbook.mjs";

/**
 * Looks at what a file is, and opens it as a container.
 * @param {Buffer} content
 */
export async function openOffice(content) {
  if (content.length === 0) throw new ReadingRefusal("empty");
  if (content.length > limits.file) throw new ReadingRefusal("too-large", { limit: Math.floor(limits.file / 1_000_000) });
  const head = content.subarray(0, 8).toString("latin1");
  if (head.startsWith("%PDF")) throw new ReadingRefusal("pdf");
  // The container of Word and Excel before 2007, of WPS's own formats, and of every file with a password.
  if (head === "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") throw new ReadingRefusal("old-or-protected");
  if (!head.startsWith("PK")) throw new ReadingRefusal("not-office");
  const container = await openContainer(content);
  return { container, ...(await officePackage(container)) };
}

/**
 * Opens a Word or Excel file by what it holds, whatever its name says, and takes its words and grids out of it.
 * @param {Buffer} content
 * @returns {Promise<import("./opened-file.ts").OpenedFile>}
 * @throws {ReadingRefusal} for every file that is not read; nothing else is thrown for any content
 */
export async function openFile(content) {
  const { container, kind, main, external } = await openOffice(content);
  const budget = new Budget();
  if (external > 0) budget.ignore("external", { count: external });
  const blocks = kind === "docx" ? await readDocument(container, main, budget) : await readWorkbook(container, main, budget);
  await ignoreOtherParts(container, budget);
  return { kind, blocks, ignored: budget.ignored() };
}

/**
 * Opens an Excel file and takes the cells of all its sheets out of it.
 * @param {Buffer} content
 * @returns {Promise<import("./opened-cells.ts").OpenedSheet[]>}
 * @throws {ReadingRefusal} for every file that is not read; nothing else is thrown for any content
 */
export async function openCells(content) {
  const { container, kind, main } = await openOffice(content);
  if (kind !== "xlsx") throw new ReadingRefusal("not-workbook");
  return readCells(container, main);
}
