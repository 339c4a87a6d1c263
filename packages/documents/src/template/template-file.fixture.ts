import { strToU8, type Zippable } from "fflate";
import { documentOf, docxOf } from "../form-reading/hostile-files.fixture.ts";

export const paragraph = (...runs: string[]): string => `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join("")}</w:p>`;
export const tableRow = (...cells: string[]): string => `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join("")}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;

/** A Word file of this body, with its last section, as a bureau would upload it. */
export const templateFile = (body: string, more: Zippable = {}): Buffer =>
  docxOf(documentOf(`${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`), { "word/_rels/document.xml.rels": relationships(""), ...more });

export const relationships = (inner: string): Uint8Array => strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`);

export const relationship = (type: string, target: string, external = true): string =>
  `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`;
